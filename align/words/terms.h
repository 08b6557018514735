// SPDX-License-Identifier: Apache-2.0
//
// Names and terms whose translation is known, as evidence for the aligner. An item of a list is
// often nothing but such a term, and has no other word that would place it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "align/words/features.h"
#include "align/words/lexicon.h"
#include "corpus/model/bitext.h"
#include "corpus/model/document.h"

namespace dragoman {

// One concept in two languages; each side may have several names, separated by '|'.
struct Term {
  std::string_view source;
  std::string_view target;
};

// Terms by their names as these are compared with text: a key is the name's words in one order,
// without case, marks, punctuation and what follows their first letters, where inflection changes
// them.
struct TermList {
  using Index = std::unordered_map<std::string, std::vector<std::uint32_t>>;

  std::vector<Term> terms;
  Index source;  // key to numbers of terms
  Index target;
};

TermList list_terms(std::vector<Term> terms);

// For each term that segments of both sides are, and nothing else, these segments. Where one side
// has more of a term, which of them are meant is open, so they are left out. Linear in the text.
std::vector<KnownPair> find_terms(const TermList& terms, const Document& source,
                                  const Document& target);

// What the terms show of how the words of a vocabulary are translated, by IBM Model 1 over the
// first names of each.
Background background_of(const TermList& terms, const Vocabulary& vocabulary);

}  // namespace dragoman
