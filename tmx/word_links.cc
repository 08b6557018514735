// SPDX-License-Identifier: Apache-2.0
#include "tmx/word_links.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "tmx/language_layers.h"

namespace dragoman::tmx {
namespace {

// Of the texts with a word, so many tell what stands on the other side.
constexpr std::size_t kSample = 48;
// Words whose coefficient is less are taken for unrelated.
constexpr double kLeastDice = 0.04;
// How much a word's distance from where it is expected, in sentences, counts against it.
constexpr double kDistanceWeight = 1.5;
// Samples that are kept.
constexpr std::size_t kMostSamples = 20'000;

constexpr std::uint32_t kNoPlace = 0xFFFFFFFF;

// The words of one text as the memory numbers them: each different one once, and where it stands
// among them.
struct NumberedWords {
  std::vector<WordId> different;      // ascending
  std::vector<std::uint32_t> places;  // of each word of the text, in `different`; kNoPlace for
                                      // words that no text of the memory has

  NumberedWords(const MatchWords& words, const LanguageLayers& layers) {
    std::vector<std::optional<WordId>> ids;
    for (const MatchWord& word : words.words) {
      ids.push_back(layers.find(words.key(word)));
      if (ids.back()) different.push_back(*ids.back());
    }
    std::ranges::sort(different);
    different.erase(std::ranges::unique(different).begin(), different.end());
    for (const auto& id : ids) places.push_back(id ? place(*id) : kNoPlace);
  }

  // kNoPlace for a word that is not among them.
  std::uint32_t place(WordId id) const {
    const auto found = std::ranges::lower_bound(different, id);
    if (found == different.end() || *found != id) return kNoPlace;
    return static_cast<std::uint32_t>(found - different.begin());
  }
};

// How far apart two places are, each as a share of its sentence.
double distance(std::size_t i, std::size_t n, std::size_t j, std::size_t m) {
  const auto share = [](std::size_t at, std::size_t of) {
    return (static_cast<double>(at) + 0.5) / static_cast<double>(of);
  };
  return std::abs(share(i, n) - share(j, m));
}

// From one language to the other, and the samples of the first one's words.
struct Direction {
  LanguageLayers from;
  LanguageLayers to;
  std::unordered_map<WordId, std::vector<std::span<const WordId>>> samples;
};

}  // namespace

struct WordLinks::Impl {
  explicit Impl(const LiveIndex& live) : index(live) {}

  // Points the two directions at the languages of these texts, and forgets samples that have ended.
  void turn_to(const LinkedText& source, const LinkedText& target) {
    const std::pair pair(std::string(source.language.language()),
                         std::string(target.language.language()));
    const std::size_t held = directions[0].samples.size() + directions[1].samples.size();
    if (pair == languages && changes == index.changes() && held < kMostSamples) return;
    const LanguageLayers a = layers_of(index, pair.first);
    const LanguageLayers b = layers_of(index, pair.second);
    directions[0] = {a, b, {}};
    directions[1] = {b, a, {}};
    languages = pair;
    changes = index.changes();
  }

  // The translations of some texts with the word, as evenly spread as may be.
  const std::vector<std::span<const WordId>>& sample(Direction& way, WordId word) const {
    const auto [place, is_new] = way.samples.try_emplace(word);
    auto& texts = place->second;
    if (!is_new) return texts;
    const std::size_t all = way.from.frequency(word);
    const std::size_t wanted = std::min(all, kSample);
    const auto in_file = way.from.file == nullptr ? std::span<const std::uint32_t>()
                                                  : way.from.file->entries_with(word);
    for (std::size_t i = 0; i < wanted; ++i) {
      const std::size_t at = i * all / wanted;
      if (at < in_file.size()) {
        add_from_file(way, in_file[at], texts);
      } else {
        add_from_delta(way, way.from.delta->entries_with(word)[at - in_file.size()], texts);
      }
    }
    return texts;
  }

  void add_from_file(const Direction& way, std::uint32_t entry,
                     std::vector<std::span<const WordId>>& texts) const {
    if (way.to.file == nullptr) return;
    for (const std::uint32_t at : way.from.file->texts_of(entry)) {
      const std::uint32_t unit = way.from.file->texts[at].unit;
      if (index.delta().hides(unit)) continue;
      const auto translations = way.to.file->texts_of_unit(unit);
      if (translations.empty()) continue;
      texts.push_back(way.to.file->entry(translations.front().entry));
      return;
    }
  }

  static void add_from_delta(const Direction& way, std::uint32_t entry,
                             std::vector<std::span<const WordId>>& texts) {
    if (way.to.delta == nullptr || !way.from.delta->there(entry)) return;
    const auto entries = way.to.delta->entries_of_unit(way.from.delta->text(entry).unit);
    if (!entries.empty()) texts.push_back(way.to.delta->entry(entries.front()));
  }

  // Dice's coefficient of `word` with each different word of the other side's text.
  std::vector<double> dice(Direction& way, WordId word, const NumberedWords& others) {
    const auto& texts = sample(way, word);
    const std::size_t columns = others.different.size();
    counts.assign(columns, 0);
    seen.assign(columns, 0);
    filter.fill(false);
    for (const WordId id : others.different) filter[id % filter.size()] = true;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      for (const WordId marked : texts[i]) {
        const WordId id = marked & ~kNumberBit;
        if (!filter[id % filter.size()]) continue;
        const std::uint32_t column = others.place(id);
        if (column == kNoPlace || seen[column] == i + 1) continue;
        seen[column] = static_cast<std::uint32_t>(i + 1);
        ++counts[column];
      }
    }
    std::vector<double> row(columns);
    if (texts.empty()) return row;
    const auto frequency = static_cast<double>(way.from.frequency(word));
    for (std::size_t column = 0; column < columns; ++column) {
      const double both = frequency * counts[column] / static_cast<double>(texts.size());
      const auto other = static_cast<double>(way.to.frequency(others.different[column]));
      row[column] = 2 * both / (frequency + other);
    }
    return row;
  }

  const LiveIndex& index;
  std::array<Direction, 2> directions;  // from source to target, and back
  std::pair<std::string, std::string> languages;
  std::uint64_t changes = 0;

  // Of one row; kept for their memory.
  std::array<bool, 1024> filter = {};  // whether a word that counts has that remainder
  std::vector<std::uint32_t> counts;
  std::vector<std::uint32_t> seen;
};

WordLinks::WordLinks(const LiveIndex& index) : impl_(std::make_unique<Impl>(index)) {}
WordLinks::~WordLinks() = default;

std::vector<bool> WordLinks::counterparts(const LinkedText& source, const LinkedText& target,
                                          const std::vector<bool>& wanted) {
  impl_->turn_to(source, target);
  auto& [forth, back] = impl_->directions;
  const NumberedWords from(source.words, forth.from);
  const NumberedWords to(target.words, forth.to);
  const std::size_t n = source.words.words.size();
  const std::size_t m = target.words.words.size();

  // Which words of the target go with a wanted one at all; then, of each, with which the most.
  std::vector<bool> asked(from.different.size());
  std::vector<bool> candidate(to.different.size());
  for (std::size_t i = 0; i < n; ++i) {
    if (!wanted[i] || from.places[i] == kNoPlace || asked[from.places[i]]) continue;
    asked[from.places[i]] = true;
    const auto row = impl_->dice(forth, from.different[from.places[i]], to);
    for (std::size_t t = 0; t < row.size(); ++t) {
      if (row[t] >= kLeastDice) candidate[t] = true;
    }
  }
  std::vector<std::vector<double>> together(to.different.size());
  for (std::size_t t = 0; t < together.size(); ++t) {
    if (candidate[t]) together[t] = impl_->dice(back, to.different[t], from);
  }

  const auto strength = [&](std::size_t i, std::size_t j) {
    const MatchWord& word = target.words.words[j];
    const bool numbers = source.words.words[i].number && word.number;
    if (numbers && source.words.key(source.words.words[i]) == target.words.key(word)) return 1.0;
    if (from.places[i] == kNoPlace || to.places[j] == kNoPlace) return 0.0;
    const auto& row = together[to.places[j]];
    const double dice = row.empty() ? 0 : row[from.places[i]];
    return dice < kLeastDice ? 0 : dice;
  };
  std::vector<bool> found(m);
  for (std::size_t j = 0; j < m; ++j) {
    double best = 0;
    for (std::size_t i = 0; i < n; ++i) {
      const double here = strength(i, j) / (1 + kDistanceWeight * distance(i, n, j, m));
      if (here <= best) continue;
      best = here;
      found[j] = wanted[i];
    }
  }
  return found;
}

void mark_touched(WordLinks& links, const MatchQuery& query, std::vector<Match>& matches) {
  MatchWords source;
  MatchWords target;
  for (Match& match : matches) {
    match.touched.clear();
    split_match_words(match.source, {}, source);
    std::vector<bool> changed(source.words.size());
    for (const DifferenceRun& run : match.runs) {
      if (run.edit == WordEdit::same) continue;
      for (std::size_t i = 0; i < source.words.size(); ++i) {
        const MatchWord& word = source.words[i];
        const bool inside = word.begin >= run.source_begin && word.end <= run.source_end;
        if (inside && (match.substituted.empty() || !word.number)) changed[i] = true;
      }
    }
    if (std::ranges::find(changed, true) == changed.end()) continue;
    split_match_words(match.target, {}, target);
    if (target.text != match.target) continue;  // places would be those of another text
    const auto touched =
        links.counterparts({source, query.source}, {target, query.target}, changed);
    for (std::size_t j = 0; j < touched.size(); ++j) {
      if (touched[j]) match.touched.push_back({target.words[j].begin, target.words[j].end});
    }
  }
}

std::vector<Stretch> counterpart_stretches(WordLinks& links, const LinkedText& source,
                                           const std::vector<Stretch>& stretches,
                                           const LinkedText& target) {
  constexpr std::size_t kMostBetween = 2;
  std::vector<bool> wanted;
  for (const MatchWord& word : source.words.words) {
    wanted.push_back(std::ranges::any_of(stretches, [&](const Stretch& stretch) {
      return word.begin >= stretch.begin && word.end <= stretch.end;
    }));
  }
  const std::vector<bool> found = links.counterparts(source, target, wanted);
  std::vector<Stretch> result;
  std::size_t last = 0;
  for (std::size_t j = 0; j < found.size(); ++j) {
    if (!found[j]) continue;
    const MatchWord& word = target.words.words[j];
    if (!result.empty() && j - last <= kMostBetween + 1) {
      result.back().end = word.end;
    } else {
      result.push_back({word.begin, word.end});
    }
    last = j;
  }
  return result;
}

}  // namespace dragoman::tmx
