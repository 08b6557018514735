// SPDX-License-Identifier: Apache-2.0
//
// How much each kind of evidence counts. The numbers are data, weights.json, which
// tests/bench/tune_weights.cc learns from development sets.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "align/words/lexicon.h"

namespace dragoman {

struct Weights {
  // In nats per nat, for what is called independent and is not.
  double lexical = 0;
  double length = 0;
  double label = 0;
  double edges = 0;
  double common = 0;  // types in more than this share of a side's segments are left out
  double move = 0;    // nats: the improbability of a stretch that stands elsewhere
  LexiconOptions lexicon;
};

// Those that the program was built with.
const Weights& default_weights();

// Throws Error(syntax) with the cause where the text is not what weights_json() writes.
Weights parse_weights(std::string_view json, const std::filesystem::path& file);
std::string weights_json(const Weights& weights);

}  // namespace dragoman
