// SPDX-License-Identifier: Apache-2.0
//
// What the checks that take their share of the mismatches of figures (qa/pairing/figures.h) have in
// common.
#pragma once

#include <string>

#include "qa/model/finding.h"
#include "qa/pairing/fact_match.h"
#include "qa/pairing/paired_facts.h"

namespace dragoman::qa::checks {

// What one of the checks says. {1} is the original's text, {2} the translation's, or {1} the only.
struct Wording {
  const char* differ;
  const char* missing;  // from the translation
  const char* added;    // to it
};

// How grave a mismatch is, and how surely one.
struct Weight {
  Severity severity = Severity::error;
  float confidence = 0;
};

// The facts of a mismatch; nullptr where a side has none.
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

// The finding for the facts of a mismatch, of which one may be left out. Where the alignment is
// doubtful an error is but a warning, and less sure.
Finding mismatch_finding(const PairedFacts& pair, const Mismatch& mismatch,
                         const MismatchedFacts& facts, const Wording& wording, Weight weight,
                         Shown shown = shown_as_written);

}  // namespace dragoman::qa::checks
