// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <iosfwd>
#include <vector>

#include "corpus/model/bitext.h"

namespace dragoman {

// A bead as a ladder file holds it: any sets of segment numbers, for a gold alignment may pair
// segments that are not neighbours. Both lists ascend.
struct Rung {
  std::vector<std::uint32_t> source;
  std::vector<std::uint32_t> target;
  double confidence = 1;

  friend bool operator==(const Rung&, const Rung&) = default;
};

// Reads `SOURCE_IDS<TAB>TARGET_IDS[<TAB>CONFIDENCE]` lines: ids 0-based and comma-separated, empty
// for none; lines that begin with '#' are comments. Throws Error(io), or Error(syntax) with the
// line where a number is malformed, a segment stands twice, a side lacks one below its highest, or
// a confidence is no probability.
std::vector<Rung> read_ladder(const std::filesystem::path& file);

// Writes the beads as such lines, the confidence with four decimals. The comment `# crossing`
// stands before the line of each bead that crosses the others.
void write_ladder(const std::vector<Bead>& beads, std::ostream& out);

}  // namespace dragoman
