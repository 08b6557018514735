// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "qa/model/finding.h"
#include "qa/pairing/paired_facts.h"

namespace dragoman::qa::checks {

// Appends a finding for each range whose ends the translation exchanges: "from 7.5 to 5.7" and "de
// 5,7 à 7,5". All figures are there, so that nothing else tells.
void report_exchanged(const PairedFacts& pair, std::vector<Finding>& findings);

}  // namespace dragoman::qa::checks
