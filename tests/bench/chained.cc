// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/chained.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

#include "tests/bench/random.h"

namespace dragoman::bench {
namespace {

constexpr std::uint64_t kTargetsLost = 5;  // in a hundred one-to-one beads
constexpr std::uint64_t kSourcesLost = 2;

// Which text a set is of.
std::string text_of(const std::string& set) { return set.substr(0, set.find("-recon/")); }

// How soon a set comes among those of one text.
std::size_t place_of(const std::string& set) {
  static constexpr std::array<std::string_view, 4> kOrder = {"hard", "del", "mergesplit", "clean"};
  const std::string variant = set.substr(set.find_last_of('/') + 1);
  return static_cast<std::size_t>(std::find(kOrder.begin(), kOrder.end(), variant) -
                                  kOrder.begin());
}

// Appends the lines that are kept; gives the new number of each.
std::vector<std::uint32_t> append(const std::vector<std::string>& lines,
                                  const std::vector<bool>& kept, std::vector<std::string>& to) {
  std::vector<std::uint32_t> numbers(lines.size());
  for (std::size_t k = 0; k < lines.size(); ++k) {
    numbers[k] = static_cast<std::uint32_t>(to.size());
    if (kept[k]) to.push_back(lines[k]);
  }
  return numbers;
}

// Appends beads of `link` until the chain has `size` source segments.
void append(const TextPair& link, std::size_t size, Random& random, TextPair& chained) {
  std::vector<Rung> gold;
  std::vector<bool> source_kept(link.source.size());
  std::vector<bool> target_kept(link.target.size());
  std::size_t length = chained.source.size();
  for (Rung rung : link.gold) {
    if (length >= size) break;
    if (rung.source.size() == 1 && rung.target.size() == 1) {
      const std::uint64_t fate = random.below(100);
      if (fate < kTargetsLost) {
        rung.target.clear();
      } else if (fate < kTargetsLost + kSourcesLost) {
        rung.source.clear();
      }
    }
    for (const std::uint32_t id : rung.source) source_kept[id] = true;
    for (const std::uint32_t id : rung.target) target_kept[id] = true;
    length += rung.source.size();
    gold.push_back(std::move(rung));
  }
  const auto source_numbers = append(link.source, source_kept, chained.source);
  const auto target_numbers = append(link.target, target_kept, chained.target);
  for (Rung& rung : gold) {
    for (std::uint32_t& id : rung.source) id = source_numbers[id];
    for (std::uint32_t& id : rung.target) id = target_numbers[id];
    chained.gold.push_back(std::move(rung));
  }
}

}  // namespace

std::vector<std::vector<std::string>> chain_rounds(const std::vector<std::string>& sets) {
  std::map<std::string, std::vector<std::string>> texts;
  for (const std::string& set : sets) texts[text_of(set)].push_back(set);
  std::size_t longest = 0;
  for (auto& [text, variants] : texts) {
    std::stable_sort(
        variants.begin(), variants.end(),
        [](const std::string& a, const std::string& b) { return place_of(a) < place_of(b); });
    longest = std::max(longest, variants.size());
  }
  std::vector<std::vector<std::string>> rounds(longest);
  for (std::size_t k = 0; k < longest; ++k) {
    for (const auto& [text, variants] : texts) rounds[k].push_back(variants[k % variants.size()]);
  }
  return rounds;
}

TextPair chain(const std::vector<std::vector<TextPair>>& rounds, std::size_t size,
               std::uint64_t seed) {
  Random random(seed);
  TextPair chained;
  chained.name = "chain " + std::to_string(size);
  for (std::size_t round = 0; chained.source.size() < size; ++round) {
    std::vector<const TextPair*> links;
    for (const TextPair& pair : rounds[round % rounds.size()]) links.push_back(&pair);
    random.shuffle(links);
    for (const TextPair* link : links) append(*link, size, random, chained);
  }
  return chained;
}

}  // namespace dragoman::bench
