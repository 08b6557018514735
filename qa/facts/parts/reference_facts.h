// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "qa/facts/parts/reference_data.h"
#include "qa/model/fact.h"

namespace dragoman::qa {

// Appends the references to parts of documents in valid UTF-8 `text`, one fact for each number or
// letter in them, so that languages with another word order give the same facts:
//
//   article 3 (2) (b)                  "article 3", "article 3(2)", "article 3(2)(b)"
//   paragraphe 2 b) de l'article 3     "article 3(2)", "article 3(2)(b)", "article 3"
//   annex II, paras. 12 to 14 above    "annex 2", "paragraph 12-14", "place above"
//   deuxième partie, article premier   "part 2", "article 1"
//
// "Above" and "below" are facts of their own. `ordinals` are the ordinals of the text, if known:
// one before the name of a part ("the second part") numbers it.
void read_references(std::string_view text, const ReferenceData& data,
                     std::span<const Fact> ordinals, std::vector<Fact>& facts);

// Whether a reference's value is "place above" or "place below".
bool is_direction(std::string_view value);

// The innermost number or letter of a reference or agenda item, in lower case: "b" of
// "article 3(2)(b)", "2" of "annex 2", "3-5" of "paragraph 3-5".
std::string_view last_designator(std::string_view value);

}  // namespace dragoman::qa
