// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <initializer_list>
#include <vector>

#include "qa/checks/mismatch_finding.h"

namespace dragoman::qa::checks {

// How serious a fact on one side alone is. Small numbers come and go in good translations, since
// words may replace them; a full date or an amount seldom does.
enum class Lone { info, warning };

// Appends a finding for each mismatch of figures (qa/pairing/figures.h) whose first fact is of one
// of these kinds. The checks of figures differ in the kinds and the wording only.
void report_figures(const PairedFacts& pair, std::initializer_list<FactKind> kinds, Lone lone,
                    const Wording& wording, std::vector<Finding>& findings);

}  // namespace dragoman::qa::checks
