// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "qa/checks/checks.h"
#include "qa/document_dates.h"
#include "qa/events.h"

namespace dragoman::qa::checks {
namespace {

void check(const ReadText& text, const CheckOptions&, std::vector<Finding>& findings) {
  const InsideWords& language = inside_words(text.document->language);
  const DocumentDates dates = read_document_dates(text, language);
  // A letter cannot know what happened after it; a document is not distributed before its date.
  const DocumentDate* own = dates.letter ? &*dates.letter
                            : dates.distribution ? &*dates.distribution
                                                 : nullptr;
  if (own == nullptr) return;
  for (const EventMention& event : read_events(text, language)) {
    if (!event.past || event.span.first <= own->span.last) continue;
    // "A conference organized in June" may be one to come.
    if (event.indefinite) continue;
    Finding finding;
    finding.severity = Severity::warning;
    finding.confidence = 0.75F;
    finding.message = {"Something of {1} is spoken of as past, but the document is of {2}.",
                       {event.written, own->written}};
    finding.spots = {event.date, own->spot};
    finding.values = {event.value, own->value};
    findings.push_back(std::move(finding));
  }
}

}  // namespace

const Check kPastEvent = {
    .name = "past-event",
    .purpose = "An event that is spoken of as past, but dated after the document itself.",
    .wrong = "20 February 2004 … the Second Conference, held in Bali from 28 to 30 April 2004",
    .right = "20 February 2004 … the Third Conference, to be held in Bali in April 2005",
    .inside = check,
};

}  // namespace dragoman::qa::checks
