// SPDX-License-Identifier: Apache-2.0
//
// Leverage analyses (tmx/analysis.h) as tables and pages. Each function writes the analyses one by
// one, in UTF-8, and their sum if there are several.
#pragma once

#include <iosfwd>
#include <span>

#include "tmx/analysis.h"

namespace dragoman::report {

// The sum of all, under the name "total".
tmx::Analysis sum_of(std::span<const tmx::Analysis> analyses);

// A table for a terminal.
void write_analysis_text(std::span<const tmx::Analysis> analyses, std::ostream& out);
// {"files":[{"file":"…","bands":{"101":{"segments":1,"words":2,"characters":3,
// "internal":{…}},…},"total":{…}}],"total":{"bands":…,"total":…}}
void write_analysis_json(std::span<const tmx::Analysis> analyses, std::ostream& out);
// RFC 4180 with a header: file, band, segments, words, characters, and the same three for internal
// matches.
void write_analysis_csv(std::span<const tmx::Analysis> analyses, std::ostream& out);
// A self-contained page, to read and to print.
void write_analysis_html(std::span<const tmx::Analysis> analyses, std::ostream& out);

}  // namespace dragoman::report
