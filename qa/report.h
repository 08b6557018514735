// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <vector>

#include "corpus/bitext.h"
#include "qa/finding.h"
#include "qa/messages.h"

namespace dragoman::qa {

// What every report shows. Refers to what it is made of.
struct Report {
  const Document* source = nullptr;  // none where one document was checked by itself
  const Document* target = nullptr;  // the translation, or the one document
  const Bitext* bitext = nullptr;    // that pairs them, if there are two
  std::span<const Finding> findings = {};
  std::span<const std::string> fingerprints = {};  // of each finding (baseline.h)
  const Messages* messages = nullptr;

  const Document& document(Side side) const { return side == Side::source ? *source : *target; }
};

// The words of a spot, and the text of its segment.
std::string_view spot_text(const Report& report, const Spot& spot);
std::string_view segment_text(const Report& report, const Spot& spot);
// The label of the segment's block: "12.", "" where it has none.
std::string_view spot_label(const Report& report, const Spot& spot);

}  // namespace dragoman::qa
