// SPDX-License-Identifier: Apache-2.0
//
// Different source texts with the same translation.
#include <string>
#include <vector>

#include "qa/checks/checks.h"
#include "qa/pairing/variants.h"

namespace dragoman::qa::checks {
namespace {

void check(const PairedFacts& pair, const CheckOptions&, std::vector<Finding>& findings) {
  const auto& beads = pair.bitext->beads;
  for (const Variant& variant : variants(pair, Side::target)) {
    const Bead& here = beads[variant.bead];
    const Bead& usual = beads[variant.usual];
    Finding finding;
    finding.severity = Severity::info;
    finding.confidence = 0.3F;
    finding.message = {"The same translation is used elsewhere for “{1}”.",
                       {std::string(pair.source.text(usual.source.first))}};
    finding.spots = {whole_segment(pair.source, Side::source, here.source.first),
                     whole_segment(pair.source, Side::source, usual.source.first),
                     whole_segment(pair.target, Side::target, here.target.first)};
    finding.values = {std::string(pair.source.text(here.source.first)),
                      std::string(pair.source.text(usual.source.first))};
    findings.push_back(std::move(finding));
  }
}

}  // namespace

const Check kSameTarget = {
    .name = "same-target",
    .purpose = "Different sentences of the original with the same translation.",
    .wrong =
        "The draft was adopted by consensus. / The draft was not adopted by consensus. | Le "
        "projet est adopté par consensus. (twice)",
    .right = "The draft was adopted by consensus. | Le projet est adopté par consensus.",
    .between = check,
    .of_wording = true,
};

}  // namespace dragoman::qa::checks
