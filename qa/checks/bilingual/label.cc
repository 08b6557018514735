// SPDX-License-Identifier: Apache-2.0
//
// Labels of paragraphs and items that differ between the two sides.
#include <algorithm>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "qa/checks/checks.h"
#include "qa/words/label_key.h"

namespace dragoman::qa::checks {
namespace {

constexpr float kSameStyle = 0.95F;
constexpr float kOtherStyle = 0.3F;
constexpr float kMissing = 0.3F;
constexpr float kDoubtfulBead = 0.6F;

struct Labelled {
  std::uint32_t segment = 0;
  const Label* label = nullptr;
};

// The labels before the segments of a bead. A label that is part of the text is a reference, which
// another check compares.
std::vector<Labelled> labels_of(const DocumentFacts& text, Span segments) {
  std::vector<Labelled> labels;
  for (std::uint32_t id = segments.first; id < segments.last; ++id) {
    const Label& label = text.label(id);
    if (!label.empty() && !label.in_text) labels.push_back({id, &label});
  }
  return labels;
}

// The position of a label: the start of its segment.
Spot spot_before(const DocumentFacts& text, Side side, std::uint32_t segment) {
  Spot spot = whole_segment(text, side, segment);
  std::size_t end = 0;
  const std::string_view words = text.text(segment);
  while (end < words.size() && words[end] != ' ') ++end;
  spot.end = static_cast<std::uint32_t>(end);
  return spot;
}

float trusted(float confidence, const Bead& bead) {
  confidence *= std::min(1.0F, bead.confidence / kDoubtfulBead);
  return bead.crossing ? confidence * 0.7F : confidence;
}

int number_of(const Label& label) {
  const std::string_view key = label.key;
  const std::size_t digits = style_of(key) == LabelStyle::note ? key.rfind(' ') + 1 : 0;
  return label_number(key.substr(digits));
}

// The last label of a series whose number differs, and how much further the translation's is.
struct Shifted {
  int number = 0;
  int shift = 0;
};

Shifted shifted(const Label& source, const Label& target) {
  const int from = number_of(source);
  const int to = number_of(target);
  return from > 0 && to > 0 ? Shifted{from, to - from} : Shifted{};
}

void add_different(const PairedFacts& pair, const Bead& bead, const Labelled& source,
                   const Labelled& target, std::vector<Finding>& findings) {
  const bool alike = style_of(source.label->key) == style_of(target.label->key);
  const bool sure = alike && bead.confidence >= kDoubtfulBead;
  // Programs number notes: where one side has one more, nobody has typed a wrong number.
  const bool automatic = style_of(source.label->key) == LabelStyle::note;
  findings.push_back({
      .severity = !alike || automatic      ? Severity::info
                  : sure && !bead.crossing ? Severity::error
                                           : Severity::warning,
      .confidence = trusted(alike ? kSameStyle : kOtherStyle, bead),
      .message = {"The labels differ: “{1}” in the original, “{2}” in the translation.",
                  {source.label->text, target.label->text}},
      .spots = {spot_before(pair.source, Side::source, source.segment),
                spot_before(pair.target, Side::target, target.segment)},
      .values = {source.label->key, target.label->key},
  });
}

void check(const PairedFacts& pair, const CheckOptions&, std::vector<Finding>& findings) {
  std::size_t both = 0;
  // By the style of their series; what goes on with one is not said again.
  std::map<LabelStyle, Shifted> series;
  std::vector<Finding> missing;
  for (const Bead& bead : pair.bitext->beads) {
    if (bead.source.empty() || bead.target.empty()) continue;
    const auto source = labels_of(pair.source, bead.source);
    const auto target = labels_of(pair.target, bead.target);
    if (source.empty() && target.empty()) continue;
    if (source.size() == target.size()) {
      both += source.size();
      for (std::size_t k = 0; k < source.size(); ++k) {
        Shifted& last = series[style_of(source[k].label->key)];
        const Shifted before = std::exchange(last, {});
        if (same_label(source[k].label->key, target[k].label->key)) continue;
        last = shifted(*source[k].label, *target[k].label);
        const bool goes_on =
            last.shift != 0 && last.shift == before.shift && last.number == before.number + 1;
        if (!goes_on) {
          add_different(pair, bead, source[k], target[k], findings);
        }
      }
    } else if (source.empty() || target.empty()) {
      const bool in_source = target.empty();
      const Labelled& only = in_source ? source.front() : target.front();
      // The other side may have it as text ("47 For the purposes").
      missing.push_back({
          .severity = Severity::info,
          .confidence = trusted(kMissing, bead),
          .message = {in_source ? "The label “{1}” is missing from the translation."
                                : "The label “{1}” is not in the original.",
                      {only.label->text}},
          .spots = {spot_before(pair.source, Side::source, bead.source.first),
                    spot_before(pair.target, Side::target, bead.target.first)},
          .values = {only.label->key},
      });
    }
  }
  // If one side has few labels at all, its reader or its language does without them.
  if (missing.size() * 10 <= both) {
    std::move(missing.begin(), missing.end(), std::back_inserter(findings));
  }
}

}  // namespace

const Check kLabel = {
    .name = "label",
    .purpose = "Paragraphs and items numbered or lettered differently.",
    .wrong = "(a) States should cooperate; | b) Les États devraient coopérer;",
    .right = "(a) States should cooperate; | a) Les États devraient coopérer;",
    .between = check,
};

}  // namespace dragoman::qa::checks
