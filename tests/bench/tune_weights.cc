// SPDX-License-Identifier: Apache-2.0
//
// Learns the aligner's weights from development sets, and prints them as align/data/weights.json:
//
//   build/bench/tests/bench/tune_weights [FOLDER [SET …]] > weights.json
//
// Goes from weight to weight, tries a step up and a step down, and keeps what lessens the loss,
// with smaller steps once nothing does. The loss is the mean over all sets, with the shipped
// lexicon and without any, of what F1 lacks of 1 and a part of the calibration error, so that no
// set counts more for being large. Standard error tells how it goes.
#include <cmath>
#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

#include "align/aligner.h"
#include "align/evaluate.h"
#include "corpus/base/parallel.h"
#include "tests/bench/bench_sets.h"
#include "tests/bench/measure.h"
#include "tests/bench/moved_blocks.h"
#include "tests/bench/random.h"
#include "tests/paths.h"

namespace dragoman::bench {
namespace {

namespace fs = std::filesystem;

// Sets that leave something to be learned: most others are aligned without a fault.
const std::vector<std::string> kSets = {"transread-literary",     "treaties-ca-recon/del",
                                        "treaties-ca-recon/hard", "treaties-ca-recon/mergesplit",
                                        "un-charter-recon/hard",  "unpc-dev-recon/del",
                                        "unpc-dev-recon/hard",    "unpc-dev-recon/mergesplit",
                                        "udhr-recon/hard",        "moved"};

struct Set {
  std::string name;
  std::vector<Documents> documents;
  std::vector<std::vector<Rung>> golds;
};

Set read_moved(const fs::path& root) {
  Set set{"moved", {}, {}};
  for (const std::string name : {"statutes-ca", "treaties-ca"}) {
    for (const PairFiles& files : pairs_of(root / name)) {
      const MovedPair moved = move_blocks(read_pair(files), seed_of(files.name));
      if (moved.moves.empty()) continue;
      set.documents.push_back(parse_documents(moved.pair));
      set.golds.push_back(moved.pair.gold);
    }
  }
  return set;
}

Set read_set(const fs::path& root, const std::string& name) {
  if (name == "moved") return read_moved(root);
  Set set{name, {}, {}};
  for (const PairFiles& files : pairs_of(root / name)) {
    set.documents.push_back(read_documents(files));
    set.golds.push_back(read_ladder(files.gold));
  }
  return set;
}

double loss_of(const Set& set, const AlignOptions& options) {
  constexpr double kCalibration = 0.2;
  Figures figures;
  for (std::size_t k = 0; k < set.documents.size(); ++k) {
    measure([&] { return set.documents[k]; }, set.golds[k], options, figures);
  }
  return 1 - strict_quality(figures.score).f1 + kCalibration * figures.calibration.error();
}

double loss_of(const std::vector<Set>& sets, const Weights& weights) {
  AlignOptions with, without;
  with.weights = without.weights = weights;
  with.lexicon = StoredLexicon::shipped(LangTag::parse("en"), LangTag::parse("fr"));
  with.terms = KnownTerms::shipped(LangTag::parse("en"), LangTag::parse("fr"));
  std::vector<double> losses(2 * sets.size());
  parallel_for(losses.size(), 2, [&](std::size_t k) {
    losses[k] = loss_of(sets[k / 2], k % 2 == 0 ? with : without);
  });
  double sum = 0;
  for (const double loss : losses) sum += loss;
  return sum / static_cast<double>(losses.size());
}

// A weight that is learned. Shares go towards 0 and 1 in steps of their odds.
struct Knob {
  std::string name;
  double (*get)(const Weights&);
  void (*set)(Weights&, double);
  bool is_share;

  void turn(Weights& weights, double step) const {
    const double value = get(weights);
    const double odds = value / (1 - value) * step;
    set(weights, is_share ? odds / (1 + odds) : value * step);
  }
};

#define KNOB(name, is_share)                                    \
  Knob {                                                        \
#name, [](const Weights& w) { return double{w.name}; },       \
        [](Weights& w, double value) {                            \
          w.name = static_cast<decltype(w.name)>(value);          \
        }, is_share \
  }

const std::vector<Knob> kKnobs = {
    KNOB(lexical, false),
    KNOB(length, false),
    KNOB(edges, false),
    KNOB(label, false),
    KNOB(common, true),
    KNOB(move, false),
    KNOB(lexicon.background, false),
    KNOB(lexicon.identity, false),
    KNOB(lexicon.discount, true),
    KNOB(lexicon.smoothing, false),
    KNOB(lexicon.unmatched_word, true),
    KNOB(lexicon.unmatched_figure, true),
    KNOB(lexicon.unmatched_unknown, true),
    KNOB(lexicon.unmatched_kind, false),
    KNOB(lexicon.unmatched_type, false),
};

// Three digits are all that the data can tell.
double rounded(double value) {
  const double scale = std::pow(10, 2 - std::floor(std::log10(value)));
  return std::round(value * scale) / scale;
}

Weights tune(const std::vector<Set>& sets, Weights weights) {
  constexpr double kGain = 2e-5;  // what is less is chance
  double best = loss_of(sets, weights);
  std::cerr << "loss " << best << '\n';
  for (double step = 1.5; step > 1.1; step = std::sqrt(step)) {
    for (const Knob& knob : kKnobs) {
      for (const double turn : {step, 1 / step}) {
        Weights trial = weights;
        knob.turn(trial, turn);
        knob.set(trial, rounded(knob.get(trial)));
        const double loss = loss_of(sets, trial);
        if (loss > best - kGain) continue;
        std::cerr << "loss " << loss << ": " << knob.name << ' ' << knob.get(trial) << '\n';
        best = loss;
        weights = trial;
        break;
      }
    }
  }
  return weights;
}

int run(int argc, char** argv) {
  const fs::path root = argc > 1 ? argv[1] : paths::shared() / "data/align";
  std::vector<std::string> names(argv + std::min(argc, 2), argv + argc);
  if (names.empty()) names = kSets;
  std::vector<Set> sets;
  for (const std::string& name : names) sets.push_back(read_set(root, name));
  std::cout << weights_json(tune(sets, default_weights()));
  return 0;
}

}  // namespace
}  // namespace dragoman::bench

int main(int argc, char** argv) try {
  return dragoman::bench::run(argc, argv);
} catch (const std::exception& error) {
  std::cerr << "tune_weights: " << error.what() << '\n';
  return 1;
}
