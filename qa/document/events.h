// SPDX-License-Identifier: Apache-2.0
//
// Conferences, meetings and similar events that a document names together with their dates.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "qa/facts/dates/date_span.h"
#include "qa/model/finding.h"
#include "qa/pairing/paired_facts.h"
#include "qa/words/inside_data.h"

namespace dragoman::qa {

// One mention of an event with its date: "the second Conference on X, held in Bali on 3 May 2004".
struct EventMention {
  std::string_view kind;            // "conference"; owned by InsideData
  bool is_named = false;            // of a kind that has proper names
  std::string ordinal;              // "2"; empty for none
  std::vector<std::string> name;    // content words, folded, shortened to their stems
  std::vector<std::string> proper;  // those of them that begin with a capital
  std::vector<std::string> places;  // where it was held, in the same form
  bool indefinite = false;          // "a conference"
  bool past = false;                // described as past
  DateSpan span;
  std::string value;    // of the date fact
  std::string written;  // the date as the text has it
  Spot date;
};

// The mentions in a document, in order. Looks only at segments with dates, and at headings before a
// line with a place and a date.
std::vector<EventMention> read_events(const DocumentFacts& text, const InsideData& language);

// Whether both may be the same event: the same kind and number, and neither names nor places that
// contradict each other. False if a name is missing.
bool may_be_same_event(const EventMention& a, const EventMention& b);

}  // namespace dragoman::qa
