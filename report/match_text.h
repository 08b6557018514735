// SPDX-License-Identifier: Apache-2.0
//
// What a memory answers, for a person to read in a terminal.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "tmx/match/match.h"
#include "tmx/memory.h"
#include "tmx/search/search_values.h"

namespace dragoman::report {

// The matches of a segment, and its fragments where `fragments` is not null. Of each match: the
// source, with [-words-] that the segment lacks and {+words+} that it has instead, and the target,
// with {~words~} that the difference probably touches.
void write_lookup_text(const std::string& query, const std::vector<tmx::Match>& matches,
                       const std::vector<tmx::Fragment>* fragments, std::ostream& out);

// Each hit with its phrase in [[ ]], and the translations with what probably corresponds to it.
void write_concordance_text(const tmx::ConcordanceAnswer& answer, std::ostream& out);

// The reason, the unit and its texts.
void write_unclean_text(const tmx::Unclean& unclean, std::ostream& out);

}  // namespace dragoman::report
