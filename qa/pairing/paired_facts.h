// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "corpus/model/bitext.h"
#include "qa/model/fact.h"
#include "qa/model/finding.h"

namespace dragoman::qa {

// One document with the facts that stand in it.
struct DocumentFacts {
  const Document* document = nullptr;
  std::vector<std::vector<Fact>> facts = {};  // of each segment, in order; places in its text
  const Document* counterpart = nullptr;      // the document on the other side, if there is one

  std::uint32_t size() const { return static_cast<std::uint32_t>(document->segments.size()); }
  std::string_view text(std::uint32_t segment) const {
    return document->text(document->segments[segment]);
  }
  const Label& label(std::uint32_t segment) const {
    return document->label(document->segments[segment]);
  }
};

// The fact with this number of a segment.
struct FactRef {
  std::uint32_t segment = 0;
  std::uint32_t number = 0;

  friend auto operator<=>(const FactRef&, const FactRef&) = default;
};

// Facts that contradict: on both sides, one stands where the other should; on one side alone, it is
// missing from the other.
struct Mismatch {
  std::size_t bead = 0;
  std::optional<FactRef> source = {};
  std::optional<FactRef> target = {};
  bool source_echoed = false;  // the other side of the bead has the same, as the counterpart of
  bool target_echoed = false;  // another fact: it is only said once more
};

// Both sides of a bitext, read. Refers to the bitext, which must outlive it.
struct PairedFacts {
  const Bitext* bitext = nullptr;
  DocumentFacts source = {};
  DocumentFacts target = {};
  std::vector<Mismatch> figures =
      {};  // see qa/pairing/figures.h; those of every kind, for their checks

  const DocumentFacts& side(Side which) const { return which == Side::source ? source : target; }
};

// Linear in the text.
DocumentFacts document_facts(const Document& document);
PairedFacts pair_facts(const Bitext& bitext);

// The whole segment as a spot, and what a fact covers of it.
Spot whole_segment(const DocumentFacts& text, Side side, std::uint32_t segment);
Spot spot_of(const Fact& fact, Side side, std::uint32_t segment);

}  // namespace dragoman::qa
