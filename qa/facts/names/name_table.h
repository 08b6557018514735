// SPDX-License-Identifier: Apache-2.0
//
// Names that a language's data list, and how they are found in text: one look-up for each word.
#pragma once

#include <bitset>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "qa/model/fact.h"

namespace dragoman::qa {

// One way to write a name.
struct NameForm {
  FactKind kind = FactKind::country;
  std::string value = {};  // of the fact; empty for words that hold a name and mean nothing of it
  float certainty = 1;
  // As the text must have it, for an acronym or abbreviation; else empty.
  std::string exact = {};
  // Written with a capital, so that the text must have one as well ("Turkey" is no turkey).
  bool capital = false;
  std::string rest = {};  // behind the first word, folded as Phrase::text; set by add()
};

class NameTable {
 public:
  // Adds `form`, which is written `name`.
  void add(std::string_view name, NameForm form);
  // `name` exactly as written, whose case counts.
  void add_exact(std::string_view name, NameForm form);

  // The longest name that stands at `at` of valid text, where a word must begin, and its end;
  // nullptr where there is none.
  const NameForm* find(std::string_view text, std::size_t at, std::size_t& end) const;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const {
      return std::hash<std::string_view>{}(word);
    }
  };

  // By their folded first word, longest first.
  std::unordered_map<std::string, std::vector<NameForm>, Hash, std::equal_to<>> by_word_;
  std::bitset<32 * 32> starts_;  // the first two letters of those words, as places in the alphabet
};

}  // namespace dragoman::qa
