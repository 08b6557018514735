// SPDX-License-Identifier: Apache-2.0
//
// Targets that break off. What speaks for it, in nats: a target shorter than its source leads one
// to expect in this pair of documents; words at the end of the source that nothing accounts for; a
// last word that ends no sentence; a full stop where the source goes on.
#include <algorithm>
#include <cmath>
#include <memory>
#include <numbers>

#include "corpus/unicode.h"
#include "qa/checks/checks.h"
#include "qa/last_words.h"
#include "qa/length_habit.h"
#include "qa/segment_text.h"

namespace dragoman::qa::checks {
namespace {

double normal(double z, double deviation) {
  return std::exp(-z * z / 2) / (deviation * std::sqrt(2 * std::numbers::pi));
}

// How much likelier the lengths are if the target was cut somewhere.
double length_evidence(const LengthHabit& habit, std::uint32_t source, std::uint32_t target) {
  constexpr double kMost = 8;
  constexpr double kFree = 0.05;  // of translations are much freer than the rest
  constexpr double kFreer = 3;    // times as spread
  constexpr double kTiny = 1e-9;
  const double deviation = habit.deviation(source);
  const double z = habit.z(source, target);
  const double whole =
      (1 - kFree) * normal(z, deviation) + kFree * normal(z / kFreer, kFreer * deviation);
  double cut = 0;
  constexpr int kParts = 7;
  for (int k = 0; k < kParts; ++k) {
    const double left = 0.25 + 0.1 * k;
    cut += normal(z - std::log(left) / deviation, deviation) / kParts;
  }
  return std::clamp(std::log((cut + kTiny) / (whole + kTiny)), -kMost, kMost);
}

// How a segment ends, closing quotes and brackets aside.
bool ends_sentence(std::string_view text) {
  for (std::size_t at = text.size(); at > 0;) {
    const char32_t c = previous_char(text, at);
    if (is_closing_mark(c) || is_space(c) || c == U'"' || c == U'>') continue;
    return is_sentence_terminal(c);
  }
  return false;
}

// That the target ends a sentence and the source doesn't, or that it ends none.
double end_evidence(std::string_view source, std::string_view target) {
  constexpr double kClosed = 1;
  constexpr double kOpen = -2;
  if (!ends_sentence(target)) return kOpen;
  return ends_sentence(source) ? 0 : kClosed;
}

struct Evidence {
  double length = 0;
  double tail = 0;
  double end = 0;
  double sum() const { return length + tail + end; }
};

Evidence evidence_of(const Reading& reading, const LengthHabit& habit, std::size_t number) {
  // Words come in other orders, and not one by one.
  constexpr double kTailWeight = 0.5;
  constexpr double kMostTail = 6;
  const Bead& bead = reading.bitext->beads[number];
  const std::uint32_t source = visible_length(reading.source, bead.source);
  const std::uint32_t target = visible_length(reading.target, bead.target);
  if (source == 0 || target == 0) return {-100, 0, 0};
  Evidence evidence;
  evidence.length = length_evidence(habit, source, target);
  const auto& coverage = reading.bitext->coverage;
  if (number < coverage.size()) {
    evidence.tail = std::min(kTailWeight * coverage[number].source_tail, kMostTail);
  }
  evidence.end = end_evidence(reading.source.text(bead.source.last - 1),
                              reading.target.text(bead.target.last - 1));
  return evidence;
}

void check(const Reading& reading, const CheckOptions&, std::vector<Finding>& findings) {
  constexpr double kMostOfLastWord = 5;  // what LastWords may add
  constexpr double kOdds = 5.5;          // against any translation being cut, in nats
  constexpr double kLeast = 4.5;         // what is worth telling at all
  constexpr double kSure = 8;            // an error
  constexpr double kTemper = 0.7;        // the kinds of evidence are not independent
  constexpr float kSurest = 0.98F;
  const LengthHabit habit = length_habit(reading);
  std::unique_ptr<LastWords> last;
  const auto& beads = reading.bitext->beads;
  for (std::size_t k = 0; k < beads.size(); ++k) {
    const Bead& bead = beads[k];
    if (bead.source.empty() || bead.target.empty()) continue;
    double score = evidence_of(reading, habit, k).sum();
    if (score + kMostOfLastWord < kLeast) continue;
    if (!last) last = std::make_unique<LastWords>(reading.target);
    const std::uint32_t end = bead.target.last - 1;
    if (ends_sentence(reading.target.text(end))) score += last->cut_over_end(end);
    if (score < kLeast) continue;
    Finding finding;
    finding.confidence =
        std::min(kSurest, static_cast<float>(1 / (1 + std::exp(-kTemper * (score - kOdds))))) *
        bead.confidence;
    finding.severity = score >= kSure   ? Severity::error
                       : score >= kOdds ? Severity::warning
                                        : Severity::info;
    const std::string source_end = last_words(reading.source.text(bead.source.last - 1));
    const std::string target_end = last_words(reading.target.text(end));
    finding.message = {
        "The translation seems cut short: it ends with “{2}”, the original with "
        "“{1}”.",
        {source_end, target_end}};
    finding.values = {source_end, target_end};
    add_spots(reading.source, Side::source, bead.source, finding.spots);
    add_spots(reading.target, Side::target, bead.target, finding.spots);
    findings.push_back(std::move(finding));
  }
}

}  // namespace

const Check kTruncated = {
    .name = "truncated",
    .purpose = "A translation that breaks off before the end of its original.",
    .wrong =
        "The Council adopted the report of its working group on the budget. | Le Conseil a "
        "adopté le rapport de.",
    .right = "The Council adopted it. | Le Conseil l'a adopté.",
    .between = check,
};

}  // namespace dragoman::qa::checks
