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
  // Content words behind it, folded, up to a mark or eight; which of them begin with a capital.
  std::vector<std::string> complement;
  std::vector<bool> capitals;
  std::vector<std::uint32_t> ends;  // where each ends in the text
  bool ended = false;               // a mark ended the complement
  std::string holder;               // last name of the person before or behind it, folded
  std::string written;              // from the first modifier to the head's last
  Spot spot;                        // of what is written
};

// Those of a document that have a complement, in order.
std::vector<OfficeMention> read_offices(const DocumentFacts& text, const InsideData& language);

// The title as written, with so many of the complement's words.
std::string title(const OfficeMention& mention, std::size_t words, const DocumentFacts& text);

// How many content words both offices' complements begin with, if these tell that it is one office;
// else 0.
std::size_t same_office(const OfficeMention& a, const OfficeMention& b);

}  // namespace dragoman::qa
