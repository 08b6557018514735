// SPDX-License-Identifier: Apache-2.0
#include "qa/pairing/paired_facts.h"

namespace dragoman::qa {

Spot whole_segment(const DocumentFacts& text, Side side, std::uint32_t segment) {
  return {side, segment, 0, static_cast<std::uint32_t>(text.text(segment).size())};
}

Spot spot_of(const Fact& fact, Side side, std::uint32_t segment) {
  return {side, segment, fact.begin, fact.end};
}

}  // namespace dragoman::qa
