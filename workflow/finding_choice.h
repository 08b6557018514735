// SPDX-License-Identifier: Apache-2.0
//
// Which findings are shown, which a baseline of judged findings keeps, and whether they are grave
// enough to fail. Findings are known by the fingerprints that a report gives them.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "qa/model/finding.h"

namespace dragoman::workflow {

// Findings by their numbers, ascending.
struct FindingChoice {
  std::vector<std::size_t> shown;     // at or above the severity, and not judged before
  std::vector<std::size_t> baseline;  // what a new baseline keeps: those shown and those judged
  std::size_t judged = 0;  // how many at or above the severity were judged before, so not shown
};

// `fingerprints` has one for each finding; `judged` are those of a baseline.
FindingChoice choose_findings(std::span<const qa::Finding> findings,
                              std::span<const std::string> fingerprints,
                              const std::set<std::string, std::less<>>& judged, qa::Severity least);

// Whether any of the findings shown is at or above the severity; false without one.
bool fails(std::span<const qa::Finding> findings, const FindingChoice& choice,
           std::optional<qa::Severity> fail_on);

}  // namespace dragoman::workflow
