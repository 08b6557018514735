// SPDX-License-Identifier: Apache-2.0
#include "tmx/analysis.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <unordered_set>
#include <utility>
#include <vector>

#include "corpus/text/unicode.h"
#include "tmx/index/delta_index.h"
#include "tmx/match/entry_search.h"
#include "tmx/match/ranking.h"
#include "tmx/memory_impl.h"
#include "tmx/unit/match_words.h"

namespace dragoman::tmx {
namespace {

constexpr int kLeastScore = 50;

MatchBand band_of(int score) {
  if (score > 100) return MatchBand::context;
  if (score == 100) return MatchBand::exact;
  if (score >= 95) return MatchBand::near_exact;
  if (score >= 85) return MatchBand::high;
  if (score >= 75) return MatchBand::middle;
  return score >= kLeastScore ? MatchBand::low : MatchBand::none;
}

Volume volume_of(std::string_view text) {
  Volume volume{1, count_words(text), 0};
  for (std::size_t at = 0; at < text.size();) {
    if (!is_space(next_char(text, at))) ++volume.characters;
  }
  return volume;
}

// Of the segments before one, how many are looked at, and how many that share its rarest words are
// compared with it, the nearest first: with all, the time for a list of thousands of lines that
// differ in a word would grow with its square.
constexpr std::uint32_t kNearest = 20'000;
constexpr std::size_t kMostCompared = 1'000;

// The last of the texts that have been added, as a layer for EntrySearch.
class Nearest {
 public:
  explicit Nearest(const DeltaLanguage& texts) : texts_(texts) {}

  std::uint32_t entry_count() const { return texts_.entry_count(); }
  std::span<const WordId> entry(std::uint32_t index) const { return texts_.entry(index); }
  std::pair<std::uint32_t, std::uint32_t> entries_of(std::size_t, std::size_t) const {
    const std::uint32_t count = texts_.entry_count();
    return {count > kNearest ? count - kNearest : 0, count};
  }
  std::span<const std::uint32_t> entries_with(WordId word) const {
    return texts_.entries_with(word);
  }

 private:
  const DeltaLanguage& texts_;
};

// The segments of the documents themselves: a memory of one language, without translations.
class OwnSegments {
 public:
  explicit OwnSegments(const LangTag& language) : language_(language) {}

  // The score of the nearest of them, 0 for none.
  int best_score(std::string_view text) {
    const DeltaLanguage* texts = index_.language(language_.language());
    if (texts == nullptr) return 0;
    split_match_words(text, {}, words_);
    std::vector<WordId> exact;
    std::vector<WordId> alike;
    WordTable unknown;
    for (const MatchWord& word : words_.words) {
      const std::string_view key = words_.key(word);
      // Words that no segment has are numbered downwards, out of reach of the known ones.
      const auto known = texts->find(key);
      const WordId id = known ? *known : kNumberBit - 1 - unknown.add(key);
      exact.push_back(id | (word.number ? kNumberBit : 0));
      alike.push_back(match_word(exact.back()));
    }
    EntryQuery query(std::move(alike));
    hits_.clear();
    search_.find(Nearest(*texts), query, kLeastScore, hits_, kMostCompared);
    int best = 0;
    for (const EntryHit& hit : hits_) {
      Difference difference = hit.difference();
      const TextRow& other = texts->text(hit.entry);
      if (hit.distance == 0) {
        difference.numbers = !std::ranges::equal(texts->entry(hit.entry), exact);
        difference.letter_case = other.letter_case != words_.letter_case;
        difference.punctuation = other.punctuation != words_.punctuation;
      }
      best = std::max(best, base_score(difference));
    }
    return best;
  }

  void add(std::string_view text) {
    StoredUnit unit;
    unit.id = ++last_;
    unit.unit.variants.push_back({language_, std::string(text)});
    index_.put(unit);
  }

 private:
  LangTag language_;
  DeltaIndex index_ = DeltaIndex(nullptr);
  UnitId last_ = 0;
  EntrySearch search_;
  std::vector<EntryHit> hits_;
  MatchWords words_;
};

}  // namespace

std::string_view band_name(MatchBand band) {
  constexpr std::array<std::string_view, kMatchBands> kNames = {
      "101", "repetitions", "100", "95-99", "85-94", "75-84", "50-74", "new"};
  return kNames[static_cast<std::size_t>(band)];
}

Volume& Volume::operator+=(const Volume& other) {
  segments += other.segments;
  words += other.words;
  characters += other.characters;
  return *this;
}

Volume Analysis::total() const {
  Volume all;
  for (const Volume& volume : bands) all += volume;
  return all;
}

Analysis& Analysis::operator+=(const Analysis& other) {
  for (std::size_t i = 0; i < kMatchBands; ++i) {
    bands[i] += other.bands[i];
    internal[i] += other.internal[i];
  }
  return *this;
}

std::uint64_t count_words(std::string_view text) {
  std::uint64_t words = 0;
  bool counted = false;  // the piece that we are in
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_char(text, at);
    if (is_space(c)) {
      counted = false;
    } else if (is_written_without_spaces(c)) {
      ++words;
      counted = false;
    } else if (!counted && is_letter_or_digit(c)) {
      ++words;
      counted = true;
    }
  }
  return words;
}

struct Analyzer::Impl {
  Impl(Memory& opened, const AnalysisOptions& asked)
      : memory(opened), options(asked), own(asked.source) {}

  int memory_score(const Document& document, std::size_t at) {
    const auto text = [&](std::size_t i) { return document.text(document.segments[i]); };
    const bool first = at == 0;
    const bool last = at + 1 == document.segments.size();
    const MatchQuery query{.text = text(at),
                           .source = options.source,
                           .target = options.target,
                           .before = first ? std::string_view() : text(at - 1),
                           .after = last ? std::string_view() : text(at + 1),
                           .domain = options.domain};
    const MatchOptions best{.threshold = kLeastScore, .limit = 1, .penalties = options.penalties};
    const auto matches = memory.impl().ask(
        [&](Memory::Impl::Engine& engine) { return engine.matcher.lookup(query, best); });
    return matches.empty() ? 0 : matches.front().score;
  }

  void add(const Document& document, std::size_t at, Analysis& analysis) {
    const std::string_view text = document.text(document.segments[at]);
    const bool is_repetition = !seen.insert(context_hash(text)).second;
    const int score = memory_score(document, at);
    MatchBand band = band_of(score);
    bool is_internal = false;
    if (is_repetition && band != MatchBand::context) {
      band = MatchBand::repetition;
    } else if (options.internal && !is_repetition) {
      const int own_score = score < 100 ? own.best_score(text) : 0;
      if (own_score > score) {
        band = band_of(own_score);
        is_internal = true;
      }
      own.add(text);
    }
    const Volume volume = volume_of(text);
    analysis.bands[static_cast<std::size_t>(band)] += volume;
    if (is_internal) analysis.internal[static_cast<std::size_t>(band)] += volume;
  }

  Memory& memory;
  AnalysisOptions options;
  OwnSegments own;
  std::unordered_set<std::uint64_t> seen;
};

Analyzer::Analyzer(Memory& memory, const AnalysisOptions& options)
    : impl_(std::make_unique<Impl>(memory, options)) {}
Analyzer::~Analyzer() = default;

Analysis Analyzer::analyze(const Document& document) {
  Analysis analysis;
  analysis.name = document.name;
  for (std::size_t at = 0; at < document.segments.size(); ++at) impl_->add(document, at, analysis);
  return analysis;
}

}  // namespace dragoman::tmx
