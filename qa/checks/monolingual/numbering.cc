// SPDX-License-Identifier: Apache-2.0
#include "qa/checks/checks.h"
#include "qa/document/label_series.h"

namespace dragoman::qa::checks {
namespace {

const char* wording(Irregularity kind) {
  switch (kind) {
    case Irregularity::replaced:
      return "“{1}” stands where the one after “{2}” should.";
    case Irregularity::skipped:
      return "The numbers skip: “{1}” comes after “{2}”.";
    case Irregularity::repeated:
      return "The number “{1}” comes twice.";
    case Irregularity::falls:
      break;
  }
  return "The numbers go back: “{1}” comes after “{2}”.";
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
    .purpose = "Numbered paragraphs and lettered items that skip, repeat or go back.",
    .wrong = "12. … 13. … 15. … 16. …",
    .right = "12. … 13. … (a) … (b) … 14. …",
    .inside = check,
};

}  // namespace dragoman::qa::checks
