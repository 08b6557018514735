// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "corpus/text/lang_tag.h"

namespace dragoman::qa {

// Words as hashes by folded_hash().
using HashedWords = std::unordered_set<std::uint64_t>;

// Where a language puts spaces around punctuation, and which forms it prefers.
struct Typography {
  std::vector<std::string> space_before;  // marks that need a space before them
  std::vector<std::string> no_space_before;
  std::vector<std::string> space_after;
  std::vector<std::string> no_space_after;
  std::vector<std::string> foreign_quotes;
  using Pairs = std::vector<std::pair<std::string, std::string>>;
  Pairs forms;          // wrong and right
  Pairs between_words;  // the same, with a letter on either side: a hyphen for a dash
  Pairs foreign_marks;  // the same, behind a letter of a script that has marks of its own
  Pairs opened;         // what must stand before what closes it: "¿", "?"
};

// What data/LANGUAGE.surface.json says about spelling and typography.
struct SurfaceData {
  HashedWords doubled;   // may be repeated
  HashedWords function;  // function words: frequent in any text of the language
  // Two right spellings of the same sound: "oe" and "œ", "our" and "or".
  std::vector<std::pair<std::string, std::string>> variants;

  // Endings of words and what replaces them in the stem: "ies", "y".
  std::vector<std::pair<std::string, std::string>> endings;
  Typography typography;

  // Another spelling of a word that `knows` accepts, if there is one.
  template <typename Knows>
  std::optional<std::string> variant_of(const std::string& word, Knows&& knows) const {
    for (const auto& [written, other] : variants) {
      for (auto at = word.find(written); at != word.npos; at = word.find(written, at + 1)) {
        std::string made = word.substr(0, at) + other + word.substr(at + written.size());
        if (knows(made)) return made;
      }
    }
    return std::nullopt;
  }
};

// Loaded once for each language and kept for the life of the program; empty for a language without
// data. Thread-safe.
const SurfaceData& surface_data(const LangTag& language);

}  // namespace dragoman::qa
