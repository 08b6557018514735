// SPDX-License-Identifier: Apache-2.0
//
// Agenda items that differ between the two sides.
#include "qa/checks/checks.h"
#include "qa/checks/part_findings.h"

namespace dragoman::qa::checks {
namespace {

void check(const PairedFacts& pair, const CheckOptions&, std::vector<Finding>& findings) {
  report_parts(pair, FactKind::agenda_item,
               {"The agenda items differ: “{1}” in the original, “{2}” in the translation.",
                "The agenda item “{1}” is missing from the translation.",
                "The agenda item “{1}” is not in the original."},
               findings);
}

}  // namespace

const Check kAgendaItem = {
    .name = "agenda-item",
    .purpose = "An agenda item whose number or letter differs, or that is on one side only.",
    .wrong = "Agenda item 108 (b) | Point 110 b) de l'ordre du jour",
    .right = "Agenda item 108 (b) | Alinéa b) du point 108 de l'ordre du jour",
    .between = check,
    .data = "references",
};

}  // namespace dragoman::qa::checks
