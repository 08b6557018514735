// SPDX-License-Identifier: Apache-2.0
//
// How a language numbers sessions and meetings (data/LANGUAGE.sessions.json).
#pragma once

#include "corpus/text/lang_tag.h"
#include "qa/facts/numbers/number_data.h"
#include "qa/facts/numbers/word_scan.h"

namespace dragoman::qa {

struct SessionData {
  PhraseTable sessions;  // `code` is what is counted: "session", "meeting", "special session"
  PhraseTable kinds;     // `code` is "special", "emergency" or empty
  PhraseTable ands;      // between the members of a list
  PhraseTable ranges;    // "to"
  bool numbered_behind = false;  // the number stands behind the noun
  WordStarts starts;             // of the nouns, with what is written on their front
  const NumberData* numbers = nullptr;

  bool empty() const { return numbers == nullptr; }
};

// Loaded once for each language and kept for the life of the program; empty for a language without
// data. Thread-safe.
const SessionData& session_data(const LangTag& language);

}  // namespace dragoman::qa
