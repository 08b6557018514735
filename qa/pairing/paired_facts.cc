// SPDX-License-Identifier: Apache-2.0
#include "qa/pairing/paired_facts.h"

#include "qa/facts/facts.h"
#include "qa/pairing/figures.h"

namespace dragoman::qa {

ReadText read_text(const Document& document) {
  ReadText text{&document};
  text.facts.reserve(document.segments.size());
  for (const Segment& segment : document.segments) {
    text.facts.push_back(read_facts(document.text(segment), document.language));
  }
  return text;
}

Reading read_bitext(const Bitext& bitext) {
  Reading reading{&bitext, read_text(bitext.source), read_text(bitext.target)};
  reading.source.counterpart = &bitext.target;
  reading.target.counterpart = &bitext.source;
  reading.figures = mismatched_figures(reading);
  return reading;
}

Spot whole_segment(const ReadText& text, Side side, std::uint32_t segment) {
  return {side, segment, 0, static_cast<std::uint32_t>(text.text(segment).size())};
}

Spot spot_of(const Fact& fact, Side side, std::uint32_t segment) {
  return {side, segment, fact.begin, fact.end};
}

}  // namespace dragoman::qa
