// SPDX-License-Identifier: Apache-2.0
//
// The words of a document as it writes them, and what a misspelled one may be meant to be.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "qa/pairing/paired_facts.h"
#include "qa/words/speller.h"
#include "qa/words/text_words.h"

namespace dragoman::qa {

// How often a document has a word, and where.
struct Usage {
  std::uint32_t lower = 0;    // in small letters
  std::uint32_t capital = 0;  // with a capital inside a sentence, or all in capitals
  std::uint32_t segment = 0;  // of its first occurrence in small letters
  Word word = {};
};

// Whether a word has letters beyond ASCII.
bool is_accented(std::string_view word);

// The words of a document, counted, and whether the speller knows them. Refers to both.
class WordUsage {
 public:
  WordUsage(const DocumentFacts& text, const Speller& speller);

  // Whether the language uses accents: elsewhere they mark borrowed words.
  bool has_accents() const;
  // Whether the other side has exactly this word.
  bool is_on_other_side(const std::string& word) const { return others_.contains(word); }
  // How often the document has the word, in small letters and with a capital.
  Usage usage(const std::string& word) const;
  const std::unordered_map<std::string, Usage>& usages() const { return usages_; }
  // Whether the dictionary has the word; each word is looked up once.
  bool knows(const std::string& word);

 private:
  void count(std::string_view line, const Word& word, std::uint32_t segment, bool starts);
  void read_other_side();

  const DocumentFacts& text_;
  const Speller& speller_;
  std::unordered_map<std::string, Usage> usages_;
  std::unordered_map<std::string, bool> known_;
  std::unordered_set<std::string> others_;
};

// How likely a typing slip is: replacing one letter by another gives other words too easily.
enum class Slip : std::uint8_t { any, within, same_letters };

// A spelling that may be meant; an empty word for none.
struct Suggestion {
  std::string word = {};
  bool same_letters = false;  // but for accents
  Slip slip = Slip::any;
  std::uint32_t uses = 0;  // in the document
};

// The most likely right spelling: one that differs in accents only, else the one that the document
// uses most. Other words of the dictionary are not suggested: one letter away from a rare term
// there is mostly a word that is not meant. `letters` come from letters_of().
Suggestion suggestion_for(const std::string& word, WordUsage& word_usage,
                          const std::vector<std::string>& letters);

// The small letters that the document uses.
std::vector<std::string> letters_of(const WordUsage& word_usage);

}  // namespace dragoman::qa
