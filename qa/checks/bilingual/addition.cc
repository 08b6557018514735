// SPDX-License-Identifier: Apache-2.0
//
// Segments of the target that are not in the source.
#include <algorithm>
#include <vector>

#include "qa/checks/checks.h"
#include "qa/pairing/repeated_segments.h"
#include "qa/pairing/unaligned_segments.h"

namespace dragoman::qa::checks {
namespace {

void check(const PairedFacts& pair, const CheckOptions&, std::vector<Finding>& findings) {
  const auto stretches = unaligned_runs(pair, Side::target);
  if (stretches.empty()) return;
  const auto repeated = repeated_segments(pair);
  for (const UnalignedRun& stretch : stretches) {
    // Repetitions are reported by the check "duplicate".
    const bool is_repetition =
        std::any_of(repeated.begin(), repeated.end(), [&](const RepeatedSegment& one) {
          const auto holds = [&](std::uint32_t segment) {
            return segment >= stretch.segments.first && segment < stretch.segments.last;
          };
          return holds(one.segment) || holds(one.earlier);
        });
    if (is_repetition && stretch.segments.size() == 1) continue;
    report_unaligned(pair, Side::target, stretch, "“{1}” is not in the original.",
                     "{1} segments are not in the original, from “{2}” to “{3}”.", findings);
  }
}

}  // namespace

const Check kAddition = {
    .name = "addition",
    .purpose = "A sentence or paragraph that is not in the original.",
    .wrong = "The meeting is open. | La séance est ouverte. Elle est levée à 18 heures.",
    .right =
        "The meeting, now open, rises at 6 p.m. | La séance est ouverte. Elle est levée à "
        "18 heures.",
    .between = check,
};

}  // namespace dragoman::qa::checks
