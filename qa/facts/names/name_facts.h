// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/text/lang_tag.h"
#include "qa/model/fact.h"

namespace dragoman::qa {

// How a language names countries, organizations and offices (data/LANGUAGE.countries.json,
// data/LANGUAGE.organizations.json).
struct NameData;

// Read once for each language, kept for the life of the program. A language without data names
// nothing, and has unknown acronyms all the same. Thread-safe. Throws Error(syntax) only
// where the data built in are broken.
const NameData& name_data(const LangTag& language);

// The certainty of facts that a name gives, an adjective or inhabitant ("the Japanese Government"),
// a name that often means something else, and an acronym that the language's data don't list.
inline constexpr float kNamed = 0.95F;
inline constexpr float kAdjective = 0.6F;
inline constexpr float kDoubtfulName = 0.75F;
inline constexpr float kUnknownAcronym = 0.2F;

// Appends to `facts` the countries, organizations and offices that valid UTF-8 `text` names, in
// their order, the longest name that stands at a place. The value of a country or organization that
// may be one of several has all of them with "/" between. An acronym that is no known one has the
// value "?" and itself.
void read_names(std::string_view text, const NameData& data, std::vector<Fact>& facts);

// The organization (as a fact's value) whose acronym this is; nothing for an unknown one.
std::optional<std::string> organization_of(std::string_view acronym, const LangTag& language);
// The acronyms of an organization in a language, the usual one first; empty for none.
std::vector<std::string> acronyms_of(const std::string& organization, const LangTag& language);

// The country that an organization has in its name or works in, if it is one; empty for none.
std::string country_of(const std::string& organization, const LangTag& language);

// Whether two values, of countries or organizations, may mean the same one.
bool share_name(std::string_view a, std::string_view b);

}  // namespace dragoman::qa
