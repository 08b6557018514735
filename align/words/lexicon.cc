// SPDX-License-Identifier: Apache-2.0
#include "align/words/lexicon.h"

#include <algorithm>
#include <array>

#include "align/words/expectation.h"
#include "align/words/model_one.h"

namespace dragoman {
namespace {

// Types that do not occur on a side are counted as this often there.
constexpr float kUnseen = 0.5F;

// How surely a type that both sides share means the same on both. Short words are often false
// friends ("on", "or", "an"), figures hardly ever.
float identity_belief(const Vocabulary::Type& type) {
  switch (type.kind) {
    case TokenKind::number:
      return 0.9F;
    case TokenKind::punctuation:
      return 0.5F;
    case TokenKind::word:
      break;
  }
  constexpr float kByLength[] = {0, 0.05F, 0.05F, 0.2F, 0.4F, 0.5F};
  return kByLength[std::min<std::size_t>(type.length, 5)];
}

}  // namespace

Unigram::Unigram(const Features& side, std::uint32_t vocabulary_size)
    : count_(vocabulary_size), probability_(vocabulary_size) {
  for (const std::uint32_t type : side.tokens) ++count_[type];
  const float total =
      static_cast<float>(side.tokens.size()) + kUnseen * static_cast<float>(vocabulary_size);
  for (std::uint32_t type = 0; type < vocabulary_size; ++type) {
    probability_[type] = (static_cast<float>(count_[type]) + kUnseen) / total;
  }
}

// Sums counts of pairs of types and turns them into a table of ratios.
class TableBuilder {
 public:
  TableBuilder(const Unigram& from, const Unigram& to)
      : from_(from), to_(to), totals_(from.types()) {}

  // A count of the pair, and of `from` alone.
  void add(std::uint32_t from, std::uint32_t to, float count) {
    if (count > 0) found_.push_back({from, {to, count}});
  }
  void add_total(std::uint32_t from, float count) { totals_[from] += count; }

  // Whether this pair of documents has such a pair of types at all.
  bool concerns(std::uint32_t from, std::uint32_t to) const {
    return from_.count(from) > 0 && to_.count(to) > 0;
  }

  TranslationTable build(float prune) && {
    TranslationTable table;
    table.entries_.resize(found_.size());
    const std::vector<std::uint32_t> begins = sort_into_rows(table.entries_);
    table.first_.reserve(totals_.size() + 1);
    std::uint32_t kept = 0;
    for (std::size_t from = 0; from < totals_.size(); ++from) {
      table.first_.push_back(kept);
      for (std::uint32_t k = begins[from]; k < begins[from + 1];) {
        const std::uint32_t to = table.entries_[k].to;
        float count = 0;
        for (; k < begins[from + 1] && table.entries_[k].to == to; ++k) {
          count += table.entries_[k].ratio;
        }
        const float probability = count / totals_[from];
        if (probability < prune) continue;
        table.entries_[kept++] = {to, probability / to_.probability(to)};
      }
    }
    table.first_.push_back(kept);
    table.entries_.resize(kept);
    return table;
  }

 private:
  // Where each row begins; the rows themselves, in ascending order, are put into `sorted`.
  std::vector<std::uint32_t> sort_into_rows(std::vector<TranslationTable::Entry>& sorted) const {
    std::vector<std::uint32_t> begins(totals_.size() + 1, 0);
    for (const auto& [from, entry] : found_) ++begins[from + 1];
    for (std::size_t from = 0; from < totals_.size(); ++from) begins[from + 1] += begins[from];
    std::vector<std::uint32_t> next(begins.begin(), begins.end() - 1);
    for (const auto& [from, entry] : found_) sorted[next[from]++] = entry;
    for (std::size_t from = 0; from < totals_.size(); ++from) {
      std::sort(sorted.begin() + begins[from], sorted.begin() + begins[from + 1],
                [](const auto& a, const auto& b) { return a.to < b.to; });
    }
    return begins;
  }

  const Unigram& from_;
  const Unigram& to_;
  std::vector<float> totals_;
  std::vector<std::pair<std::uint32_t, TranslationTable::Entry>>
      found_;  // counts until the ratios are known
};

namespace {

// The assumptions before anything is learned: types translate as the background says, and those
// unknown to it stay themselves.
void add_beliefs(const Vocabulary& vocabulary, std::span<const Belief> background,
                 const LexiconOptions& options, TableBuilder& table) {
  std::vector<float> left(vocabulary.size(), 1.0F);
  for (const Belief& belief : background) {
    if (table.concerns(belief.from, belief.to)) {
      table.add(belief.from, belief.to, options.background * belief.probability);
    }
    left[belief.from] -= belief.probability;
  }
  for (std::uint32_t type = 0; type < vocabulary.size(); ++type) {
    table.add_total(type, options.smoothing);
    const bool described = left[type] < 1;
    if (described) table.add_total(type, options.background);
    if (!table.concerns(type, type)) continue;
    const bool figure = vocabulary[type].kind == TokenKind::number;
    if (described && !figure) continue;
    table.add(type, type, options.identity * identity_belief(vocabulary[type]));
    table.add_total(type, options.identity);
  }
}

TranslationTable make_table(const std::vector<std::uint32_t>& from_types,
                            const std::vector<std::uint32_t>& to_types,
                            const std::vector<float>& counts, const Unigram& from,
                            const Unigram& to, const Vocabulary& vocabulary,
                            std::span<const Belief> background, const LexiconOptions& options) {
  TableBuilder table(from, to);
  add_beliefs(vocabulary, background, options, table);
  for (std::size_t pair = 0; pair < counts.size(); ++pair) {
    table.add(from_types[pair], to_types[pair], counts[pair] - options.discount);
    table.add_total(from_types[pair], counts[pair]);
  }
  return std::move(table).build(options.prune);
}

// The assumed unmatched share of each type of the side that the table leads to. A type without any
// entry cannot be matched, so being unmatched says little.
std::vector<float> believed_unmatched(const Vocabulary& vocabulary, const TranslationTable& table,
                                      const LexiconOptions& options) {
  std::vector<float> unmatched(vocabulary.size(), options.unmatched_unknown);
  for (std::uint32_t from = 0; from < vocabulary.size(); ++from) {
    for (const auto& entry : table.row(from)) {
      unmatched[entry.to] = vocabulary[entry.to].kind == TokenKind::number
                                ? options.unmatched_figure
                                : options.unmatched_word;
    }
  }
  for (std::uint32_t type = 0; type < vocabulary.size(); ++type) {
    if (vocabulary[type].kind == TokenKind::number) unmatched[type] = options.unmatched_figure;
  }
  return unmatched;
}

enum class Direction { forward, backward };

// The unmatched shares of the types of side `to`, by one more step of expectation-maximisation over
// the beads: a type's own share, drawn towards its kind's, which is drawn towards the assumed one.
std::vector<float> learn_unmatched(const Features& from, const Features& to,
                                   std::span<const Bead> beads, Direction direction,
                                   const TranslationTable& table, const Vocabulary& vocabulary,
                                   const LexiconOptions& options) {
  const std::vector<float> before = believed_unmatched(vocabulary, table, options);
  std::vector<float> unmatched(vocabulary.size());
  std::vector<float> seen(vocabulary.size());
  Expectation expectation(table, before);
  for (const Bead& bead : beads) {
    if (bead.source.empty() || bead.target.empty()) continue;
    const Span from_span = direction == Direction::forward ? bead.source : bead.target;
    const Span to_span = direction == Direction::forward ? bead.target : bead.source;
    expectation.clear();
    for (std::uint32_t unit = from_span.first; unit < from_span.last; ++unit) {
      expectation.add(from.unit_tokens(unit));
    }
    for (std::uint32_t unit = to_span.first; unit < to_span.last; ++unit) {
      for (const std::uint32_t token : to.unit_tokens(unit)) {
        seen[token] += bead.confidence;
        unmatched[token] += bead.confidence * before[token] / expectation.likelihood_ratio(token);
      }
    }
  }
  std::array<float, 3> kind_unmatched{}, kind_seen{};
  const auto known = [&](std::uint32_t type) { return before[type] != options.unmatched_unknown; };
  for (std::uint32_t type = 0; type < vocabulary.size(); ++type) {
    if (!known(type)) continue;
    const auto kind = static_cast<std::size_t>(vocabulary[type].kind);
    kind_unmatched[kind] += unmatched[type];
    kind_seen[kind] += seen[type];
  }
  for (std::uint32_t type = 0; type < vocabulary.size(); ++type) {
    if (!known(type)) {
      unmatched[type] = options.unmatched_unknown;
      continue;
    }
    const auto kind = static_cast<std::size_t>(vocabulary[type].kind);
    const float of_kind = (kind_unmatched[kind] + options.unmatched_kind * before[type]) /
                          (kind_seen[kind] + options.unmatched_kind);
    unmatched[type] = (unmatched[type] + options.unmatched_type * of_kind) /
                      (seen[type] + options.unmatched_type);
  }
  return unmatched;
}

}  // namespace

Lexicon believed_lexicon(const Vocabulary& vocabulary, const Unigram& source, const Unigram& target,
                         const Background& background, const LexiconOptions& options) {
  Lexicon lexicon;
  lexicon.forward = make_table({}, {}, {}, source, target, vocabulary, background.forward, options);
  lexicon.backward =
      make_table({}, {}, {}, target, source, vocabulary, background.backward, options);
  lexicon.target_unmatched = believed_unmatched(vocabulary, lexicon.forward, options);
  lexicon.source_unmatched = believed_unmatched(vocabulary, lexicon.backward, options);
  return lexicon;
}

Lexicon learn_lexicon(const Features& source, const Features& target, std::span<const Bead> beads,
                      const Vocabulary& vocabulary, const Unigram& source_unigram,
                      const Unigram& target_unigram, const Background& background,
                      const LexiconOptions& options, unsigned jobs) {
  constexpr std::size_t kMostMeetings = 8'000'000;  // enough to learn the words of any two texts
  const PairCounts counts =
      count_translations(source, target, beads, source_unigram, target_unigram,
                         {options.iterations, kMostMeetings, jobs});
  Lexicon lexicon;
  lexicon.forward = make_table(counts.source, counts.target, counts.forward, source_unigram,
                               target_unigram, vocabulary, background.forward, options);
  lexicon.backward = make_table(counts.target, counts.source, counts.backward, target_unigram,
                                source_unigram, vocabulary, background.backward, options);
  lexicon.target_unmatched = learn_unmatched(source, target, beads, Direction::forward,
                                             lexicon.forward, vocabulary, options);
  lexicon.source_unmatched = learn_unmatched(target, source, beads, Direction::backward,
                                             lexicon.backward, vocabulary, options);
  return lexicon;
}

}  // namespace dragoman
