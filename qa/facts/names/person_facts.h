// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "corpus/text/lang_tag.h"
#include "qa/model/fact.h"

namespace dragoman::qa {

// What stands before a person's name in a language (data/LANGUAGE.persons.json).
struct PersonData;

// Read once for each language, kept for the life of the program. A language without data has none.
// Thread-safe. Throws Error(syntax) only where the data built in are broken.
const PersonData& person_data(const LangTag& language);

// Appends to `facts` the persons in valid UTF-8 `text` whose name stands behind a title ("Mr.",
// "Mme") or a signature's mark ("(Signed)"): the name as written, without the title.
void read_persons(std::string_view text, const PersonData& data, std::vector<Fact>& facts);

}  // namespace dragoman::qa
