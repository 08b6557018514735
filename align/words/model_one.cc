// SPDX-License-Identifier: Apache-2.0
#include "align/words/model_one.h"

#include <algorithm>

#include "corpus/base/parallel.h"

namespace dragoman {
namespace {

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

// The beads to learn from. Pairs of types that meet in some bead are numbered without gaps.
struct Corpus {
  std::vector<TypeCount> types;
  std::vector<Lesson> lessons;
  std::vector<std::uint32_t> pairs;
  std::vector<std::uint32_t> pair_source;
  std::vector<std::uint32_t> pair_target;
};

// Numbers the pairs, source type by source type, so that a table of the target types met so far is
// enough and no hash of pairs is needed.
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

// A type that occurs once teaches nothing: every word it meets is equally likely its translation.
void collect_tokens(const Features& side, const Unigram& unigram, Span span,
                    std::vector<std::uint32_t>& tokens) {
  tokens.clear();
  for (std::uint32_t at = side.first_token[span.first]; at < side.first_token[span.last]; ++at) {
    if (unigram.count(side.tokens[at]) > 1) tokens.push_back(side.tokens[at]);
  }
}

// How many tokens of the two sides meet in a bead. If a unit is a whole page, so many meet that
// they say nothing.
std::size_t meetings(const Features& source, const Features& target, const Bead& bead) {
  constexpr std::size_t kPage = 100'000;
  const auto tokens = [](const Features& side, Span span) {
    return std::size_t{side.first_token[span.last] - side.first_token[span.first]};
  };
  const std::size_t count = tokens(source, bead.source) * tokens(target, bead.target);
  return count < kPage ? count : 0;
}

// The step between beads to learn from (1 for all), so that at most the given number meet.
std::size_t stride(const Features& source, const Features& target, std::span<const Bead> beads,
                   std::size_t most_meetings) {
  std::size_t sum = 0;
  for (const Bead& bead : beads) sum += meetings(source, target, bead);
  return sum / most_meetings + 1;
}

Corpus make_corpus(const Features& source, const Features& target, std::span<const Bead> beads,
                   const Unigram& source_unigram, const Unigram& target_unigram,
                   std::size_t most_meetings) {
  constexpr float kLeastWeight = 0.2F;
  Corpus corpus;
  std::vector<std::uint32_t> tokens;
  const auto position = [&] { return static_cast<std::uint32_t>(corpus.types.size()); };
  const std::size_t step = stride(source, target, beads, most_meetings);
  for (std::size_t k = 0; k < beads.size(); k += step) {
    const Bead& bead = beads[k];
    if (bead.source.empty() || bead.target.empty() || bead.confidence < kLeastWeight) continue;
    if (meetings(source, target, bead) == 0) continue;
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
  number_pairs(corpus, source_unigram.types());
  return corpus;
}

enum class Direction { forward, backward };

// Expected counts of each pair after some iterations of Model 1 in one direction. `to` is the
// unigram of the side that is generated; the empty word generates it too.
std::vector<float> expected_counts(const Corpus& corpus, Direction direction, const Unigram& to,
                                   int iterations) {
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
  std::vector<float> totals(to.types());
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
        // Of a lesson without words on one side, there are none.
        const std::size_t first_pair = lesson.first_pair + t * step_to;
        const auto pair_with = [&](std::uint32_t f) {
          return corpus.pairs[first_pair + f * step_from];
        };
        // The empty word; in the first round it counts like any other word.
        float sum = iteration == 0 ? 1.0F : to.probability(generated.type);
        for (std::uint32_t f = 0; f < n_from; ++f) {
          shares[f] = probability[pair_with(f)] * corpus.types[first_from + f].count;
          sum += shares[f];
        }
        const float scale = lesson.weight * generated.count / sum;
        for (std::uint32_t f = 0; f < n_from; ++f) counts[pair_with(f)] += scale * shares[f];
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

PairCounts count_translations(const Features& source, const Features& target,
                              std::span<const Bead> beads, const Unigram& source_unigram,
                              const Unigram& target_unigram, const ModelOneOptions& options) {
  Corpus corpus =
      make_corpus(source, target, beads, source_unigram, target_unigram, options.most_meetings);
  PairCounts counts;
  parallel_for(2, options.jobs, [&](std::size_t direction) {
    if (direction == 0) {
      counts.forward =
          expected_counts(corpus, Direction::forward, target_unigram, options.iterations);
    } else {
      counts.backward =
          expected_counts(corpus, Direction::backward, source_unigram, options.iterations);
    }
  });
  counts.source = std::move(corpus.pair_source);
  counts.target = std::move(corpus.pair_target);
  return counts;
}

}  // namespace dragoman
