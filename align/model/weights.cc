// SPDX-License-Identifier: Apache-2.0
#include "align/model/weights.h"

#include <array>
#include <charconv>
#include <cmath>

#include "corpus/base/error.h"
#include "corpus/base/language_data.h"
#include "embedded.h"

namespace dragoman {
namespace {

// Calls field(name, member) for the members of the file's two objects, sorted by name.
template <typename Options, typename Field>
void each_lexicon_field(Options& options, Field&& field) {
  field("background", options.background);
  field("discount", options.discount);
  field("identity", options.identity);
  field("iterations", options.iterations);
  field("prune", options.prune);
  field("smoothing", options.smoothing);
  field("unmatched_figure", options.unmatched_figure);
  field("unmatched_kind", options.unmatched_kind);
  field("unmatched_type", options.unmatched_type);
  field("unmatched_unknown", options.unmatched_unknown);
  field("unmatched_word", options.unmatched_word);
}

template <typename Values, typename Field>
void each_field(Values& weights, Field&& field) {
  field("common", weights.common);
  field("edges", weights.edges);
  field("label", weights.label);
  field("length", weights.length);
  field("lexical", weights.lexical);
  field("lexicon", weights.lexicon);
  field("move", weights.move);
}

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

// To five decimals: a float's nearest double has digits that say nothing.
std::string number_text(double value) {
  std::array<char, 32> digits;
  value = std::round(value * 1e5) / 1e5;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  return {digits.data(), end};
}

// Writes the members of an object, each on a line of its own.
class ObjectWriter {
 public:
  explicit ObjectWriter(std::string indent) : indent_(std::move(indent)) {}

  void add(const char* name, const std::string& value) {
    members_ += (members_.empty() ? "" : ",") + ("\n" + indent_) + "  \"" + name + "\": " + value;
  }
  void operator()(const char* name, double value) { add(name, number_text(value)); }
  void operator()(const char* name, const LexiconOptions& options) {
    ObjectWriter inner(indent_ + "  ");
    each_lexicon_field(options, inner);
    add(name, inner.json());
  }

  std::string json() const { return "{" + members_ + "\n" + indent_ + "}"; }

 private:
  std::string indent_;
  std::string members_;
};

}  // namespace

const Weights& default_weights() {
  static const Weights weights =
      parse_weights(*align_data::embedded("weights.json"), "weights.json");
  return weights;
}

Weights parse_weights(std::string_view json, const std::filesystem::path& file) {
  const DataValue data = DataValue::parse(json, file.string());
  Weights weights;
  each_field(weights, [&]<typename Value>(const char* name, Value& value) {
    const DataValue found = data.at(name);
    if constexpr (std::is_same_v<Value, LexiconOptions>) {
      each_lexicon_field(value,
                         [&](const char* key, auto& member) { found.at(key).get_to(member); });
    } else {
      found.get_to(value);
    }
  });
  if (const char* name = unusable(weights)) {
    throw Error(Errc::syntax, {file, {}, {}}, std::string(name) + " is out of its range",
                "see align/data/weights.json");
  }
  return weights;
}

std::string weights_json(const Weights& weights) {
  ObjectWriter writer("");
  each_field(weights, writer);
  return writer.json() + '\n';
}

}  // namespace dragoman
