// SPDX-License-Identifier: Apache-2.0
#include "qa/pairing/variants.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>

#include "qa/words/text_words.h"

namespace dragoman::qa {
namespace {

constexpr std::size_t kEnoughWords = 5;
constexpr float kSure = 0.8F;

struct Key {
  std::uint64_t hash = 0;
  std::size_t words = 0;
};

// Figures count as figures, whatever their value: "at 10 a.m." is not "at 10.15 a.m.". Letters
// alone come from abbreviations and elisions.
Key key_of(std::string_view text, std::vector<Word>& words) {
  constexpr std::uint64_t kFigure = 1;
  Key key;
  find_words(text, words);
  for (const Word& word : words) {
    if (word.has_digit) {
      key.hash = mixed(key.hash, kFigure);
      continue;
    }
    if (word.end - word.begin == 1) continue;
    key.hash = mixed(key.hash, folded_hash(word.in(text)));
    ++key.words;
  }
  return key;
}

// Beads with one pair of texts.
struct Group {
  std::uint64_t other = 0;
  std::vector<std::size_t> beads = {};
};

}  // namespace

std::vector<Variant> variants(const PairedFacts& pair, Side same) {
  const auto& beads = pair.bitext->beads;
  const bool by_source = same == Side::source;
  std::unordered_map<std::uint64_t, std::vector<Group>> groups;
  std::vector<Word> words;
  for (std::size_t k = 0; k < beads.size(); ++k) {
    const Bead& bead = beads[k];
    if (bead.source.size() != 1 || bead.target.size() != 1 || bead.confidence < kSure) continue;
    const std::string_view source = pair.source.text(bead.source.first);
    const std::string_view target = pair.target.text(bead.target.first);
    const Key key = key_of(by_source ? source : target, words);
    if (key.words < kEnoughWords) continue;
    const Key other = key_of(by_source ? target : source, words);
    auto& group = groups[key.hash];
    const auto at = std::find_if(group.begin(), group.end(),
                                 [&](const Group& one) { return one.other == other.hash; });
    if (at == group.end()) {
      group.push_back({other.hash, {k}});
    } else {
      at->beads.push_back(k);
    }
  }
  std::vector<Variant> found;
  for (const auto& [hash, all] : groups) {
    if (all.size() < 2) continue;
    // The first of the largest, whatever order the beads of equal groups came in.
    const auto usual = std::max_element(all.begin(), all.end(), [](const Group& a, const Group& b) {
      if (a.beads.size() != b.beads.size()) return a.beads.size() < b.beads.size();
      return a.beads.front() > b.beads.front();
    });
    for (auto group = all.begin(); group != all.end(); ++group) {
      if (group == usual) continue;
      for (const std::size_t bead : group->beads) {
        found.push_back({bead, usual->beads.front(), group->beads.size(), usual->beads.size()});
      }
    }
  }
  std::sort(found.begin(), found.end(),
            [](const Variant& a, const Variant& b) { return a.bead < b.bead; });
  return found;
}

}  // namespace dragoman::qa
