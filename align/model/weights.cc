// SPDX-License-Identifier: Apache-2.0
#include "align/model/weights.h"

#include <cmath>
#include <nlohmann/json.hpp>

#include "corpus/base/error.h"
#include "embedded.h"

namespace dragoman {

NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(LexiconOptions, iterations, discount, smoothing, identity,
                                   background, prune, unmatched_word, unmatched_figure,
                                   unmatched_unknown, unmatched_kind, unmatched_type)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Weights, lexical, length, label, edges, common, move, lexicon)

const Weights& default_weights() {
  static const Weights weights =
      parse_weights(*align_data::embedded("weights.json"), "weights.json");
  return weights;
}

namespace {

// The name of a weight that would leave no finite score, if any does.
const char* unusable(const Weights& weights) {
  const auto is_share = [](double value) { return value > 0 && value < 1; };
  const LexiconOptions& lexicon = weights.lexicon;
  if (!is_share(weights.common)) return "common";
  if (!is_share(lexicon.unmatched_word)) return "unmatched_word";
  if (!is_share(lexicon.unmatched_figure)) return "unmatched_figure";
  if (!is_share(lexicon.unmatched_unknown)) return "unmatched_unknown";
  if (!(lexicon.smoothing > 0)) return "smoothing";
  if (lexicon.iterations < 1) return "iterations";
  return nullptr;
}

}  // namespace

Weights parse_weights(std::string_view json, const std::filesystem::path& file) {
  try {
    const Weights weights = nlohmann::json::parse(json).get<Weights>();
    if (const char* name = unusable(weights)) {
      throw Error(Errc::syntax, {file, {}, {}}, std::string(name) + " is out of its range",
                  "see align/data/weights.json");
    }
    return weights;
  } catch (const nlohmann::json::exception& error) {
    throw Error(Errc::syntax, {file, {}, {}}, error.what(), "see align/data/weights.json");
  }
}

std::string weights_json(const Weights& weights) {
  // A float's nearest double has digits that say nothing.
  const auto shorten = [](auto& self, nlohmann::json& value) -> void {
    for (nlohmann::json& child : value) {
      if (child.is_object()) self(self, child);
      if (child.is_number_float()) child = std::round(child.get<double>() * 1e5) / 1e5;
    }
  };
  nlohmann::json json = weights;
  shorten(shorten, json);
  return json.dump(2) + '\n';
}

}  // namespace dragoman
