// SPDX-License-Identifier: Apache-2.0
//
// Dates, ranges of dates and periods of years that differ between the two sides.
#include "qa/checks/checks.h"
#include "qa/checks/figure_findings.h"

namespace dragoman::qa::checks {
namespace {

void check(const PairedFacts& pair, const CheckOptions&, std::vector<Finding>& findings) {
  report_figures(
      pair, {FactKind::date}, Lone::warning,
      {"The dates differ: “{1}” in the original, “{2}” in the translation.",
       "The date “{1}” is missing from the translation.", "The date “{1}” is not in the original."},
      findings);
}

}  // namespace

const Check kDate = {
    .name = "date",
    .purpose = "A date, range of dates or period of years that differs or is on one side only.",
    .wrong = "from 28 to 30 April 2003 | du 28 au 30 avril 2004",
    .right = "from 1 to 3 April | du 1er au 3 avril",
    .between = check,
    .data = "numbers",
};

}  // namespace dragoman::qa::checks
