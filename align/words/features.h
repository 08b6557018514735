// SPDX-License-Identifier: Apache-2.0
//
// What the aligner sees of a text. A unit is a segment or a whole block. It has a length, a label
// and tokens, which are numbers in a vocabulary that both sides share: a word that is the same in
// the translation (a figure, a symbol, a name, a cognate) has the same number on both sides.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "corpus/model/bitext.h"
#include "corpus/model/document.h"

namespace dragoman {

enum class TokenKind : std::uint8_t { word, number, punctuation };

// The token types of a pair of documents. The type of a word is its first five letters, folded (a
// stem that most inflections and many cognates share); the type of a number is its value.
class Vocabulary {
 public:
  struct Type {
    std::string text;
    TokenKind kind = TokenKind::word;
    std::uint8_t length = 0;  // in characters; at most 5 for a word
  };

  std::uint32_t intern(std::string_view text, TokenKind kind, std::size_t length);

  std::optional<std::uint32_t> find(std::string_view text) const;

  const Type& operator[](std::uint32_t type) const { return types_[type]; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(types_.size()); }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const noexcept {
      return std::hash<std::string_view>()(text);
    }
  };

  std::vector<Type> types_;
  std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> index_;
};

inline constexpr std::uint32_t kNoLabel = 0;

// How a unit begins and ends, ignoring quotes and brackets: a cut inside a sentence leaves other
// edges than one between sentences, and headings end differently from paragraphs. A paragraph that
// begins is a sign, no more: translators break paragraphs where their language wants it.
enum class Begin : std::uint8_t { lower, other, paragraph_lower, paragraph_other };
enum class End : std::uint8_t { stop, pause, word, other };  // . ! ? …  , ; : –  a letter or digit
inline constexpr std::size_t kBegins = 4;
inline constexpr std::size_t kEnds = 4;

// One side of a pair, unit after unit.
struct Features {
  std::vector<std::uint32_t> first_token{0};  // unit u has tokens [first_token[u], [u + 1])
  std::vector<std::uint32_t> tokens;
  std::vector<float> lengths;         // in characters, without white space
  std::vector<std::uint32_t> labels;  // equal for equal labels of both sides, or kNoLabel
  std::vector<Begin> begins;
  std::vector<End> ends;

  std::uint32_t size() const { return static_cast<std::uint32_t>(lengths.size()); }
  std::span<const std::uint32_t> unit_tokens(std::uint32_t unit) const {
    return {tokens.data() + first_token[unit], first_token[unit + 1] - first_token[unit]};
  }
};

// Numbers for label keys, shared by both sides like the vocabulary.
class LabelIndex {
 public:
  std::uint32_t intern(std::string_view key);
  std::uint32_t size() const { return static_cast<std::uint32_t>(index_.size()) + 1; }

 private:
  std::unordered_map<std::string, std::uint32_t> index_;
};

// Adds a unit to a side.
void append_unit(std::string_view text, std::uint32_t label, Vocabulary& vocabulary,
                 Features& side);

// The features of the document's segments, one unit each. Linear.
Features segment_features(const Document& document, Vocabulary& vocabulary, LabelIndex& labels);

// Removes the tokens of types found in more than this share of the side's units: they say little
// about which units belong together, and are nearly half of all tokens.
void drop_common_tokens(Features& side, std::uint32_t vocabulary_size, double share);

// Gives the units of each known pair a token that no other unit has. The numbers of known pairs
// must be those of units.
void add_known_pairs(std::span<const KnownPair> pairs, Vocabulary& vocabulary, Features& source,
                     Features& target);

// Units [begin, end) of `side`.
Features slice_units(const Features& side, std::uint32_t begin, std::uint32_t end);

}  // namespace dragoman
