// SPDX-License-Identifier: Apache-2.0
//
// Document symbols and resolution numbers that differ between the two sides.
#include "qa/checks/checks.h"
#include "qa/checks/figure_findings.h"

namespace dragoman::qa::checks {
namespace {

void check(const PairedFacts& pair, const CheckOptions&, std::vector<Finding>& findings) {
  report_figures(pair, {FactKind::symbol}, Lone::warning,
                 {"The symbols differ: “{1}” in the original, “{2}” in the translation.",
                  "The symbol “{1}” is missing from the translation.",
                  "The symbol “{1}” is not in the original."},
                 findings);
}

}  // namespace

const Check kSymbol = {
    .name = "symbol",
    .purpose = "A document symbol or resolution number that differs or is on one side only.",
    .wrong = "(see A/57/64) | (voir A/57/46)",
    .right = "resolution 1373 (2001) | S/RES/1373 (2001)",
    .between = check,
};

}  // namespace dragoman::qa::checks
