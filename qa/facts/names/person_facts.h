// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "corpus/text/lang_tag.h"
#include "qa/model/fact.h"

namespace dragoman::qa {

// The words before persons' names in a language (data/LANGUAGE.persons.json).
struct PersonData;

// Loaded once for each language and kept for the life of the program; empty for a language without
// data. Thread-safe.
const PersonData& person_data(const LangTag& language);
bool knows_persons(const LangTag& language);

// Appends to `facts` the persons in valid UTF-8 `text` whose name follows a title ("Mr.", "Mme") or
// the mark of a signature ("(Signed)"): the name as written, without the title.
void read_persons(std::string_view text, const PersonData& data, std::vector<Fact>& facts);

}  // namespace dragoman::qa
