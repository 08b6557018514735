// SPDX-License-Identifier: Apache-2.0
//
// Sessions and meetings that differ between the two sides.
#include "qa/checks/checks.h"
#include "qa/checks/part_findings.h"

namespace dragoman::qa::checks {
namespace {

void check(const PairedFacts& pair, const CheckOptions&, std::vector<Finding>& findings) {
  report_parts(pair, FactKind::session,
               {"The sessions or meetings differ: “{1}” in the original, “{2}” in the translation.",
                "The session or meeting “{1}” is missing from the translation.",
                "The session or meeting “{1}” is not in the original."},
               findings);
}

}  // namespace

const Check kSession = {
    .name = "session",
    .purpose = "A session or meeting whose number differs, or that is on one side only.",
    .wrong = "its fifty-eighth session | sa cinquante-neuvième session",
    .right = "the 58th session | la cinquante-huitième session",
    .between = check,
    .data = "numbers",
};

}  // namespace dragoman::qa::checks
