// SPDX-License-Identifier: Apache-2.0
//
// When agenda items, sessions and references of two languages are the same.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "qa/pairing/paired_facts.h"

namespace dragoman::qa {

// Whether a number or letter tells the fact apart: an agenda item, a session or a reference.
bool is_part(const Fact& fact);

// The number or letter alone, in lower case: "b" of "article 3(2)(b)", "58" of "special session
// 58", "108(b)" of an agenda item; the whole value of other facts.
std::string designator_of(const Fact& fact);

// Whether two facts, at least one of them a part and the other a part, number or ordinal, bear the
// same number, whatever it numbers: "section 5" and "article 5" may translate each other, and so
// may "item 40 (f)" and "40".
bool same_designator(const Fact& a, const Fact& b);

// All that parts, numbers and ordinals of the segments name, the members of ranges one by one.
std::set<std::string> designators_in(const DocumentFacts& text, Span segments);

// Whether a part is a range, as "paragraph 3-5".
bool is_range(const Fact& fact);

// Whether all that the fact names is among `others`: "3-5" where these hold 3, 4 and 5.
bool is_named(const Fact& fact, const std::set<std::string>& others);

}  // namespace dragoman::qa
