// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

#include "corpus/base/hash.h"
#include "tmx/index/word_index.h"
#include "tmx/match/match_answer.h"
#include "tmx/match/matcher.h"
#include "tmx/unit/match_words.h"

namespace dragoman::tmx {
namespace {

struct TextInMemory {
  std::string tag;
  std::vector<WordId> words;  // numbers distinguished, with kNumberBit
  std::uint32_t letter_case = 0;
  std::uint32_t punctuation = 0;
  std::uint32_t tags = 0;
  std::uint64_t identity = 0;
};

struct UnitInMemory {
  UnitId id = 0;
  Context context;
  std::string domain;
  std::int64_t changed = 0;
  bool doubtful = false;
  std::string source;  // the source's language
  std::vector<TextInMemory> texts;
};

bool same_words(const std::vector<WordId>& a, const std::vector<WordId>& b) {
  return std::ranges::equal(a, b, {}, match_word, match_word);
}

}  // namespace

struct ExhaustiveMatcher::Impl {
  std::vector<WordId> ids_of(const MatchWords& text) {
    std::vector<WordId> ids;
    for (const MatchWord& word : text.words) {
      const auto next = static_cast<WordId>(vocabulary.size());
      const WordId id = vocabulary.try_emplace(std::string(text.key(word)), next).first->second;
      ids.push_back(id | (word.number ? kNumberBit : 0));
    }
    return ids;
  }

  TextInMemory text_of(std::string tag, std::string_view text, std::span<const InlineCode> codes) {
    split_match_words(text, codes, split);
    TextInMemory made{std::move(tag),    ids_of(split), split.letter_case,
                      split.punctuation, split.tags,    0};
    // Digits of any script are one number: what no score tells apart is one text.
    made.identity = mix_hash(mix_hash(split.letter_case, split.punctuation), split.tags);
    for (const WordId word : made.words) made.identity = mix_hash(made.identity, word);
    return made;
  }

  Candidate compare(const TextInMemory& query, const UnitInMemory& unit, std::size_t variant,
                    WordDistance& distance, std::size_t most) const {
    const TextInMemory& text = unit.texts[variant];
    std::vector<WordId> words(text.words.size());
    std::ranges::transform(text.words, words.begin(), match_word);
    Candidate candidate;
    Difference& difference = candidate.difference;
    difference.longest = static_cast<std::uint32_t>(std::max(query.words.size(), words.size()));
    const bool same = same_words(query.words, text.words);
    difference.distance = most == 0 ? !same : static_cast<std::uint32_t>(distance(words, most));
    if (same) {
      difference.numbers = query.words != text.words;
      difference.letter_case = query.letter_case != text.letter_case;
      difference.punctuation = query.punctuation != text.punctuation;
      difference.tags = query.tags != text.tags;
    }
    if (difference.distance > most) return candidate;
    candidate.base = base_score(difference);
    candidate.unit = unit.id;
    candidate.variant = variant;
    candidate.changed = unit.changed;
    candidate.source_text = text.identity;
    candidate.doubtful = unit.doubtful;
    candidate.reversed = LangTag::parse(text.tag).language() != unit.source;
    return candidate;
  }

  Store* store = nullptr;
  std::vector<UnitInMemory> units;
  std::unordered_map<std::string, WordId> vocabulary;
  MatchWords split;
};

ExhaustiveMatcher::ExhaustiveMatcher(Store& store) : impl_(std::make_unique<Impl>()) {
  impl_->store = &store;
  store.visit(
      0,
      [&](const StoredUnit& stored) {
        UnitInMemory unit;
        unit.id = stored.id;
        unit.context = stored.context;
        unit.domain = stored.domain;
        unit.changed = stored.changed;
        unit.doubtful = stored.confidence.has_value() && *stored.confidence < kSureConfidence;
        unit.source = source_language(stored.unit);
        for (const Tuv& variant : stored.unit.variants) {
          unit.texts.push_back(impl_->text_of(variant.language.str(), variant.text, variant.codes));
        }
        impl_->units.push_back(std::move(unit));
        return true;
      },
      Store::Detail::texts);
}

ExhaustiveMatcher::~ExhaustiveMatcher() = default;

std::vector<Match> ExhaustiveMatcher::lookup(const MatchQuery& query, const MatchOptions& options) {
  const TextInMemory asked = impl_->text_of(query.source.str(), query.text, query.codes);
  const MatchWords words = impl_->split;
  std::vector<WordId> ids(asked.words.size());
  std::ranges::transform(asked.words, ids.begin(), match_word);
  WordDistance distance(ids);
  std::vector<Candidate> candidates;
  for (const UnitInMemory& unit : impl_->units) {
    const TextInMemory* target = nullptr;
    int target_distance = 3;
    for (const TextInMemory& text : unit.texts) {
      const int far = tag_distance(text.tag, query.target);
      if (far < target_distance) {
        target = &text;
        target_distance = far;
      }
    }
    if (target == nullptr) continue;
    for (std::size_t variant = 0; variant < unit.texts.size(); ++variant) {
      if (tag_distance(unit.texts[variant].tag, query.source) == 3) continue;
      const std::size_t longest = std::max(ids.size(), unit.texts[variant].words.size());
      Candidate candidate =
          impl_->compare(asked, unit, variant, distance, most_distance(longest, options.threshold));
      if (candidate.base < options.threshold && candidate.base != 100) continue;
      candidate.target_text = target->identity;
      candidate.context = candidate.base == 100 && context_matches(unit.context, query);
      candidate.other_domain = !query.domain.empty() && unit.domain != query.domain;
      candidates.push_back(candidate);
    }
  }
  return answer(*impl_->store, query, words, rank(candidates, with_spare(options)), options);
}

}  // namespace dragoman::tmx
