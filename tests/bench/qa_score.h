// SPDX-License-Identifier: Apache-2.0
//
// What findings are worth, against the errors that are known to be there.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "qa/model/finding.h"
#include "tests/bench/qa_sets.h"

namespace dragoman::bench {

// Whether a check is one that looks for errors of this type; a type that is not known suits all.
bool suits(std::string_view check, std::string_view type);

// Of the planted errors of a type: how many there are, how many a warning or an error names the
// segment of, and how many of these by a check that suits.
struct Recall {
  std::size_t planted = 0;
  std::size_t found = 0;
  std::size_t suitably = 0;
};

// Findings of one check by severity.
using Counts = std::array<std::size_t, 3>;

struct Reliability {
  static constexpr std::size_t kBins = 10;
  struct Bin {
    std::size_t findings = 0;
    std::size_t right = 0;
  };
  std::array<Bin, kBins> bins{};

  void add(double confidence, bool right);
};

// Adds up over files.
struct QaScore {
  std::size_t files = 0;
  std::size_t beads = 0;
  std::map<std::string, Recall> recall = {};                   // by type
  std::map<std::string, Counts, std::less<>> unlabelled = {};  // by check
  std::map<std::string, Counts, std::less<>> labelled = {};
  Reliability worth_a_look = {};  // warnings and errors
  Reliability all = {};
};

// What is to be shown of a file.
struct Judged {
  std::vector<std::size_t> unlabelled;  // findings of any severity
  std::vector<std::size_t> missed;      // planted errors
};

// Judges the findings of a file. One is right if a spot of it lies on a segment of a planted error,
// or beside one where segments were dropped, repeated or exchanged.
Judged judge(std::span<const qa::Finding> findings, std::span<const PlantedError> planted,
             QaScore& score);

}  // namespace dragoman::bench
