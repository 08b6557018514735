// SPDX-License-Identifier: Apache-2.0
//
// A document with the matches that a translation memory has for its segments, to be opened in a
// translator's own tool.
#pragma once

#include <cstddef>
#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/model/document.h"
#include "corpus/text/lang_tag.h"
#include "tmx/match/match.h"
#include "tmx/memory.h"

namespace dragoman::tmx {

struct PretranslationOptions {
  LangTag source = LangTag::parse("en");
  LangTag target = LangTag::parse("fr");
  std::string domain = {};
  MatchOptions matches = {};  // which ones to include
  int fill = 100;             // the lowest score in percent that is used as the translation
};

struct Pretranslation {
  Document document;
  LangTag target;
  std::string memory;  // its file name, for the matches' origin
  // Of each segment, best first; without Match::touched, which XLIFF has no place for.
  std::vector<std::vector<Match>> matches;
  int fill = 100;

  // The translation that a segment received; "" for none: the best match's target, with the
  // segment's numbers if only these differed.
  std::string_view translation(std::size_t segment) const;
};

// Looks up all segments of the document, with their neighbours as context. Calls `progress` after
// each, with the number of segments done and of all.
Pretranslation pretranslate(
    Memory& memory, Document document, const PretranslationOptions& options,
    const std::function<void(std::size_t done, std::size_t all)>& progress = {});

// Writes XLIFF 1.2: a <group> for each block with several segments or a label, which is its
// resname; a <trans-unit> for each segment; the matches as <alt-trans> with match-quality "92%" and
// the unit's document as origin. A translation that was filled in has the state "translated" and
// the qualifier "exact-match" (101) or "leveraged-tm"; under 100 %, "needs-review-translation" and
// "fuzzy-match".
void write_xliff12(const Pretranslation& pretranslation, std::ostream& out);

// Writes XLIFF 2.1: groups as above, a <unit> with one segment for each segment, the matches in the
// translation candidates module: matchQuality is the score (100 for 101, whose type is "icm"),
// similarity the score of the words alone. A translation under 100 % has the sub-state
// "dragoman:review".
void write_xliff21(const Pretranslation& pretranslation, std::ostream& out);

}  // namespace dragoman::tmx
