// SPDX-License-Identifier: Apache-2.0
//
// A table of names, which are found in text with one look-up for each word.
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
  std::string value =
      {};  // of the fact; empty for a phrase that contains a name but not its meaning
  float certainty = 1;
  // The exact spelling required, for an acronym or abbreviation; otherwise empty.
  std::string exact = {};
  // Whether the text must have a capital, too ("Turkey", not "turkey").
  bool capital = false;
  std::string rest = {};  // after the first word, folded like Phrase::text; set by add()
};

class NameTable {
 public:
  // Adds `form`, which is written `name`.
  void add(std::string_view name, NameForm form);
  // The same for a name whose case counts.
  void add_exact(std::string_view name, NameForm form);

  // The longest name at `at` of valid text, where a word must begin, and its end; nullptr if there
  // is none.
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
  std::bitset<32 * 32> starts_;  // the first two letters of those words, by letter number
};

}  // namespace dragoman::qa
