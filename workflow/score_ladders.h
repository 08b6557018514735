// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "align/evaluate.h"

namespace dragoman::workflow {

struct LadderScore {
  std::string name;  // the gold file's, without extension
  Score score;
};

// Scores a ladder against a gold one or, where both paths are folders, each .tsv and .ladder file
// of the gold folder against the file of the same name without extension, in the order of names.
//
// Throws as read_ladder(); Error(conflict) for a file and a folder, a gold file without
// counterpart, two files of one name, and ladders of different numbers of segments; Error(io) for a
// gold folder without ladders.
std::vector<LadderScore> score_ladders(const std::filesystem::path& gold,
                                       const std::filesystem::path& found);

}  // namespace dragoman::workflow
