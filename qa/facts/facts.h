// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "corpus/text/lang_tag.h"
#include "qa/model/fact.h"

namespace dragoman::qa {

// The facts of valid UTF-8 text in a language, in text order and without overlaps: if several
// readers claim the same words, a symbol wins over a date, a date over an amount, and an amount
// over a plain number ("A/57/64" contains no numbers, "3 May 2004" no 3). For a language without
// data files only figures and symbols are read. Meant for segments and paragraphs: quadratic in the
// number of facts at worst. Thread-safe.
std::vector<Fact> read_facts(std::string_view text, const LangTag& language);

// Whether the words of the language are known: its numbers, dates, names and references.
bool knows_words(const LangTag& language);

// The facts that every language writes alike: symbols, addresses, and numbers in figures without
// the words around them. To compare a text with one whose words are not known: what only words say
// can't be missed there.
std::vector<Fact> read_plain_facts(std::string_view text, const LangTag& language);

}  // namespace dragoman::qa
