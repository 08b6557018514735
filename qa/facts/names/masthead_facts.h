// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "corpus/text/lang_tag.h"
#include "qa/model/fact.h"

namespace dragoman::qa {

// How a language writes the fields of a masthead (data/LANGUAGE.masthead.json).
struct MastheadData;

// Read once for each language, kept for the life of the program. A language without data has none.
// Thread-safe. Throws Error(syntax) only where the data built in are broken.
const MastheadData& masthead_data(const LangTag& language);

// Appends to `facts` the masthead's fields in valid UTF-8 `text`: the distribution ("distribution
// general") and the language of the original ("original en", of several in alphabetical order
// "original en fr"). The language of this version is no field: it differs rightly.
void read_masthead(std::string_view text, const MastheadData& data, std::vector<Fact>& facts);

}  // namespace dragoman::qa
