// SPDX-License-Identifier: Apache-2.0
//
// Times of day that differ between the two sides.
#include "qa/checks/checks.h"
#include "qa/checks/figure_findings.h"

namespace dragoman::qa::checks {
namespace {

void check(const PairedFacts& pair, const CheckOptions&, std::vector<Finding>& findings) {
  report_figures(
      pair, {FactKind::time}, Lone::warning,
      {"The times of day differ: “{1}” in the original, “{2}” in the translation.",
       "The time “{1}” is missing from the translation.", "The time “{1}” is not in the original."},
      findings);
}

}  // namespace

const Check kTime = {
    .name = "time",
    .purpose = "A time of day that differs or is on one side only.",
    .wrong = "at 3 p.m. | à 16 heures",
    .right = "at 3.30 p.m. | à 15 h 30",
    .between = check,
    .data = "numbers",
};

}  // namespace dragoman::qa::checks
