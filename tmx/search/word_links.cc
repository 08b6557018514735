// SPDX-License-Identifier: Apache-2.0
#include "tmx/search/word_links.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "corpus/base/hash.h"
#include "tmx/index/language_layers.h"
#include "tmx/match/values.h"

namespace dragoman::tmx {
namespace {

// How many texts with a word are sampled for the words of their translations. More hardly improve
// the result: see "touched" in tm_bench.
constexpr std::size_t kSample = 16;
// Words with a lower coefficient are considered unrelated.
constexpr double kLeastDice = 0.04;
// So are those below this share of the word's best coefficient.
constexpr double kLeastShare = 0.2;
// The weight of a word's distance from its expected position, in sentences.
constexpr double kDistanceWeight = 3;
// The number of words whose company is cached.
constexpr std::size_t kMostKept = 2'000;

constexpr std::uint32_t kNoPosition = 0xFFFFFFFF;

// The words of one text as the memory numbers them: the different ones, and which of them each word
// is.
struct NumberedWords {
  std::vector<WordId> different;         // ascending
  std::vector<std::size_t> frequencies;  // of each of `different`
  std::vector<std::uint32_t> positions;  // of each word of the text in `different`; kNoPosition
                                         // for words that no text of the memory has

  NumberedWords(const MatchWords& words, const LanguageLayers& layers) {
    std::vector<std::optional<WordId>> ids;
    for (const MatchWord& word : words.words) {
      ids.push_back(layers.find(words.key(word)));
      if (ids.back()) different.push_back(*ids.back());
    }
    std::ranges::sort(different);
    different.erase(std::unique(different.begin(), different.end()), different.end());
    for (const WordId id : different) frequencies.push_back(layers.frequency(id));
    for (const auto& id : ids) {
      const auto at = id ? std::ranges::lower_bound(different, *id) : different.end();
      positions.push_back(id ? static_cast<std::uint32_t>(at - different.begin()) : kNoPosition);
    }
  }
};

// The distance of two positions, each as a share of its sentence.
double distance(std::size_t i, std::size_t n, std::size_t j, std::size_t m) {
  const auto share = [](std::size_t at, std::size_t of) {
    return (static_cast<double>(at) + 0.5) / static_cast<double>(of);
  };
  return std::abs(share(i, n) - share(j, m));
}

// The words that accompany a word on the other side, in a sample of its texts: a hash table.
class Company {
 public:
  Company() = default;
  explicit Company(const std::vector<std::span<const WordId>>& texts)
      : texts_(static_cast<std::uint32_t>(texts.size())) {
    std::size_t words = 1;
    for (const auto& text : texts) words += text.size();
    slots_.resize(std::bit_ceil(2 * words));
    for (std::uint16_t i = 0; i < texts.size(); ++i) {
      for (const WordId marked : texts[i]) {
        const WordId id = marked & ~kNumberBit;
        Slot& slot = slots_[slot_of(id)];
        if (slot.count != 0 && slot.last == i) continue;
        slot = {id, static_cast<std::uint16_t>(slot.count + 1), i};
      }
    }
  }

  // The number of texts in the sample, and how many of them have the word.
  std::uint32_t texts() const { return texts_; }
  std::uint32_t texts_with(WordId id) const {
    return slots_.empty() ? 0 : slots_[slot_of(id)].count;
  }

 private:
  struct Slot {
    WordId id = 0;
    std::uint16_t count = 0;  // 0 for none
    std::uint16_t last = 0;   // the last text that had it
  };

  // The slot of the word, or the free slot for it.
  std::size_t slot_of(WordId id) const {
    const std::size_t wrap = slots_.size() - 1;
    std::size_t at = mix_hash(0, id) & wrap;
    while (slots_[at].count != 0 && slots_[at].id != id) at = (at + 1) & wrap;
    return at;
  }

  std::vector<Slot> slots_;
  std::uint32_t texts_ = 0;
};

// From one language to another, and the company of the first one's words.
struct Direction {
  LanguageLayers from;
  LanguageLayers to;
  std::unordered_map<WordId, Company> companies;
};

}  // namespace

struct WordLinks::Impl {
  explicit Impl(const LiveIndex& live) : index(live) {}

  // Sets both directions to the languages of these texts, and forgets what may be outdated.
  void turn_to(const LinkedText& source, const LinkedText& target) {
    const std::pair pair(std::string(source.language.language()),
                         std::string(target.language.language()));
    const std::size_t kept = directions[0].companies.size() + directions[1].companies.size();
    if (pair == languages && changes == index.changes() && kept < kMostKept) return;
    const LanguageLayers a = layers_of(index, pair.first);
    const LanguageLayers b = layers_of(index, pair.second);
    directions[0] = {a, b, {}};
    directions[1] = {b, a, {}};
    languages = pair;
    changes = index.changes();
  }

  // Sampled from texts with the word, spread as evenly as possible.
  const Company& company(Direction& way, WordId word) {
    const auto [cached, is_new] = way.companies.try_emplace(word);
    if (!is_new) return cached->second;
    const std::size_t all = way.from.frequency(word);
    const std::size_t wanted = std::min(all, kSample);
    const auto in_file = way.from.file == nullptr ? std::span<const std::uint32_t>()
                                                  : way.from.file->entries_with(word);
    sample.clear();
    for (std::size_t i = 0; i < wanted; ++i) {
      const std::size_t at = i * all / wanted;
      const auto text =
          at < in_file.size()
              ? file_translation(way, in_file[at])
              : delta_translation(way, way.from.delta->entries_with(word)[at - in_file.size()]);
      if (!text.empty()) sample.push_back(text);
    }
    return cached->second = Company(sample);
  }

  std::span<const WordId> file_translation(const Direction& way, std::uint32_t entry) const {
    if (way.to.file == nullptr) return {};
    for (const std::uint32_t at : way.from.file->texts_of(entry)) {
      const std::uint32_t unit = way.from.file->texts[at].unit;
      if (index.delta().hides(unit)) continue;
      const auto translations = way.to.file->texts_of_unit(unit);
      if (!translations.empty()) return way.to.file->entry(translations.front().entry);
    }
    return {};
  }

  static std::span<const WordId> delta_translation(const Direction& way, std::uint32_t entry) {
    if (way.to.delta == nullptr || !way.from.delta->there(entry)) return {};
    const auto entries = way.to.delta->entries_of_unit(way.from.delta->text(entry).unit);
    if (entries.empty()) return {};
    return way.to.delta->entry(entries.front());
  }

  // Dice's coefficients of a word with each different word of the other side's text.
  std::vector<double> dice(Direction& way, const NumberedWords& words, std::size_t word,
                           const NumberedWords& others) {
    const Company& with = company(way, words.different[word]);
    std::vector<double> row(others.different.size());
    if (with.texts() == 0) return row;
    const auto frequency = static_cast<double>(words.frequencies[word]);
    for (std::size_t i = 0; i < row.size(); ++i) {
      const double share = static_cast<double>(with.texts_with(others.different[i])) / with.texts();
      const auto other = static_cast<double>(others.frequencies[i]);
      // A sample may overestimate a rare word.
      const double both = std::min(share * frequency, other);
      row[i] = 2 * both / (frequency + other);
    }
    return row;
  }

  const LiveIndex& index;
  std::array<Direction, 2> directions;  // from source to target, and back
  std::pair<std::string, std::string> languages;
  std::uint64_t changes = 0;
  std::vector<std::span<const WordId>> sample;  // kept to reuse its buffer
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

  // Which words of the target are related to a wanted word at all; then, to which the most.
  std::vector<bool> asked(from.different.size());
  std::vector<bool> candidate(to.different.size());
  for (std::size_t i = 0; i < n; ++i) {
    if (!wanted[i] || from.positions[i] == kNoPosition || asked[from.positions[i]]) continue;
    asked[from.positions[i]] = true;
    const auto row = impl_->dice(forth, from, from.positions[i], to);
    const double best = row.empty() ? 0 : *std::ranges::max_element(row);
    for (std::size_t t = 0; t < row.size(); ++t) {
      if (row[t] >= std::max(kLeastDice, kLeastShare * best)) candidate[t] = true;
    }
  }
  std::vector<std::vector<double>> together(to.different.size());
  for (std::size_t t = 0; t < together.size(); ++t) {
    if (candidate[t]) together[t] = impl_->dice(back, to, t, from);
  }

  const auto strength = [&](std::size_t i, std::size_t j) {
    const MatchWord& word = target.words.words[j];
    const bool numbers = source.words.words[i].number && word.number;
    if (numbers && source.words.key(source.words.words[i]) == target.words.key(word)) return 1.0;
    if (from.positions[i] == kNoPosition || to.positions[j] == kNoPosition) return 0.0;
    const auto& row = together[to.positions[j]];
    const double dice = row.empty() ? 0 : row[from.positions[i]];
    return dice < kLeastDice ? 0 : dice;
  };
  std::vector<bool> found(m);
  for (std::size_t j = 0; j < m; ++j) {
    const bool likely = to.positions[j] != kNoPosition && candidate[to.positions[j]];
    if (!likely && !target.words.words[j].number) continue;
    double best = 0;
    for (std::size_t i = 0; i < n; ++i) {
      const double near = strength(i, j);
      if (near <= best) continue;
      const double here = near / (1 + kDistanceWeight * distance(i, n, j, m));
      if (here <= best) continue;
      best = here;
      found[j] = wanted[i];
    }
  }
  return found;
}

bool WordLinks::is_common(std::string_view key, const LangTag& language) const {
  const LanguageLayers layers = layers_of(impl_->index, language.language());
  const auto word = layers.find(key);
  return word && layers.is_common(*word);
}

void mark_touched(WordLinks& links, const MatchQuery& query, std::vector<Match>& matches) {
  MatchWords source;
  MatchWords target;
  for (Match& match : matches) {
    match.touched.clear();
    if (std::ranges::all_of(match.runs,
                            [](const auto& run) { return run.edit == WordEdit::same; })) {
      continue;
    }
    split_match_words(match.source, {}, source);
    // Numbers, times and dates, if they have been replaced.
    const std::vector<Value> replaced =
        match.substituted.empty() ? std::vector<Value>() : find_values(match.source, query.source);
    const auto is_replaced = [&](const MatchWord& word) {
      return std::ranges::any_of(replaced, [&](const Value& value) {
        return word.begin >= value.place.begin && word.end <= value.place.end;
      });
    };
    std::vector<bool> changed(source.words.size());
    for (const DifferenceRun& run : match.runs) {
      if (run.edit == WordEdit::same) continue;
      for (std::size_t i = 0; i < source.words.size(); ++i) {
        const MatchWord& word = source.words[i];
        const bool inside = word.begin >= run.source_begin && word.end <= run.source_end;
        if (inside && !is_replaced(word)) changed[i] = true;
      }
    }
    if (std::ranges::find(changed, true) == changed.end()) continue;
    split_match_words(match.target, {}, target);
    if (target.text != match.target) continue;  // the ranges would be those of another text
    const auto touched =
        links.counterparts({source, query.source}, {target, query.target}, changed);
    for (std::size_t j = 0; j < touched.size(); ++j) {
      if (touched[j]) match.touched.push_back({target.words[j].begin, target.words[j].end});
    }
  }
}

std::vector<ByteRange> counterpart_ranges(WordLinks& links, const LinkedText& source,
                                          const std::vector<ByteRange>& ranges,
                                          const LinkedText& target) {
  constexpr std::size_t kMostBetween = 2;
  std::vector<bool> wanted;
  for (const MatchWord& word : source.words.words) {
    wanted.push_back(std::ranges::any_of(ranges, [&](const ByteRange& range) {
      return word.begin >= range.begin && word.end <= range.end;
    }));
  }
  const std::vector<bool> found = links.counterparts(source, target, wanted);
  std::vector<ByteRange> all;
  std::vector<bool> meaningful;  // of each: whether it has a word that is not common
  std::size_t last = 0;
  for (std::size_t j = 0; j < found.size(); ++j) {
    if (!found[j]) continue;
    const MatchWord& word = target.words.words[j];
    if (!all.empty() && j - last <= kMostBetween + 1) {
      all.back().end = word.end;
    } else {
      all.push_back({word.begin, word.end});
      meaningful.push_back(false);
    }
    if (!links.is_common(target.words.key(word), target.language)) meaningful.back() = true;
    last = j;
  }
  if (std::ranges::find(meaningful, true) == meaningful.end()) return all;
  std::vector<ByteRange> result;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (meaningful[i]) result.push_back(all[i]);
  }
  return result;
}

}  // namespace dragoman::tmx
