// SPDX-License-Identifier: Apache-2.0
//
// Percentages that differ between the two sides.
#include "qa/checks/checks.h"
#include "qa/checks/figure_findings.h"

namespace dragoman::qa::checks {
namespace {

void check(const PairedFacts& pair, const CheckOptions&, std::vector<Finding>& findings) {
  report_figures(pair, {FactKind::percentage}, Lone::warning,
                 {"The percentages differ: “{1}” in the original, “{2}” in the translation.",
                  "The percentage “{1}” is missing from the translation.",
                  "The percentage “{1}” is not in the original."},
                 findings);
}

}  // namespace

const Check kPercentage = {
    .name = "percentage",
    .purpose = "A percentage that differs or is on one side only.",
    .wrong = "10 per cent | 20 %",
    .right = "10 to 15 per cent | 10 % à 15 %",
    .between = check,
};

}  // namespace dragoman::qa::checks
