// SPDX-License-Identifier: Apache-2.0
//
// Numbers, ordinals and quantities with their units that differ between the two sides, or that are
// exchanged.
#include "qa/checks/checks.h"
#include "qa/checks/exchanged_figures.h"
#include "qa/checks/figure_findings.h"

namespace dragoman::qa::checks {
namespace {

void check(const PairedFacts& pair, const CheckOptions&, std::vector<Finding>& findings) {
  report_figures(pair, {FactKind::number, FactKind::ordinal, FactKind::quantity}, Lone::info,
                 {"The numbers differ: “{1}” in the original, “{2}” in the translation.",
                  "The number “{1}” is missing from the translation.",
                  "The number “{1}” is not in the original."},
                 findings);
  report_exchanged(pair, findings);
}

}  // namespace

const Check kNumber = {
    .name = "number",
    .purpose = "A number, in figures or in words, that differs or is on one side only.",
    .wrong = "10,000 refugees | 100 000 réfugiés",
    .right = "Twenty-eight delegations | Les 28 délégations",
    .between = check,
};

}  // namespace dragoman::qa::checks
