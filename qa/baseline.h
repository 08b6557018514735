// SPDX-License-Identifier: Apache-2.0
//
// Findings that a reviser has judged, kept in a file so that they don't come back:
//
//   # dragoman baseline 1
//   5f3a9c0b12de4477	date	The dates differ: …
//
// A line for each finding: its fingerprint, its check, and its message for whoever reads the file.
// Empty lines and lines that begin with # mean nothing; the order of lines doesn't either.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <iosfwd>
#include <set>
#include <string>
#include <vector>

#include "qa/report.h"

namespace dragoman::qa {

// A fingerprint for each of the report's findings, in order: 16 hexadecimal digits, all different.
//
// It is the 64-bit FNV-1a hash of the check, the values, and a few folded words of the block around
// the spots, so that it survives renumbered paragraphs, broken lines, other cuts between sentences
// and another language of messages. Numbers and labels are none of those words. Findings that agree
// in all this are counted in the order of the report, which should therefore hold all findings:
// leave out those that nobody wants to see (by severity, or as judged) afterwards. Linear in the
// text of the blocks that findings stand in.
std::vector<std::string> fingerprints(const Report& report);

struct Baseline {
  std::set<std::string, std::less<>> judged;  // fingerprints
};

// Throws Error(io), Error(encoding), Error(syntax) with the line that is none of a baseline, or
// Error(unsupported) for another version of the format.
Baseline read_baseline(const std::filesystem::path& file);

// Removes what the baseline has from the findings, and their fingerprints with them; gives how many
// that were.
std::size_t remove_judged(const Baseline& baseline, std::vector<Finding>& findings,
                          std::vector<std::string>& fingerprints);

// All findings of the report as a baseline, sorted by check and fingerprint: the same findings give
// the same bytes. Messages are the report's, else English.
void write_baseline(const Report& report, std::ostream& out);

}  // namespace dragoman::qa
