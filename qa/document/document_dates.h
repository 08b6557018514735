// SPDX-License-Identifier: Apache-2.0
//
// The dates of the document itself: of its distribution and, if it is a letter, of the letter.
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
  // The dates of that letter in headings of annexes: "Annex to the letter dated …".
  std::vector<DocumentDate> annexes;
};

DocumentDates read_document_dates(const DocumentFacts& text, const InsideData& language);

}  // namespace dragoman::qa
