// SPDX-License-Identifier: Apache-2.0
//
// A table of names, which are found in text with one look-up for each word.
#pragma once

#include <bitset>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
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
  // Whether an article that is written in one word with it may be before it: an adjective or a
  // title, not the name of a country.
  bool takes_article = false;
  std::string rest = {};  // after the first word, folded like Phrase::text; set by add()
};

// What a language writes in one word with the word after it: Arabic "و" (and), "ال" (the).
struct Clitics {
  std::vector<std::string> before_names = {};
  std::vector<std::string> articles = {};  // and what begins or ends with one
  // A name that begins with the first may begin with the second instead: "الصين", "للصين".
  std::vector<std::pair<std::string, std::string>> merged = {};
};

class NameTable {
 public:
  // For the names that are added from now on.
  void set_clitics(Clitics clitics);
  // Adds `form`, which is written `name`. A name in a script without spaces between words is found
  // anywhere in a run of its letters.
  void add(std::string_view name, NameForm form);
  // The same for a name whose case counts.
  void add_exact(std::string_view name, NameForm form);

  // The longest name at `at` of valid text, where a word must begin, and its end; nullptr if there
  // is none. In a script without spaces between words, a name may begin at any letter.
  const NameForm* find(std::string_view text, std::size_t at, std::size_t& end) const;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const {
      return std::hash<std::string_view>{}(word);
    }
  };

  void add_under(std::string folded, NameForm form);
  const NameForm* find_word(std::string_view text, std::size_t at, std::string_view word,
                            std::size_t word_end, bool after_article, std::size_t& end) const;

  // By their folded first word, or by their first letter where no spaces are between words;
  // longest first.
  std::unordered_map<std::string, std::vector<NameForm>, Hash, std::equal_to<>> by_word_;
  Clitics clitics_;
  std::bitset<32 * 32> starts_;  // the first two letters of those words, by letter number
};

}  // namespace dragoman::qa
