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

// Words as folded_hash() makes them.
using HashedWords = std::unordered_set<std::uint64_t>;

// Where a language puts spaces beside punctuation, and what it writes otherwise than its
// neighbours.
struct Typography {
  std::vector<std::string> space_before;  // marks that a space belongs before
  std::vector<std::string> no_space_before;
  std::vector<std::string> space_after;
  std::vector<std::string> foreign_quotes;
  std::vector<std::pair<std::string, std::string>> forms;  // wrong and right
};

// What data/LANG.surface.json says of how a language looks on the page.
struct SurfaceData {
  HashedWords doubled;   // may stand twice in a row
  HashedWords function;  // of the grammar: a text in the language has many
  // Two ways to spell the same sound, both right: "oe" and "œ", "our" and "or".
  std::vector<std::pair<std::string, std::string>> variants;

  // What words end in, and what is left of it in the form that stands for them all: "ies", "y".
  std::vector<std::pair<std::string, std::string>> endings;
  Typography typography;

  // The other right spelling of a word that `knows` says is one, if there is any.
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

// Empty for a language without data. Loaded once; valid for the program's life.
const SurfaceData& surface_data(const LangTag& language);

}  // namespace dragoman::qa
