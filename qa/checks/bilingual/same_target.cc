// SPDX-License-Identifier: Apache-2.0
#include <string>

#include "qa/checks/checks.h"
#include "qa/pairing/variants.h"

namespace dragoman::qa::checks {
namespace {

void check(const Reading& reading, const CheckOptions&, std::vector<Finding>& findings) {
  const auto& beads = reading.bitext->beads;
  for (const Variant& variant : variants(reading, Side::target)) {
    const Bead& here = beads[variant.bead];
    const Bead& usual = beads[variant.usual];
    Finding finding;
    finding.severity = Severity::info;
    finding.confidence = 0.3F;
    finding.message = {"The same translation stands elsewhere for “{1}”.",
                       {std::string(reading.source.text(usual.source.first))}};
    finding.spots = {whole_segment(reading.source, Side::source, here.source.first),
                     whole_segment(reading.source, Side::source, usual.source.first),
                     whole_segment(reading.target, Side::target, here.target.first)};
    finding.values = {std::string(reading.source.text(here.source.first)),
                      std::string(reading.source.text(usual.source.first))};
    findings.push_back(std::move(finding));
  }
}

}  // namespace

const Check kSameTarget = {
    .name = "same-target",
    .purpose = "Different sentences of the original with one translation.",
    .wrong =
        "The draft was adopted by consensus. / The draft was not adopted by consensus. | Le "
        "projet est adopté par consensus. (twice)",
    .right = "The draft was adopted by consensus. | Le projet est adopté par consensus.",
    .between = check,
};

}  // namespace dragoman::qa::checks
