// SPDX-License-Identifier: Apache-2.0
//
// Findings and planted errors in full, and the tables of the bench of the checks, on standard
// output.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "corpus/model/bitext.h"
#include "qa/model/finding.h"
#include "tests/bench/qa_score.h"

namespace dragoman::bench {

// The finding with both texts of its beads.
void show(const std::string& file, const Bitext& bitext, const qa::Finding& finding);
// A planted error that was missed, with the beads around it.
void show(const std::string& file, const Bitext& bitext, const PlantedError& missed);

// Recall by type, unlabelled findings by check, and reliability.
void print_labelled(const std::string& set, const QaScore& score);

// Findings by check and severity, in all and at `per` beads. `counts` has the checks' names.
void print_counts(const std::string& set, const std::map<std::string, Counts, std::less<>>& counts,
                  std::size_t beads, std::size_t per);

}  // namespace dragoman::bench
