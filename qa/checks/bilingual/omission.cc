// SPDX-License-Identifier: Apache-2.0
//
// Segments of the source that are missing from the target.
#include "qa/checks/checks.h"
#include "qa/pairing/unaligned_segments.h"

namespace dragoman::qa::checks {
namespace {

void check(const PairedFacts& pair, const CheckOptions&, std::vector<Finding>& findings) {
  for (const UnalignedRun& stretch : unaligned_runs(pair, Side::source)) {
    report_unaligned(pair, Side::source, stretch, "“{1}” is missing from the translation.",
                     "{1} segments are missing from the translation, from “{2}” to “{3}”.",
                     findings);
  }
}

}  // namespace

const Check kOmission = {
    .name = "omission",
    .purpose = "A sentence or paragraph that is missing from the translation.",
    .wrong = "The meeting is open. It rises at 6 p.m. | La séance est ouverte.",
    .right = "The meeting is open. It rises at 6 p.m. | La séance, ouverte, est levée à 18 heures.",
    .between = check,
};

}  // namespace dragoman::qa::checks
