// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "qa/checks/mismatch_finding.h"

namespace dragoman::qa::checks {

// Appends a finding for each mismatch of figures (qa/pairing/figures.h) whose first fact is of this
// kind: an agenda item, a session or a reference. A range and its members are no mismatch.
void report_parts(const PairedFacts& pair, FactKind kind, const Wording& wording,
                  std::vector<Finding>& findings);

}  // namespace dragoman::qa::checks
