// SPDX-License-Identifier: Apache-2.0
//
// The dates that a document bears itself: when it was distributed, and that of the letter it is.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "qa/facts/dates/date_span.h"
#include "qa/model/finding.h"
#include "qa/pairing/paired_facts.h"
#include "qa/words/inside_data.h"

namespace dragoman::qa {

struct DocumentDate {
  DateSpan span;
  std::string value;    // of the date fact
  std::string written;  // as the text has it
  Spot spot;
};

struct DocumentDates {
  std::optional<DocumentDate> distribution;  // of the masthead
  std::optional<DocumentDate> letter;        // of the title: "Letter dated 10 February 2004 …"
  // What headings of annexes say of that letter: "Annex to the letter dated …".
  std::vector<DocumentDate> annexes;
};

DocumentDates read_document_dates(const DocumentFacts& text, const InsideData& language);

}  // namespace dragoman::qa
