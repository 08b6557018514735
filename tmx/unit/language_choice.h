// SPDX-License-Identifier: Apache-2.0
//
// Which two of several languages are taken where two are wanted.
#pragma once

#include <optional>
#include <set>
#include <span>
#include <string>

#include "tmx/unit/unit_stream.h"

namespace dragoman::tmx {

// The two languages that most of the units have texts in, among those with the languages that are
// given; of several the first, in the order of its unit: the source first, as source_variant() has
// it. Variants of one language (en-GB, en-US) are a pair only where nothing else is. Nothing if no
// unit has two.
std::optional<LanguagePair> choose_languages(std::span<const TranslationUnit> units,
                                             const std::optional<LangTag>& source,
                                             const std::optional<LangTag>& target);

// The languages of a file of units, without regions.
using LanguageSet = std::set<std::string>;
void add_languages(const TranslationUnit& unit, LanguageSet& languages);

}  // namespace dragoman::tmx
