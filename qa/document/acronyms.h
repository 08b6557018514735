// SPDX-License-Identifier: Apache-2.0
//
// Acronyms that a document defines, "World Health Organization (WHO)", or uses.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "qa/model/finding.h"
#include "qa/pairing/paired_facts.h"
#include "qa/words/inside_data.h"

namespace dragoman::qa {

// How an acronym matches the words before its bracket.
struct AcronymMatch {
  bool fits = false;        // every letter has its word
  std::size_t start = 0;    // the first of the words that it stands for
  std::size_t matched = 0;  // the most letters that begin a word
};

struct AcronymDefinition {
  std::string acronym;               // as written, without a plural s
  std::string name;                  // as written, from its first word if that is known
  std::vector<std::string> stretch;  // folded words before the bracket, from the last mark on
  std::vector<bool> capitals;        // of the stretch
  AcronymMatch match;
  Spot spot;  // of the acronym
};

struct AcronymUse {
  std::string acronym;
  std::size_t count = 0;  // how often
  Spot spot;              // of the first
};

struct Acronyms {
  std::vector<AcronymDefinition> definitions;
  std::vector<AcronymUse> uses;  // of each acronym, definitions left out
};

Acronyms read_acronyms(const DocumentFacts& text, const InsideData& language);

// How `acronym` matches the last of these folded words. A letter may begin a word or follow another
// letter of it ("sida" in ONUSIDA); `matched` counts those that begin one.
AcronymMatch match_acronym(std::string_view acronym, const std::vector<std::string>& words,
                           const InsideData& language);

}  // namespace dragoman::qa
