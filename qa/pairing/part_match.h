// SPDX-License-Identifier: Apache-2.0
//
// When agenda items, sessions and references of two languages match.
#pragma once

#include <set>
#include <string>

#include "qa/pairing/paired_facts.h"

namespace dragoman::qa {

// Whether the fact is identified by a number or letter: an agenda item, a session or a reference.
bool is_part(const Fact& fact);

// The number or letter alone, in lower case: "b" of "article 3(2)(b)", "58" of "special session
// 58", "108(b)" of an agenda item; the whole value of other facts.
std::string designator_of(const Fact& fact);

// Whether a part and another part, number or ordinal have the same number, whatever it numbers:
// "section 5" and "article 5" may translate each other, and so may "item 40 (f)" and "40".
bool same_designator(const Fact& a, const Fact& b);

// The designators of all parts, numbers and ordinals in the segments, with each member of a range.
std::set<std::string> designators_in(const DocumentFacts& text, Span segments);

// Whether a part is a range, such as "paragraph 3-5".
bool is_range(const Fact& fact);

// Whether `others` has every member of the fact: 3, 4 and 5 of "3-5".
bool is_named(const Fact& fact, const std::set<std::string>& others);

}  // namespace dragoman::qa
