// SPDX-License-Identifier: Apache-2.0
//
// Offices that a document names: "the Deputy Minister for Foreign Affairs of Thailand".
#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "qa/model/finding.h"
#include "qa/pairing/paired_facts.h"
#include "qa/words/inside_data.h"

namespace dragoman::qa {

struct OfficeMention {
  std::string head;                 // "minister"
  std::set<std::string> modifiers;  // "deputy"
  // Content words after it, folded, up to a mark and eight at most; which begin with a capital.
  std::vector<std::string> complement;
  std::vector<bool> capitals;
  std::vector<std::uint32_t> ends;  // where each ends in the text
  bool ended = false;               // a mark ended the complement
  std::string holder;               // last name of the person before or after it, folded
  std::string written;              // from the first modifier to the end of the head
  Spot spot;                        // of what is written
};

// The mentions of a document that have a complement, in order.
std::vector<OfficeMention> read_offices(const DocumentFacts& text, const InsideData& language);

// The title as written, with the first `words` words of the complement.
std::string title(const OfficeMention& mention, std::size_t words, const DocumentFacts& text);

// The number of content words with which both complements begin, if these show that it is the same
// office; else 0.
std::size_t same_office(const OfficeMention& a, const OfficeMention& b);

}  // namespace dragoman::qa
