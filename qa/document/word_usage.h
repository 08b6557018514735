// SPDX-License-Identifier: Apache-2.0
//
// The words of a document as it writes them, and what a misspelled one may stand for.
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

// How a document has a word.
struct Usage {
  std::uint32_t lower = 0;    // written in small letters
  std::uint32_t capital = 0;  // with a capital that no sentence asks for, or all in capitals
  std::uint32_t segment = 0;  // where it is first written in small letters
  Word word = {};
};

// Whether a word has letters beyond ASCII.
bool is_accented(std::string_view word);

// The words of a text, counted, and what the speller says of them. Refers to both.
class WordUsage {
 public:
  WordUsage(const DocumentFacts& text, const Speller& speller);

  // Whether the language writes accents: elsewhere they mark borrowed words.
  bool has_accents() const;
  // Whether the other side has the word just as it is.
  bool is_on_other_side(const std::string& word) const { return others_.contains(word); }
  // How often the document has the word, in small letters and with a capital.
  Usage usage(const std::string& word) const;
  const std::unordered_map<std::string, Usage>& usages() const { return usages_; }
  // Whether the dictionary does, which is asked once for each word.
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

// How likely a slip of the hand is: a letter changed for another makes other words too easily.
enum class Slip : std::uint8_t { any, within, same_letters };

// A spelling that may be meant; no word where there is none.
struct Suggestion {
  std::string word = {};
  bool same_letters = false;  // but for accents
  Slip slip = Slip::any;
  std::uint32_t uses = 0;  // in the document
};

// The likeliest right spelling: without regard to accents the same, else what the document uses
// most. The dictionary has too many words to suggest others: with one letter changed, rare terms
// mostly make words that are not meant. `letters` are those of letters_of().
Suggestion suggestion_for(const std::string& word, WordUsage& word_usage,
                          const std::vector<std::string>& letters);

// The small letters that the document uses.
std::vector<std::string> letters_of(const WordUsage& word_usage);

}  // namespace dragoman::qa
