// SPDX-License-Identifier: Apache-2.0
#include "qa/checks/mismatch_finding.h"

#include <algorithm>

#include "qa/pairing/fact_match.h"

namespace dragoman::qa::checks {
namespace {

// Below this confidence of the alignment, the texts may not belong together.
constexpr float kDoubtfulBead = 0.6F;

}  // namespace

MismatchedFacts facts_of(const PairedFacts& pair, const Mismatch& mismatch) {
  return {mismatch.source ? &fact_of(pair.source, *mismatch.source) : nullptr,
          mismatch.target ? &fact_of(pair.target, *mismatch.target) : nullptr};
}

std::string shown_as_written(const DocumentFacts& text, const Fact& fact, std::uint32_t segment) {
  return std::string(text.text(segment).substr(fact.begin, fact.end - fact.begin));
}

Finding mismatch_finding(const PairedFacts& pair, const Mismatch& mismatch,
                         const MismatchedFacts& facts, const Wording& wording, Weight weight,
                         Shown shown) {
  Finding finding;
  const auto add = [&](const DocumentFacts& text, const Fact& fact, Side side, FactRef ref) {
    finding.spots.push_back(spot_of(fact, side, ref.segment));
    finding.values.push_back(fact.value);
    finding.message.arguments.push_back(shown(text, fact, ref.segment));
  };
  if (facts.source != nullptr) add(pair.source, *facts.source, Side::source, *mismatch.source);
  if (facts.target != nullptr) add(pair.target, *facts.target, Side::target, *mismatch.target);
  finding.message.text = facts.is_replaced()       ? wording.differ
                         : facts.source != nullptr ? wording.missing
                                                   : wording.added;
  const float bead = pair.bitext->beads[mismatch.bead].confidence;
  const bool doubtful = bead < kDoubtfulBead && weight.severity == Severity::error;
  finding.severity = doubtful ? Severity::warning : weight.severity;
  finding.confidence = weight.confidence * std::min(1.0F, bead / kDoubtfulBead);
  return finding;
}

}  // namespace dragoman::qa::checks
