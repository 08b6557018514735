// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "corpus/model/bitext.h"
#include "qa/facts/facts.h"
#include "qa/model/fact.h"
#include "qa/model/finding.h"

namespace dragoman::qa {

// One document with its facts. Refers to the document, which must outlive it.
struct DocumentFacts {
  const Document* document = nullptr;
  std::vector<std::vector<Fact>> facts = {};  // of each segment; offsets count in its text
  const Document* counterpart = nullptr;      // the document on the other side, if any

  std::uint32_t size() const { return static_cast<std::uint32_t>(document->segments.size()); }
  std::string_view text(std::uint32_t segment) const {
    return document->text(document->segments[segment]);
  }
  const Label& label(std::uint32_t segment) const {
    return document->label(document->segments[segment]);
  }
};

// The number of a fact in the list of its segment.
struct FactRef {
  std::uint32_t segment = 0;
  std::uint32_t number = 0;

  friend auto operator<=>(const FactRef&, const FactRef&) = default;
};

// Facts that contradict each other: with two, one replaces the other; with one, it is missing from
// the other side.
struct Mismatch {
  std::size_t bead = 0;
  std::optional<FactRef> source = {};
  std::optional<FactRef> target = {};
  // Whether the other side of the bead has the same value as the counterpart of another fact, so
  // that this one is only a repetition.
  bool source_echoed = false;
  bool target_echoed = false;
  bool has_rival = false;  // see qa/pairing/written_figures.h
};

// A bitext with the facts of both sides. Refers to the bitext, which must outlive it.
struct PairedFacts {
  const Bitext* bitext = nullptr;
  DocumentFacts source = {};
  DocumentFacts target = {};
  std::vector<Mismatch> figures =
      {};                 // see qa/pairing/figures.h; those of every kind, for their checks
  KnownFacts known = {};  // the kinds of facts that are compared
  bool is_plain = false;  // numbers are read from figures alone, without the words around them
  // Target segments that are left in the words of their source: their facts are those of a text in
  // the source's language. Empty if there are none.
  std::vector<bool> copied = {};

  bool is_copied(std::uint32_t segment) const { return segment < copied.size() && copied[segment]; }
  const DocumentFacts& side(Side which) const { return which == Side::source ? source : target; }
};

// The whole segment as a spot, and the part of it that a fact covers.
Spot whole_segment(const DocumentFacts& text, Side side, std::uint32_t segment);
Spot spot_of(const Fact& fact, Side side, std::uint32_t segment);

}  // namespace dragoman::qa
