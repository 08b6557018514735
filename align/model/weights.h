// SPDX-License-Identifier: Apache-2.0
//
// How much each kind of evidence counts. The numbers are in align/data/weights.json, which
// tests/bench/tune_weights.cc learns from development sets.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "align/words/lexicon.h"

namespace dragoman {

struct Weights {
  // Factors below 1, because the model treats as independent what is not.
  double lexical = 0;
  double length = 0;
  double label = 0;
  double edges = 0;
  double common = 0;  // types in more than this share of a side's segments are ignored
  double move = 0;    // how improbable it is that a stretch is out of order, in nats
  LexiconOptions lexicon;
};

// The weights that the library was built with.
const Weights& default_weights();

// Throws Error(syntax), naming `file`, for text that weights_json() cannot have written.
Weights parse_weights(std::string_view json, const std::filesystem::path& file);
std::string weights_json(const Weights& weights);

}  // namespace dragoman
