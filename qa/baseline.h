// SPDX-License-Identifier: Apache-2.0
//
// Findings that a reviser has judged, kept in a file so that they don't come back:
//
//   # dragoman baseline 1
//   5f3a9c0b12de4477	date	The dates differ: …
//
// A line for each finding: its fingerprint, its check, and its message for whoever reads the file.
// Lines that begin with # are comments.
#pragma once

#include <filesystem>
#include <iosfwd>
#include <set>
#include <string>
#include <vector>

#include "qa/report.h"

namespace dragoman::qa {

// A fingerprint for each of the report's findings, of 16 hexadecimal digits, all different. It is
// made of the check, the values, and a few words around the spots, so that it survives renumbered
// paragraphs, broken lines and other cuts between sentences.
std::vector<std::string> fingerprints(const Report& report);

struct Baseline {
  std::set<std::string, std::less<>> judged;
};

// Throws Error(io), or Error(syntax) with the line.
Baseline read_baseline(const std::filesystem::path& file);
void write_baseline(const Report& report, std::ostream& out);

}  // namespace dragoman::qa
