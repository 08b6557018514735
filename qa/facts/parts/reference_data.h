// SPDX-License-Identifier: Apache-2.0
//
// The words that a language uses to refer to parts of documents, and agenda items
// (data/LANGUAGE.references.json).
#pragma once

#include <string>
#include <vector>

#include "corpus/text/lang_tag.h"
#include "qa/facts/numbers/number_data.h"
#include "qa/facts/numbers/word_scan.h"

namespace dragoman::qa {

struct ReferenceData {
  PhraseTable parts;             // `code` is the part in any language; `plural` may begin a list
  PhraseTable counted;           // the same, behind an ordinal number: 段 of 第14段
  PhraseTable ands;              // between the members of a list
  PhraseTable ranges;            // "to"
  PhraseTable links;             // "of", between a part and what it is part of
  PhraseTable directions;        // `code` is "above" or "below"
  PhraseTable this_one;          // "this", before a part or a document
  std::vector<std::string> see;  // before a reference
  PhraseTable number_marks;      // "no."
  std::vector<std::string> ordinal_suffixes;
  bool ordinal_behind = false;
  std::vector<std::string> doubtful;  // numerals that are words as well
  PhraseTable behind_doubtful;
  WordStarts part_starts;

  PhraseTable agendas;
  PhraseTable items;
  PhraseTable subitems;
  std::vector<std::string> under_item;
  PhraseTable titled;       // "entitled", between an item and its title
  PhraseTable provisional;  // of an agenda
  WordStarts provisional_starts;
  WordStarts item_starts;

  const NumberData* numbers = nullptr;

  bool empty() const { return numbers == nullptr; }
};

// Loaded once for each language and kept for the life of the program; empty for a language without
// data. Thread-safe.
const ReferenceData& reference_data(const LangTag& language);

}  // namespace dragoman::qa
