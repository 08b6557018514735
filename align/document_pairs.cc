// SPDX-License-Identifier: Apache-2.0
#include "align/document_pairs.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "align/aligner.h"
#include "align/words/features.h"
#include "corpus/base/parallel.h"

namespace dragoman {
namespace {

// A document as the weights of its token types, of length 1.
using Vector = std::map<std::uint32_t, double>;

Vector count_types(const Document& document, Vocabulary& vocabulary) {
  LabelIndex labels;
  const Features features = segment_features(document, vocabulary, labels);
  Vector counts;
  for (const std::uint32_t type : features.tokens) {
    if (vocabulary[type].kind != TokenKind::punctuation) ++counts[type];
  }
  return counts;
}

// Weighs each type by how few documents of both lists have it. The third power is because nearly
// identical documents differ in rare words only.
void weigh(std::vector<Vector>& documents, const std::vector<double>& documents_with,
           double all_documents) {
  for (Vector& vector : documents) {
    double square = 0;
    for (auto& [type, weight] : vector) {
      const double rarity = std::log(1 + all_documents / documents_with[type]);
      weight = (1 + std::log(weight)) * rarity * rarity * rarity;
      square += weight * weight;
    }
    for (auto& [type, weight] : vector) weight /= std::sqrt(square);
  }
}

struct Similarity {
  double cosine = 0;
  std::size_t source = 0;
  std::size_t target = 0;
};

std::vector<Similarity> all_similarities(const std::vector<Vector>& sources,
                                         const std::vector<Vector>& targets) {
  std::map<std::uint32_t, std::vector<std::pair<std::size_t, double>>> targets_with;
  for (std::size_t t = 0; t < targets.size(); ++t) {
    for (const auto& [type, weight] : targets[t]) targets_with[type].emplace_back(t, weight);
  }
  std::vector<Similarity> similarities;
  for (std::size_t s = 0; s < sources.size(); ++s) {
    std::map<std::size_t, double> cosines;
    for (const auto& [type, weight] : sources[s]) {
      const auto found = targets_with.find(type);
      if (found == targets_with.end()) continue;
      for (const auto& [t, other] : found->second) cosines[t] += weight * other;
    }
    for (const auto& [t, cosine] : cosines) similarities.push_back({cosine, s, t});
  }
  std::ranges::sort(similarities, [](const Similarity& a, const Similarity& b) {
    return std::tuple(-a.cosine, a.source, a.target) < std::tuple(-b.cosine, b.source, b.target);
  });
  return similarities;
}

// The best `most` of each source, and of each target.
std::vector<Similarity> candidates_of(const std::vector<Similarity>& similarities,
                                      std::size_t sources, std::size_t targets, std::size_t most) {
  std::vector<std::size_t> of_source(sources);
  std::vector<std::size_t> of_target(targets);
  std::vector<Similarity> candidates;
  for (const Similarity& one : similarities) {
    const bool wanted = of_source[one.source] < most || of_target[one.target] < most;
    ++of_source[one.source];
    ++of_target[one.target];
    if (wanted) candidates.push_back(one);
  }
  return candidates;
}

// How much of both sides has a counterpart, and how surely; 0 for documents that are unrelated.
double score_of(const Bitext& bitext) {
  if (bitext.correspondence.verdict == Verdict::unrelated) return 0;
  double sum = 0;
  double all = 0;
  for (const Bead& bead : bitext.beads) {
    const double size = bead.source.size() + bead.target.size();
    all += size;
    if (!bead.source.empty() && !bead.target.empty()) sum += size * bead.confidence;
  }
  const double share =
      std::min(bitext.correspondence.source_share, bitext.correspondence.target_share);
  return all == 0 ? 0 : share * sum / all;
}

std::vector<DocumentPair> best_first(std::vector<DocumentPair> scored) {
  std::ranges::sort(scored, [](const DocumentPair& a, const DocumentPair& b) {
    return std::tuple(-a.score, a.source, a.target) < std::tuple(-b.score, b.source, b.target);
  });
  std::set<std::size_t> sources;
  std::set<std::size_t> targets;
  std::vector<DocumentPair> pairs;
  for (const DocumentPair& one : scored) {
    if (one.score <= 0 || sources.contains(one.source) || targets.contains(one.target)) continue;
    sources.insert(one.source);
    targets.insert(one.target);
    DocumentPair pair = one;
    double next = 0;
    for (const DocumentPair& other : scored) {
      const bool rival = (other.source == one.source) != (other.target == one.target);
      if (rival) next = std::max(next, other.score);
    }
    pair.margin = one.score - next;
    pairs.push_back(pair);
  }
  std::ranges::sort(pairs, {}, &DocumentPair::source);
  return pairs;
}

}  // namespace

std::vector<DocumentPair> pair_documents(std::span<const Document> sources,
                                         std::span<const Document> targets,
                                         const DocumentPairOptions& options) {
  Vocabulary vocabulary;
  std::vector<Vector> source_vectors;
  std::vector<Vector> target_vectors;
  for (const Document& one : sources) source_vectors.push_back(count_types(one, vocabulary));
  for (const Document& one : targets) target_vectors.push_back(count_types(one, vocabulary));
  std::vector<double> documents_with(vocabulary.size());
  for (const auto* side : {&source_vectors, &target_vectors}) {
    for (const Vector& vector : *side) {
      for (const auto& [type, count] : vector) ++documents_with[type];
    }
  }
  const auto all = static_cast<double>(sources.size() + targets.size());
  weigh(source_vectors, documents_with, all);
  weigh(target_vectors, documents_with, all);
  const std::vector<Similarity> candidates =
      candidates_of(all_similarities(source_vectors, target_vectors), sources.size(),
                    targets.size(), options.candidates);

  std::vector<DocumentPair> scored(candidates.size());
  parallel_for(candidates.size(), options.jobs, [&](std::size_t k) {
    const auto& [cosine, source, target] = candidates[k];
    AlignOptions align_options;
    align_options.lexicon = options.lexicon;
    align_options.terms = options.terms;
    const Bitext bitext = align(sources[source], targets[target], align_options);
    // The shared words distinguish the right pair from others that use the same formulas.
    scored[k] = {source, target, score_of(bitext) * (1 + cosine) / 2, 0};
  });
  return best_first(std::move(scored));
}

}  // namespace dragoman
