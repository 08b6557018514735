// SPDX-License-Identifier: Apache-2.0
//
// Events described as past but dated after the document.
#include <string>
#include <utility>
#include <vector>

#include "corpus/text/unicode.h"
#include "qa/checks/checks.h"
#include "qa/document/document_dates.h"
#include "qa/document/events.h"
#include "qa/words/words.h"

namespace dragoman::qa::checks {
namespace {

Finding too_late(Message message, const Spot& spot, const std::string& value,
                 const DocumentDate& own) {
  Finding finding;
  finding.severity = Severity::warning;
  finding.confidence = 0.75F;
  finding.message = std::move(message);
  finding.spots = {spot, own.spot};
  finding.values = {value, own.value};
  return finding;
}

// "Done at Bali on 30 April 2003", a line of its own.
bool is_closing(std::string_view text, const InsideData& language) {
  constexpr std::size_t kLongest = 90;
  if (count_chars(text) > kLongest) return false;
  const auto words = split_words(text, language.unspaced);
  return !words.empty() && language.done.contains(words.front().folded);
}

void check(const DocumentFacts& text, const CheckOptions&, std::vector<Finding>& findings) {
  const InsideData& language = inside_data(text.document->language);
  const DocumentDates dates = read_document_dates(text, language);
  // A letter cannot know what happened after it; a document is not distributed before its date.
  const DocumentDate* own = dates.letter         ? &*dates.letter
                            : dates.distribution ? &*dates.distribution
                                                 : nullptr;
  if (own == nullptr) return;
  for (const EventMention& event : read_events(text, language)) {
    if (!event.past || event.span.first <= own->span.last) continue;
    // "A conference organized in June" may be one to come.
    if (event.indefinite) continue;
    findings.push_back(
        too_late({"An event dated {1} is described as past, but the document is dated {2}.",
                  {event.written, own->written}},
                 event.date, event.value, *own));
  }
  for (std::uint32_t segment = 0; segment < text.size(); ++segment) {
    for (const Fact& fact : text.facts[segment]) {
      if (fact.kind != FactKind::date) continue;
      const auto span = date_span(fact.value);
      if (!span || !span->exact || span->first <= own->span.last) continue;
      const std::string_view in = text.text(segment);
      if (!is_closing(in, language)) continue;
      findings.push_back(
          too_late({"The text is dated {1}, but the document is dated {2}.",
                    {std::string(in.substr(fact.begin, fact.end - fact.begin)), own->written}},
                   spot_of(fact, {}, segment), fact.value, *own));
    }
  }
}

}  // namespace

const Check kPastEvent = {
    .name = "past-event",
    .purpose = "An event described as past but dated after the document itself.",
    .wrong = "20 February 2004 … the Second Conference, held in Bali from 28 to 30 April 2004",
    .right = "20 February 2004 … the Third Conference, to be held in Bali in April 2005",
    .inside = check,
    .data = "inside",
};

}  // namespace dragoman::qa::checks
