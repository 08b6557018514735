// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "corpus/text/lang_tag.h"
#include "qa/model/fact.h"

namespace dragoman::qa {

// How a language writes the fields of a masthead (data/LANGUAGE.masthead.json).
struct MastheadData;

// Loaded once for each language and kept for the life of the program; empty for a language without
// data. Thread-safe.
const MastheadData& masthead_data(const LangTag& language);
bool knows_masthead(const LangTag& language);

// Appends to `facts` the masthead fields in valid UTF-8 `text`: the distribution ("distribution
// general") and the language of the original ("original en"; several in alphabetical order,
// "original en fr"). The language of the version itself is left out: it is meant to differ.
void read_masthead(std::string_view text, const MastheadData& data, std::vector<Fact>& facts);

}  // namespace dragoman::qa
