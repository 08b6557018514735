// SPDX-License-Identifier: Apache-2.0
//
// Segments that the target repeats and the source does not.
#include "qa/checks/checks.h"
#include "qa/pairing/repeated_segments.h"
#include "qa/pairing/segment_text.h"

namespace dragoman::qa::checks {
namespace {

void check(const PairedFacts& pair, const CheckOptions&, std::vector<Finding>& findings) {
  constexpr float kSure = 0.9F;
  for (const RepeatedSegment& one : repeated_segments(pair)) {
    const std::string_view text = pair.target.text(one.segment);
    findings.push_back({
        .severity = one.confidence >= kSure ? Severity::error : Severity::warning,
        .confidence = one.confidence,
        .message = {"“{1}” appears twice in the translation, but once in the original.",
                    {shortened(text)}},
        .spots = {whole_segment(pair.target, Side::target, one.segment),
                  whole_segment(pair.target, Side::target, one.earlier)},
        .values = {std::string(text)},
    });
  }
}

}  // namespace

const Check kDuplicate = {
    .name = "duplicate",
    .purpose = "A sentence or paragraph that appears twice, but once in the original.",
    .wrong = "The meeting is open. | La séance est ouverte. La séance est ouverte.",
    .right = "Adopted. Adopted. | Adopté. Adopté.",
    .between = check,
};

}  // namespace dragoman::qa::checks
