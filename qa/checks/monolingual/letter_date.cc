// SPDX-License-Identifier: Apache-2.0
//
// Letters dated differently in title and annexes, or after their distribution.
#include "qa/checks/checks.h"
#include "qa/document/document_dates.h"

namespace dragoman::qa::checks {
namespace {

Finding contradiction(Message message, float confidence, const DocumentDate& odd,
                      const DocumentDate& other) {
  Finding finding;
  finding.severity = Severity::error;
  finding.confidence = confidence;
  finding.message = std::move(message);
  finding.spots = {odd.spot, other.spot};
  finding.values = {odd.value, other.value};
  return finding;
}

void check(const DocumentFacts& text, const CheckOptions&, std::vector<Finding>& findings) {
  const DocumentDates dates = read_document_dates(text, inside_data(text.document->language));
  if (!dates.letter) return;
  const DocumentDate& letter = *dates.letter;
  for (const DocumentDate& annex : dates.annexes) {
    if (annex.span.overlaps(letter.span)) continue;
    findings.push_back(contradiction({"The letter is dated {1} in the heading of an annex, but {2} "
                                      "in the title.",
                                      {annex.written, letter.written}},
                                     0.95F, annex, letter));
  }
  if (dates.distribution && letter.span.first > dates.distribution->span.last) {
    findings.push_back(contradiction({"The letter is dated {1}, after its distribution on {2}.",
                                      {letter.written, dates.distribution->written}},
                                     0.9F, letter, *dates.distribution));
  }
}

}  // namespace

const Check kLetterDate = {
    .name = "letter-date",
    .purpose = "A letter dated differently in its title and annexes, or after its distribution.",
    .wrong = "Letter dated 10 February 2004 … Annex to the letter dated 10 February 2003",
    .right = "Letter dated 10 February 2004 … Annex to the letter dated 10 February 2004",
    .inside = check,
    .data = "inside",
};

}  // namespace dragoman::qa::checks
