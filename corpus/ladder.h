// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <iosfwd>
#include <vector>

#include "corpus/model/bitext.h"

namespace dragoman {

// A bead in a ladder file: any sets of segment numbers, since a gold alignment may pair segments
// that are not neighbours. Both lists ascend.
struct Rung {
  std::vector<std::uint32_t> source;
  std::vector<std::uint32_t> target;
  double confidence = 1;

  friend bool operator==(const Rung&, const Rung&) = default;
};

// Reads `SOURCE_IDS<TAB>TARGET_IDS[<TAB>CONFIDENCE]` lines: ids 0-based and comma-separated, empty
// for none; lines that begin with '#' are comments. Throws Error(io), or Error(syntax) with the
// line if a number is malformed, a segment occurs twice, a side lacks one below its highest, or a
// confidence is not a probability.
std::vector<Rung> read_ladder(const std::filesystem::path& file);

// Writes the beads as such lines, the confidence with four decimals. The comment `# crossing`
// precedes the line of each bead that crosses the others.
void write_ladder(const std::vector<Bead>& beads, std::ostream& out);

}  // namespace dragoman
