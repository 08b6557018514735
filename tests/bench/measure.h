// SPDX-License-Identifier: Apache-2.0
//
// What the bench measures of a set, as counts that add up, and its JSON: the counts, for whoever
// adds them up again, and the figures that follow from them, for who reads them.
#pragma once

#include <cstddef>
#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "align/aligner.h"
#include "align/evaluate.h"
#include "corpus/ladder.h"
#include "tests/bench/bench_sets.h"
#include "tests/bench/calibration.h"
#include "tests/bench/moved_blocks.h"

namespace dragoman::bench {

// A row of the bench.
struct Figures {
  std::string name;
  std::size_t files = 0;
  std::size_t segments = 0;  // of both sides
  double seconds = 0;        // wall clock, reading included
  double cpu_seconds = 0;    // processor time, which other work on the machine disturbs less
  double megabytes = 0;      // the most that was resident at a time
  // Empty where only speed and memory are measured.
  Score score;
  Calibration calibration;
  std::optional<MovedScore> moved;

  bool has_quality() const { return score.gold + score.found > 0; }
  // Segments a second.
  double speed() const { return seconds == 0 ? 0 : static_cast<double>(segments) / seconds; }
  double cpu_speed() const {
    return cpu_seconds == 0 ? 0 : static_cast<double>(segments) / cpu_seconds;
  }
  // Adds all but the name; memory is the greater of the two.
  Figures& operator+=(const Figures& other);
};

nlohmann::ordered_json to_json(const Figures& figures);

// Reads what to_json() makes, from the counts. Throws nlohmann::json::exception for anything else.
Figures figures_of(const nlohmann::ordered_json& json);

// Aligns the documents that `read` gives, adds time, segments and scores to the figures, and gives
// the beads.
std::vector<Bead> measure(const std::function<Documents()>& read, const std::vector<Rung>& gold,
                          const AlignOptions& options, Figures& figures);

}  // namespace dragoman::bench
