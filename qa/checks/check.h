// SPDX-License-Identifier: Apache-2.0
//
// What a check is. Each has a file of its own in one of the folders beside this header, as a
// constant that says what it is for and how it runs, and a row in the table of qa/checker.cc.
// bilingual/ needs both sides; monolingual/ compares a document with itself; surface/ looks at
// spelling, spaces, typography and characters.
#pragma once

#include <string_view>
#include <vector>

#include "qa/model/finding.h"
#include "qa/model/term.h"
#include "qa/pairing/paired_facts.h"

namespace dragoman::qa {

// What checks may be given besides the text.
struct CheckOptions {
  std::vector<Term> glossary = {};
};

// A rule compares two documents, or looks at one, and appends its findings. It depends on its
// arguments only. It sets neither `check` nor, inside one document, the `side` of the spots; the
// functions of qa/checker.h do.
using BetweenRule = void (*)(const PairedFacts&, const CheckOptions&, std::vector<Finding>&);
using InsideRule = void (*)(const DocumentFacts&, const CheckOptions&, std::vector<Finding>&);

struct Check {
  std::string_view name;
  // What it looks for: a phrase, translated like the message of a finding.
  const char* purpose;
  std::string_view wrong;  // an example that it flags: "source | target", or one text
  std::string_view right;  // a similar one that is right
  BetweenRule between = nullptr;
  // If a check has both rules, this one is for documents without an original.
  InsideRule inside = nullptr;
  bool on_request = false;  // runs only if it is chosen by name
  // It looks at words, which references, addresses and formulas may leave in another language.
  bool of_wording = false;
  // The kind of data (data/LANGUAGE.KIND.json) without which it says nothing of a language; empty
  // if it needs none.
  std::string_view data = {};
};

}  // namespace dragoman::qa
