// SPDX-License-Identifier: Apache-2.0
//
// Turns a mismatch of figures (qa/pairing/figures.h) into a finding.
#pragma once

#include <string>

#include "qa/model/finding.h"
#include "qa/pairing/paired_facts.h"

namespace dragoman::qa::checks {

// The messages of a check. {1} is the text of the original and {2} that of the translation; if
// there is only one, it is {1}.
struct Wording {
  const char* differ;
  const char* missing;  // from the translation
  const char* added;    // to it
};

// How serious a mismatch is, and how certain.
struct Weight {
  Severity severity = Severity::error;
  float confidence = 0;
};

// The facts of a mismatch; nullptr if a side has none.
struct MismatchedFacts {
  const Fact* source = nullptr;
  const Fact* target = nullptr;

  const Fact& first() const { return source != nullptr ? *source : *target; }
  bool is_replaced() const { return source != nullptr && target != nullptr; }
};

MismatchedFacts facts_of(const PairedFacts& pair, const Mismatch& mismatch);

// How a fact is shown in a message.
using Shown = std::string (*)(const DocumentFacts& text, const Fact& fact, std::uint32_t segment);

// The words of the text.
std::string shown_as_written(const DocumentFacts& text, const Fact& fact, std::uint32_t segment);

// The finding for the facts of a mismatch, one of which may be missing. If the alignment is
// doubtful, an error becomes a warning, with less confidence.
Finding mismatch_finding(const PairedFacts& pair, const Mismatch& mismatch,
                         const MismatchedFacts& facts, const Wording& wording, Weight weight,
                         Shown shown = shown_as_written);

}  // namespace dragoman::qa::checks
