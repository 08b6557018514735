// SPDX-License-Identifier: Apache-2.0
//
// Findings that a reviser has judged, kept in a file so that they are not shown again:
//
//   # dragoman baseline 1
//   5f3a9c0b12de4477	date	The dates differ: …
//
// There is one line for each finding: its fingerprint, its check, and its message for whoever reads
// the file. Lines are sorted, so that two versions of the file can be compared line by line. Other
// lines that begin with # are comments.
#pragma once

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <set>
#include <string>
#include <vector>

#include "report/report.h"

namespace dragoman::report {

// The fingerprint of each of the report's findings, in order: 16 hexadecimal digits, all different.
//
// A fingerprint is the 64-bit FNV-1a hash of the check, the values, and a few folded words of the
// paragraph around the first spots of each side. So it stays the same if paragraphs are renumbered,
// lines or sentences are cut elsewhere, another part of the paragraph changes, or messages are in
// another language. Numbers and letters that may be labels are not among those words. Findings that
// do not differ in any of this are distinguished by their order, so the report should have all
// findings: leave out by severity or as judged only afterwards. Linear in the text of the
// paragraphs that have findings.
std::vector<std::string> fingerprints(const Report& report);

using Judged = std::set<std::string, std::less<>>;  // fingerprints

// Reads the fingerprints of a file. Throws Error(io), Error(encoding), Error(syntax) with the line,
// or Error(unsupported) for another version of the format.
Judged read_baseline(const std::filesystem::path& file);

// Writes all findings of the report, which must have fingerprints.
void write_baseline(const Report& report, std::ostream& out);

}  // namespace dragoman::report
