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

// Loaded once for each language and kept for the life of the program. Without data no names are
// known, but unknown acronyms are still read. Thread-safe.
const NameData& name_data(const LangTag& language);

// Whether the language has data for them.
bool knows_countries(const LangTag& language);
bool knows_organizations(const LangTag& language);
// Whether its countries have adjectives ("Japanese"); Chinese writes the name instead.
bool has_country_adjectives(const LangTag& language);

// The certainty of a fact read from a name, from an adjective or the name of inhabitants ("the
// Japanese Government"), from a name that often means something else, from one that is usually
// another word, and from an acronym that the data do not list.
inline constexpr float kNamed = 0.95F;
inline constexpr float kAdjective = 0.6F;
inline constexpr float kDoubtfulName = 0.75F;
inline constexpr float kWeakName = 0.4F;
inline constexpr float kUnknownAcronym = 0.2F;

// Appends to `facts` the countries, organizations and offices named in valid UTF-8 `text`, in text
// order; the longest name wins. An ambiguous country or organization has all candidates as its
// value, separated by "/". An unknown acronym has the value "?" followed by the acronym.
void read_names(std::string_view text, const NameData& data, std::vector<Fact>& facts);

// The organization (as the value of a fact) with this acronym; nothing if it is unknown.
std::optional<std::string> organization_of(std::string_view acronym, const LangTag& language);
// The acronyms of an organization in a language, the usual one first; may be empty.
std::vector<std::string> acronyms_of(const std::string& organization, const LangTag& language);

// The country that an organization works in or has in its name, if it is a single one; else empty.
std::string country_of(const std::string& organization, const LangTag& language);

// Whether two values of countries or organizations may mean the same one.
bool share_name(std::string_view a, std::string_view b);

}  // namespace dragoman::qa
