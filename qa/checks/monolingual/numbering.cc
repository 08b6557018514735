// SPDX-License-Identifier: Apache-2.0
//
// Numbered paragraphs and lettered items out of sequence.
#include "qa/checks/checks.h"
#include "qa/document/label_series.h"

namespace dragoman::qa::checks {
namespace {

const char* wording(Irregularity kind) {
  switch (kind) {
    case Irregularity::replaced:
      return "“{1}” is where the number after “{2}” should be.";
    case Irregularity::skipped:
      return "The numbering skips: “{1}” comes after “{2}”.";
    case Irregularity::repeated:
      return "The number “{1}” is repeated.";
    case Irregularity::falls:
      break;
  }
  return "The numbering goes back: “{1}” comes after “{2}”.";
}

void report(const DocumentFacts& text, const Series& series, float confidence,
            std::vector<Finding>& findings) {
  if (!series.runs_on()) return;
  for (const Irregular& irregular : series.irregular) {
    const Label& label = text.label(irregular.segment);
    const Label& previous = text.label(irregular.previous);
    findings.push_back({
        .severity = Severity::warning,
        .confidence = confidence,
        .message = {wording(irregular.kind), {label.text, previous.text}},
        .spots = {whole_segment(text, Side::target, irregular.segment),
                  whole_segment(text, Side::target, irregular.previous)},
        .values = {previous.key, label.key},
    });
  }
}

void check(const DocumentFacts& text, const CheckOptions&, std::vector<Finding>& findings) {
  report(text, numbered_series(text), 0.8F, findings);
  report(text, lettered_series(text), 0.7F, findings);
}

}  // namespace

const Check kNumbering = {
    .name = "numbering",
    .purpose =
        "Numbered paragraphs and lettered items out of sequence: skipped, repeated or going back.",
    .wrong = "12. … 13. … 15. … 16. …",
    .right = "12. … 13. … (a) … (b) … 14. …",
    .inside = check,
};

}  // namespace dragoman::qa::checks
