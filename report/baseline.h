// SPDX-License-Identifier: Apache-2.0
//
// Findings that a reviser has judged, kept in a file so that they don't come back:
//
//   # dragoman baseline 1
//   5f3a9c0b12de4477	date	The dates differ: …
//
// A line for each finding, in the order of fingerprints, so that two versions of the file compare
// line by line: the fingerprint, the check, and the message for whoever reads the file. Other lines
// that begin with # are comments.
#pragma once

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <set>
#include <string>
#include <vector>

#include "report/report.h"

namespace dragoman::report {

// A fingerprint for each of the report's findings, in order: 16 hexadecimal digits, all different.
//
// It is the 64-bit FNV-1a hash of the check, the values, and a few folded words of the paragraph
// around the first spots of each side, so that it survives renumbered paragraphs, broken lines,
// other cuts between sentences, changes elsewhere in the paragraph, and another language of
// messages. Numbers and letters that may be labels are none of those words. Findings alike in all
// that are told apart by their order: the report should hold all findings, and those that nobody
// wants to see (by severity, or as judged) are left out afterwards. Linear in the text of the
// paragraphs that findings stand in.
std::vector<std::string> fingerprints(const Report& report);

using Judged = std::set<std::string, std::less<>>;  // fingerprints

// The fingerprints of a file. Throws Error(io), Error(encoding), Error(syntax) with the line,
// or Error(unsupported) where it is of another version.
Judged read_baseline(const std::filesystem::path& file);

// Writes all findings of the report, which must have its fingerprints.
void write_baseline(const Report& report, std::ostream& out);

}  // namespace dragoman::report
