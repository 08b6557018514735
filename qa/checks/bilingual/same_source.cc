// SPDX-License-Identifier: Apache-2.0
//
// One source text translated in several ways.
#include <string>
#include <vector>

#include "qa/checks/checks.h"
#include "qa/pairing/variants.h"

namespace dragoman::qa::checks {
namespace {

// Translated the same so often: this one is probably an oversight.
constexpr std::size_t kUsual = 4;

void check(const PairedFacts& pair, const CheckOptions&, std::vector<Finding>& findings) {
  const auto& beads = pair.bitext->beads;
  for (const Variant& variant : variants(pair, Side::source)) {
    const Bead& here = beads[variant.bead];
    const Bead& usual = beads[variant.usual];
    const bool rare = variant.times_here == 1 && variant.times_usual >= kUsual;
    Finding finding;
    finding.severity = rare ? Severity::warning : Severity::info;
    finding.confidence = rare ? 0.6F : 0.35F;
    finding.message = {"The same sentence is translated elsewhere as “{1}”.",
                       {std::string(pair.target.text(usual.target.first))}};
    finding.spots = {whole_segment(pair.source, Side::source, here.source.first),
                     whole_segment(pair.target, Side::target, here.target.first),
                     whole_segment(pair.target, Side::target, usual.target.first)};
    finding.values = {std::string(pair.target.text(here.target.first)),
                      std::string(pair.target.text(usual.target.first))};
    findings.push_back(std::move(finding));
  }
}

}  // namespace

const Check kSameSource = {
    .name = "same-source",
    .purpose = "One sentence of the original, translated in several ways.",
    .wrong =
        "The report was adopted without a vote. (twice) | Le rapport est adopté sans vote. / "
        "Le rapport a été adopté sans être mis aux voix.",
    .right =
        "The report was adopted without a vote. (twice) | Le rapport est adopté sans vote. "
        "(twice)",
    .between = check,
    .of_wording = true,
};

}  // namespace dragoman::qa::checks
