// SPDX-License-Identifier: Apache-2.0
//
// Amounts of money that differ between the two sides.
#include "qa/checks/checks.h"
#include "qa/checks/figure_findings.h"

namespace dragoman::qa::checks {
namespace {

void check(const PairedFacts& pair, const CheckOptions&, std::vector<Finding>& findings) {
  report_figures(pair, {FactKind::amount}, Lone::warning,
                 {"The amounts differ: “{1}” in the original, “{2}” in the translation.",
                  "The amount “{1}” is missing from the translation.",
                  "The amount “{1}” is not in the original."},
                 findings);
}

}  // namespace

const Check kAmount = {
    .name = "amount",
    .purpose =
        "An amount of money whose figure, scale or currency differs, or that is on one side only.",
    .wrong = "EUR 5 million | 5 millions de dollars",
    .right = "US$ 10 billion | 10 milliards de dollars des États-Unis",
    .between = check,
    .data = "numbers",
};

}  // namespace dragoman::qa::checks
