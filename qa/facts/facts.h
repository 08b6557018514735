// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "corpus/text/lang_tag.h"
#include "qa/model/fact.h"

namespace dragoman::qa {

// Which facts of a language are read: the kinds that it has data for. Symbols, addresses, and
// numbers in figures need none.
struct KnownFacts {
  bool words = false;  // numbers in words, what they count, dates, times and sessions
  bool references = false;
  bool countries = false;
  bool organizations = false;  // and offices
  bool persons = false;
  bool masthead = false;

  friend bool operator==(const KnownFacts&, const KnownFacts&) = default;
};

KnownFacts known_facts(const LangTag& language);
// What both languages are known for: the facts of one can't be missed in the other otherwise.
KnownFacts known_facts(const LangTag& one, const LangTag& other);

// The facts of valid UTF-8 text in a language, in text order and without overlaps: if several
// readers claim the same words, a symbol wins over a date, a date over an amount, and an amount
// over a plain number ("A/57/64" contains no numbers, "3 May 2004" no 3). For a language without
// data files only figures and symbols are read. Meant for segments and paragraphs: quadratic in the
// number of facts at worst. Thread-safe.
std::vector<Fact> read_facts(std::string_view text, const LangTag& language);

// Those of some kinds only, which must be known for the language.
std::vector<Fact> read_facts(std::string_view text, const LangTag& language,
                             const KnownFacts& known);

}  // namespace dragoman::qa
