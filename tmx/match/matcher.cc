// SPDX-License-Identifier: Apache-2.0
#include "tmx/match/matcher.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "corpus/base/hash.h"
#include "tmx/index/language_layers.h"
#include "tmx/index/word_index.h"
#include "tmx/match/entry_search.h"
#include "tmx/match/match_answer.h"
#include "tmx/unit/match_words.h"

namespace dragoman::tmx {
namespace {

// The lowest scores of successive searches: enough good matches make the later, slower ones
// unnecessary.
constexpr std::array kLevels = {95, 85, 1};

// The file's texts of one language as a Layer of EntrySearch.
struct FileLayer {
  const LanguageIndex& index;

  std::uint32_t entry_count() const { return index.entry_count(); }
  std::span<const WordId> entry(std::uint32_t number) const { return index.entry(number); }
  std::pair<std::uint32_t, std::uint32_t> entries_of(std::size_t first, std::size_t last) const {
    return {index.first_entry(first), index.first_entry(last + 1)};
  }
  std::span<const std::uint32_t> entries_with(WordId word) const {
    return index.entries_with(word);
  }
};

std::uint64_t text_identity(std::span<const WordId> words, const TextRow& text) {
  const std::uint64_t hash =
      hash_bytes({reinterpret_cast<const char*>(words.data()), words.size_bytes()});
  return mix_hash(mix_hash(hash, std::uint64_t{text.letter_case} << 32 | text.punctuation),
                  text.tags);
}

}  // namespace

struct Matcher::Impl {
  explicit Impl(LiveIndex& index) : live(index) {}

  std::vector<WordId> word_ids(bool numbers_alike) const {
    std::vector<WordId> ids;
    WordId unknown = kNumberBit - 1;  // counts down, out of reach of known words
    WordTable unknown_words;
    for (const MatchWord& word : query_words.words) {
      if (word.number && numbers_alike) {
        ids.push_back(kNumber);
        continue;
      }
      const std::string_view key = query_words.key(word);
      std::optional<WordId> id = source.find(key);
      if (!id) id = unknown - unknown_words.add(key);
      ids.push_back(*id | (word.number ? kNumberBit : 0));
    }
    return ids;
  }

  // The identity of the text that a unit would answer with; nothing if it has none.
  std::optional<std::uint64_t> target_of(std::uint32_t unit, bool from_file) const {
    std::optional<std::uint64_t> best;
    int best_distance = 3;
    const auto consider = [&](const TextRow& text, std::string_view tag,
                              std::span<const WordId> words) {
      const int distance = tag_distance(tag, *target_language);
      if (distance >= best_distance) return;
      best = text_identity(words, text);
      best_distance = distance;
    };
    if (from_file) {
      if (target.file == nullptr) return {};
      for (const TextRow& text : target.file->texts_of_unit(unit)) {
        consider(text, target.file->tags[text.language], target.file->entry(text.entry));
      }
    } else if (target.delta != nullptr) {
      for (const std::uint32_t entry : target.delta->entries_of_unit(unit)) {
        const TextRow& text = target.delta->text(entry);
        consider(text, target.delta->tag(text), target.delta->entry(entry));
      }
    }
    return best;
  }

  void add_candidate(const EntryHit& hit, const TextRow& text, std::span<const WordId> words,
                     bool from_file, const MatchQuery& query) {
    Candidate candidate;
    candidate.difference = hit.difference();
    if (hit.distance == 0) {
      candidate.difference.numbers = !std::ranges::equal(words, exact_ids);
      candidate.difference.letter_case = text.letter_case != query_words.letter_case;
      candidate.difference.punctuation = text.punctuation != query_words.punctuation;
      candidate.difference.tags = text.tags != query_words.tags;
    }
    candidate.base = base_score(candidate.difference);
    const auto target_text = target_of(text.unit, from_file);
    if (!target_text) return;
    candidate.target_text = *target_text;
    candidate.source_text = text_identity(words, text);
    candidate.unit = text.unit;
    candidate.variant = text.variant;
    const UnitRow row = from_file ? live.file()->unit(text.unit) : live.delta().unit(text.unit);
    candidate.changed = row.changed;
    candidate.context = candidate.base == 100 && context_matches(row.context, query);
    candidate.doubtful = row.doubtful;
    candidate.other_domain = !query.domain.empty() && domain_name(row, from_file) != query.domain;
    candidate.reversed = text.source == 0;
    candidates.push_back(candidate);
  }

  std::string_view domain_name(const UnitRow& row, bool from_file) const {
    return from_file ? live.file()->domains()[row.domain] : live.delta().domains()[row.domain];
  }

  // Adds the texts of the hits, from the best down, until the rest can't improve the answer.
  std::vector<Ranked> rank_hits(const MatchQuery& query, const MatchOptions& options) {
    candidates.clear();
    const auto by_score = [](const auto& a, const auto& b) { return a.first > b.first; };
    std::ranges::sort(scored, by_score);
    std::vector<Ranked> ranked;
    std::size_t next = 0;
    while (next < scored.size()) {
      const int score = scored[next].first;
      for (; next < scored.size() && scored[next].first == score; ++next) {
        const auto& [hit, from_file] = scored[next].second;
        if (from_file) {
          for (const std::uint32_t at : source.file->texts_of(hit.entry)) {
            const TextRow& text = source.file->texts[at];
            if (!live.delta().hides(text.unit)) {
              add_candidate(hit, text, source.file->entry(hit.entry), true, query);
            }
          }
        } else if (source.delta->there(hit.entry)) {
          add_candidate(hit, source.delta->text(hit.entry), source.delta->entry(hit.entry), false,
                        query);
        }
      }
      if (next < scored.size() && (options.limit == 0 || candidates.size() < options.limit))
        continue;
      ranked = rank(candidates, options);
      if (next < scored.size() && ranked.size() == options.limit &&
          ranked.back().score > scored[next].first) {
        break;
      }
    }
    return ranked;
  }

  std::vector<Ranked> search(const MatchQuery& query, const MatchOptions& options) {
    EntryQuery entries(word_ids(true));
    std::vector<Ranked> ranked;
    for (const int level : kLevels) {
      const int from = std::max(level, options.threshold);
      scored.clear();
      const auto keep = [&](bool from_file) {
        for (const EntryHit& hit : hits) {
          const int base = hit.distance == 0 ? 100 : base_score(hit.difference());
          scored.push_back({base, {hit, from_file}});
        }
        hits.clear();
      };
      if (source.file != nullptr) {
        file_search.find(FileLayer{*source.file}, entries, from, hits);
        keep(true);
      }
      if (source.delta != nullptr) {
        delta_search.find(*source.delta, entries, from, hits);
        keep(false);
      }
      ranked = rank_hits(query, options);
      if (from == options.threshold) break;
      if (options.limit != 0 && ranked.size() == options.limit && ranked.back().score >= from) {
        break;
      }
    }
    return ranked;
  }

  std::vector<Match> lookup(const MatchQuery& query, const MatchOptions& options) {
    live.refresh();
    split_match_words(query.text, query.codes, query_words);
    target_language = &query.target;
    source = layers_of(live, query.source.language());
    target = layers_of(live, query.target.language());
    exact_ids = word_ids(false);

    return answer(live.store(), query, query_words, search(query, with_spare(options)), options);
  }

  LiveIndex& live;

  // Of the current lookup.
  MatchWords query_words;
  const LangTag* target_language = nullptr;
  LanguageLayers source;
  LanguageLayers target;
  std::vector<WordId> exact_ids;  // numbers distinguished
  EntrySearch file_search;
  EntrySearch delta_search;
  std::vector<EntryHit> hits;
  std::vector<std::pair<int, std::pair<EntryHit, bool>>> scored;  // best base score; from the file
  std::vector<Candidate> candidates;
};

Matcher::Matcher(LiveIndex& index) : impl_(std::make_unique<Impl>(index)) {}
Matcher::~Matcher() = default;

std::vector<Match> Matcher::lookup(const MatchQuery& query, const MatchOptions& options) {
  return impl_->lookup(query, options);
}

}  // namespace dragoman::tmx
