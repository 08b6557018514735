// SPDX-License-Identifier: Apache-2.0
//
// Conferences, meetings and their like that a document names together with their dates.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "qa/facts/dates/date_span.h"
#include "qa/model/finding.h"
#include "qa/pairing/paired_facts.h"
#include "qa/words/inside_data.h"

namespace dragoman::qa {

// One place where an event is dated: "the second Conference on X, held in Bali on 3 May 2004".
struct EventMention {
  std::string_view kind;            // "conference": InsideData's; lives as long as the program
  bool is_named = false;            // of a kind that has names of its own
  std::string ordinal;              // "2"; empty for none
  std::vector<std::string> name;    // content words, folded, shortened to their stems
  std::vector<std::string> proper;  // those of them that begin with a capital
  std::vector<std::string> places;  // where it was held, likewise
  bool indefinite = false;          // "a conference"
  bool past = false;                // spoken of as held
  DateSpan span;
  std::string value;    // of the date fact
  std::string written;  // the date as the text has it
  Spot date;
};

// Those of a document, in order. Looks only at segments with dates, and at headings before a line
// of place and date.
std::vector<EventMention> read_events(const DocumentFacts& text, const InsideData& language);

// Whether both may be the same event: of one kind and number, no word of one's name against one of
// the other's, nor one place against another. False where a name is missing.
bool may_be_same_event(const EventMention& a, const EventMention& b);

}  // namespace dragoman::qa
