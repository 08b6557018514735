// SPDX-License-Identifier: Apache-2.0
#include "qa/model/finding.h"

#include <algorithm>

namespace dragoman::qa {

const char* to_string(Severity severity) {
  switch (severity) {
    case Severity::info:
      return "info";
    case Severity::warning:
      return "warning";
    case Severity::error:
      break;
  }
  return "error";
}

const Spot& main_spot(const Finding& finding) {
  const auto target = std::find_if(finding.spots.begin(), finding.spots.end(),
                                   [](const Spot& spot) { return spot.side == Side::target; });
  return target == finding.spots.end() ? finding.spots.front() : *target;
}

}  // namespace dragoman::qa
