// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "corpus/text/lang_tag.h"
#include "qa/model/term.h"

namespace dragoman::qa {

// A term of a glossary in a text, whatever its case and its endings: UTF-8 bytes [begin, end).
struct FoundTerm {
  const Term* term = nullptr;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

// Finds the terms of a glossary in texts of its source language. Time: for each word of a text, by
// the number of terms that begin with it. Thread-safe once it is made.
class TermFinder {
 public:
  TermFinder(std::vector<Term> terms, const LangTag& source);

  // In the order of the text; of terms that begin with the same word, the longest first.
  std::vector<FoundTerm> find(std::string_view text) const;

 private:
  struct Entry {
    std::size_t term = 0;
    std::vector<std::uint64_t> stems;
  };

  std::vector<Term> terms_;
  LangTag source_;
  std::unordered_map<std::uint64_t, std::vector<Entry>> by_first_;  // word
};

}  // namespace dragoman::qa
