// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "corpus/bitext.h"
#include "qa/fact.h"
#include "qa/finding.h"

namespace dragoman::qa {

// One document with the facts that stand in it.
struct ReadText {
  const Document* document = nullptr;
  std::vector<std::vector<Fact>> facts = {};  // of each segment, in order; places in its text
  const Document* counterpart = nullptr;  // the document on the other side, if there is one

  std::uint32_t size() const { return static_cast<std::uint32_t>(document->segments.size()); }
  std::string_view text(std::uint32_t segment) const {
    return document->text(document->segments[segment]);
  }
  const Label& label(std::uint32_t segment) const {
    return document->label(document->segments[segment]);
  }
};

// Both sides of a bitext, read. Refers to the bitext, which must outlive it.
struct Reading {
  const Bitext* bitext = nullptr;
  ReadText source = {};
  ReadText target = {};

  const ReadText& side(Side which) const { return which == Side::source ? source : target; }
};

// Linear in the text.
ReadText read_text(const Document& document);
Reading read_bitext(const Bitext& bitext);

// The whole segment as a spot, and what a fact covers of it.
Spot whole_segment(const ReadText& text, Side side, std::uint32_t segment);
Spot spot_of(const Fact& fact, Side side, std::uint32_t segment);

}  // namespace dragoman::qa
