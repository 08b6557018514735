// SPDX-License-Identifier: Apache-2.0
#include "align/lexicon.h"

#include <algorithm>
#include <array>

#include "align/expectation.h"

namespace dragoman {
namespace {

// Tokens that the vocabulary has never seen on a side still have this share of a count there.
constexpr float kUnseen = 0.5F;

// How surely a type that both sides share means the same on both. Short words are often false
// friends ("on", "or", "an"); figures hardly ever.
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

struct TypeCount {
  std::uint32_t type;
  float count;
};

// A bead: the counts of its types on both sides, and its block of pair numbers, source-major.
struct Lesson {
  float weight;
  std::uint32_t first_source, last_source;
  std::uint32_t first_target, last_target;
  std::size_t first_pair;
};

// Beads as they are learned from. Pairs of types that meet in some bead have dense numbers.
struct Corpus {
  std::vector<TypeCount> types;
  std::vector<Lesson> lessons;
  std::vector<std::uint32_t> pairs;
  std::vector<std::uint32_t> pair_source;
  std::vector<std::uint32_t> pair_target;
};

// Numbers the pairs, source type by source type, so that a table of the target types met so far
// stands in for a hash of pairs.
void number_pairs(Corpus& corpus, std::uint32_t vocabulary_size) {
  struct Occurrence {
    std::uint32_t lesson;
    std::uint32_t position;
  };
  std::vector<std::uint32_t> first(vocabulary_size + 1, 0);
  for (const Lesson& lesson : corpus.lessons) {
    for (std::uint32_t s = lesson.first_source; s < lesson.last_source; ++s) {
      ++first[corpus.types[s].type + 1];
    }
  }
  for (std::uint32_t type = 0; type < vocabulary_size; ++type) first[type + 1] += first[type];
  std::vector<Occurrence> occurrences(first.back());
  std::vector<std::uint32_t> next(first.begin(), first.end() - 1);
  for (std::uint32_t k = 0; k < corpus.lessons.size(); ++k) {
    const Lesson& lesson = corpus.lessons[k];
    for (std::uint32_t s = lesson.first_source; s < lesson.last_source; ++s) {
      occurrences[next[corpus.types[s].type]++] = {k, s};
    }
  }
  std::vector<std::uint32_t> pair_of(vocabulary_size);
  std::vector<std::uint32_t> met_by(vocabulary_size, ~0U);
  for (std::uint32_t type = 0; type < vocabulary_size; ++type) {
    for (std::uint32_t at = first[type]; at < first[type + 1]; ++at) {
      const Lesson& lesson = corpus.lessons[occurrences[at].lesson];
      const std::uint32_t targets = lesson.last_target - lesson.first_target;
      std::uint32_t* pairs = corpus.pairs.data() + lesson.first_pair +
                             std::size_t{occurrences[at].position - lesson.first_source} * targets;
      for (std::uint32_t t = 0; t < targets; ++t) {
        const std::uint32_t target = corpus.types[lesson.first_target + t].type;
        if (met_by[target] != type) {
          met_by[target] = type;
          pair_of[target] = static_cast<std::uint32_t>(corpus.pair_source.size());
          corpus.pair_source.push_back(type);
          corpus.pair_target.push_back(target);
        }
        pairs[t] = pair_of[target];
      }
    }
  }
}

void add_type_counts(std::vector<std::uint32_t>& tokens, std::vector<TypeCount>& types) {
  std::sort(tokens.begin(), tokens.end());
  for (std::size_t i = 0; i < tokens.size();) {
    std::size_t end = i;
    while (end < tokens.size() && tokens[end] == tokens[i]) ++end;
    types.push_back({tokens[i], static_cast<float>(end - i)});
    i = end;
  }
}

// A type that stands once has nothing to teach: every word it meets is as likely its translation.
void collect_tokens(const Features& side, const Unigram& unigram, Span span,
                    std::vector<std::uint32_t>& tokens) {
  tokens.clear();
  for (std::uint32_t at = side.first_token[span.first]; at < side.first_token[span.last]; ++at) {
    if (unigram.count(side.tokens[at]) > 1) tokens.push_back(side.tokens[at]);
  }
}

Corpus make_corpus(const Features& source, const Features& target, std::span<const Bead> beads,
                   const Unigram& source_unigram, const Unigram& target_unigram,
                   std::uint32_t vocabulary_size) {
  constexpr float kLeastWeight = 0.2F;
  Corpus corpus;
  std::vector<std::uint32_t> tokens;
  const auto position = [&] { return static_cast<std::uint32_t>(corpus.types.size()); };
  for (const Bead& bead : beads) {
    if (bead.source.empty() || bead.target.empty() || bead.confidence < kLeastWeight) continue;
    Lesson lesson{bead.confidence, position(), 0, 0, 0, corpus.pairs.size()};
    collect_tokens(source, source_unigram, bead.source, tokens);
    add_type_counts(tokens, corpus.types);
    lesson.last_source = lesson.first_target = position();
    collect_tokens(target, target_unigram, bead.target, tokens);
    add_type_counts(tokens, corpus.types);
    lesson.last_target = position();
    corpus.pairs.resize(corpus.pairs.size() +
                        std::size_t{lesson.last_source - lesson.first_source} *
                            (lesson.last_target - lesson.first_target));
    corpus.lessons.push_back(lesson);
  }
  number_pairs(corpus, vocabulary_size);
  return corpus;
}

enum class Direction { forward, backward };

// Expected counts of each pair after some iterations of Model 1 in one direction. `to` is the
// unigram of the side that is generated; the empty word generates it too.
std::vector<float> expected_counts(const Corpus& corpus, Direction direction, const Unigram& to,
                                   std::uint32_t vocabulary_size, int iterations) {
  const auto from_type = [&](std::size_t pair) {
    return direction == Direction::forward ? corpus.pair_source[pair] : corpus.pair_target[pair];
  };
  std::uint32_t longest = 0;
  for (const Lesson& lesson : corpus.lessons) {
    longest = std::max(longest, direction == Direction::forward
                                    ? lesson.last_source - lesson.first_source
                                    : lesson.last_target - lesson.first_target);
  }
  std::vector<float> probability(corpus.pair_source.size(), 1.0F);
  std::vector<float> counts(corpus.pair_source.size());
  std::vector<float> totals(vocabulary_size);
  std::vector<float> shares(longest);
  for (int iteration = 0; iteration < iterations; ++iteration) {
    std::fill(counts.begin(), counts.end(), 0.0F);
    for (const Lesson& lesson : corpus.lessons) {
      const std::uint32_t targets = lesson.last_target - lesson.first_target;
      const std::uint32_t sources = lesson.last_source - lesson.first_source;
      const bool forward = direction == Direction::forward;
      const std::uint32_t first_to = forward ? lesson.first_target : lesson.first_source;
      const std::uint32_t first_from = forward ? lesson.first_source : lesson.first_target;
      const std::uint32_t n_to = forward ? targets : sources;
      const std::uint32_t n_from = forward ? sources : targets;
      const std::size_t step_to = forward ? 1 : targets;
      const std::size_t step_from = forward ? targets : 1;
      for (std::uint32_t t = 0; t < n_to; ++t) {
        const TypeCount& generated = corpus.types[first_to + t];
        const std::uint32_t* pairs = corpus.pairs.data() + lesson.first_pair + t * step_to;
        // The empty word; in the first round all words are alike and it counts as one of them.
        float sum = iteration == 0 ? 1.0F : to.probability(generated.type);
        for (std::uint32_t f = 0; f < n_from; ++f) {
          shares[f] = probability[pairs[f * step_from]] * corpus.types[first_from + f].count;
          sum += shares[f];
        }
        const float scale = lesson.weight * generated.count / sum;
        for (std::uint32_t f = 0; f < n_from; ++f)
          counts[pairs[f * step_from]] += scale * shares[f];
      }
    }
    std::fill(totals.begin(), totals.end(), 0.0F);
    for (std::size_t pair = 0; pair < counts.size(); ++pair)
      totals[from_type(pair)] += counts[pair];
    for (std::size_t pair = 0; pair < counts.size(); ++pair) {
      const float total = totals[from_type(pair)];
      probability[pair] = total > 0 ? counts[pair] / total : 0;
    }
  }
  return counts;
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

// Turns counts of pairs into a table of ratios, with identity as prior knowledge.
class TableBuilder {
 public:
  TableBuilder(const Vocabulary& vocabulary, const Unigram& from, const Unigram& to,
               const LexiconOptions& options)
      : vocabulary_(vocabulary), from_(from), to_(to), options_(options) {}

  // `type_pair(k)` gives the types (from, to) of pair k.
  template <typename TypePair>
  TranslationTable build(std::span<const float> counts, TypePair type_pair) const {
    const std::uint32_t size = vocabulary_.size();
    std::vector<float> totals(size);
    for (std::size_t pair = 0; pair < counts.size(); ++pair) {
      totals[type_pair(pair).first] += counts[pair];
    }
    std::vector<float> identity(size);
    for (std::uint32_t type = 0; type < size; ++type) {
      totals[type] += options_.smoothing;
      if (from_.count(type) == 0 || to_.count(type) == 0) continue;
      identity[type] = options_.identity * identity_belief(vocabulary_[type]);
      totals[type] += options_.identity;
    }
    Found found;
    for (std::size_t pair = 0; pair < counts.size(); ++pair) {
      const auto [from, to] = type_pair(pair);
      float count = std::max(counts[pair] - options_.discount, 0.0F);
      if (from == to) {
        count += identity[from];
        identity[from] = 0;
      }
      if (count > 0) add(from, to, count, totals[from], found);
    }
    for (std::uint32_t type = 0; type < size; ++type) {
      if (identity[type] > 0) add(type, type, identity[type], totals[type], found);
    }
    return index(std::move(found), size);
  }

 private:
  using Found = std::vector<std::pair<std::uint32_t, TranslationTable::Entry>>;

  void add(std::uint32_t from, std::uint32_t to, float count, float total, Found& found) const {
    const float probability = count / total;
    if (probability < options_.prune) return;
    found.push_back({from, {to, probability / to_.probability(to)}});
  }

  static TranslationTable index(Found found, std::uint32_t size) {
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
      return a.first != b.first ? a.first < b.first : a.second.to < b.second.to;
    });
    TranslationTable table;
    table.first_.assign(size + 1, 0);
    for (const auto& [from, entry] : found) {
      ++table.first_[from + 1];
      table.entries_.push_back(entry);
    }
    for (std::uint32_t type = 0; type < size; ++type) table.first_[type + 1] += table.first_[type];
    return table;
  }

  const Vocabulary& vocabulary_;
  const Unigram& from_;
  const Unigram& to_;
  const LexiconOptions& options_;
};

namespace {

// What is believed of each type of the side that the table leads to. What no entry leads to can't
// be matched, and its standing there says little.
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

// The unmatched shares of the types of side `to`, by one more step of expectation-maximisation over
// the beads: a type's own share, drawn towards its kind's, drawn towards what is believed.
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

Lexicon identity_lexicon(const Vocabulary& vocabulary, const Unigram& source, const Unigram& target,
                         const LexiconOptions& options) {
  const auto none = [](std::size_t) { return std::pair<std::uint32_t, std::uint32_t>{}; };
  Lexicon lexicon;
  lexicon.forward = TableBuilder(vocabulary, source, target, options).build({}, none);
  lexicon.backward = TableBuilder(vocabulary, target, source, options).build({}, none);
  lexicon.target_unmatched = believed_unmatched(vocabulary, lexicon.forward, options);
  lexicon.source_unmatched = believed_unmatched(vocabulary, lexicon.backward, options);
  return lexicon;
}

Lexicon learn_lexicon(const Features& source, const Features& target, std::span<const Bead> beads,
                      const Vocabulary& vocabulary, const Unigram& source_unigram,
                      const Unigram& target_unigram, const LexiconOptions& options) {
  const Corpus corpus =
      make_corpus(source, target, beads, source_unigram, target_unigram, vocabulary.size());
  const auto forward = expected_counts(corpus, Direction::forward, target_unigram,
                                       vocabulary.size(), options.iterations);
  const auto backward = expected_counts(corpus, Direction::backward, source_unigram,
                                        vocabulary.size(), options.iterations);
  Lexicon lexicon;
  lexicon.forward = TableBuilder(vocabulary, source_unigram, target_unigram, options)
                        .build(forward, [&](std::size_t k) {
                          return std::pair{corpus.pair_source[k], corpus.pair_target[k]};
                        });
  lexicon.backward = TableBuilder(vocabulary, target_unigram, source_unigram, options)
                         .build(backward, [&](std::size_t k) {
                           return std::pair{corpus.pair_target[k], corpus.pair_source[k]};
                         });
  lexicon.target_unmatched = learn_unmatched(source, target, beads, Direction::forward,
                                             lexicon.forward, vocabulary, options);
  lexicon.source_unmatched = learn_unmatched(target, source, beads, Direction::backward,
                                             lexicon.backward, vocabulary, options);
  return lexicon;
}

}  // namespace dragoman
