// SPDX-License-Identifier: Apache-2.0
//
// How well alignments agree with gold alignments.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <span>
#include <string>

namespace dragoman::report {

struct ScoreFigures {
  double precision = 0;
  double recall = 0;
  double f1 = 0;
};

// The score of one file, or of several together.
struct ScoreRow {
  std::string name;
  std::size_t gold = 0;   // gold beads with both sides
  std::size_t found = 0;  // beads of the alignment
  ScoreFigures strict = {};
  ScoreFigures lax = {};
};

// A table for a terminal: a row for each file, and the total where there are several.
void write_score_text(std::span<const ScoreRow> files, const ScoreRow& total, std::ostream& out);
// {"files":[{"name":"…","gold":12,"found":13,"strict":{"precision":1.0,"recall":1.0,"f1":1.0},
// "lax":{…}}],"total":{…}}
void write_score_json(std::span<const ScoreRow> files, const ScoreRow& total, std::ostream& out);

}  // namespace dragoman::report
