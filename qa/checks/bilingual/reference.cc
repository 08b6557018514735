// SPDX-License-Identifier: Apache-2.0
//
// References to parts of documents that differ between the two sides.
#include "qa/checks/checks.h"
#include "qa/checks/part_findings.h"

namespace dragoman::qa::checks {
namespace {

void check(const PairedFacts& pair, const CheckOptions&, std::vector<Finding>& findings) {
  report_parts(pair, FactKind::reference,
               {"The original refers to “{1}”, the translation to “{2}”.",
                "The original refers to “{1}”, the translation does not.",
                "The translation refers to “{1}”, the original does not."},
               findings);
}

}  // namespace

const Check kReference = {
    .name = "reference",
    .purpose =
        "A reference to an article, paragraph, annex or other part that differs or is on one side "
        "only.",
    .wrong = "see annex II, para. 12 | voir annexe I, par. 12",
    .right = "article 3 (2) (b) | paragraphe 2 b) de l'article 3",
    .between = check,
    .data = "references",
};

}  // namespace dragoman::qa::checks
