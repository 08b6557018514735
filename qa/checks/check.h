// SPDX-License-Identifier: Apache-2.0
//
// What a check is. Each stands in a file of its own in one of the
// rooms below, as a constant that says what it is
// for and how it runs, and has a row in the table of checker.cc.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "qa/model/finding.h"
#include "qa/model/term.h"
#include "qa/pairing/paired_facts.h"

namespace dragoman::qa {

// What checks may be told besides the text.
struct CheckOptions {
  std::vector<Term> glossary = {};
};

// A rule that compares two documents, or looks at one, and appends what it finds. Pure: the same
// reading gives the same findings. It sets neither `check` nor, inside one document, the spots'
// `side`; whoever runs it does.
using BetweenRule = void (*)(const PairedFacts&, const CheckOptions&, std::vector<Finding>&);
using InsideRule = void (*)(const DocumentFacts&, const CheckOptions&, std::vector<Finding>&);

struct Check {
  std::string_view name;
  // What it looks for: a sentence, translated like a finding's message.
  const char* purpose;
  std::string_view wrong;  // an example that it flags: "source | target", or one text
  std::string_view right;  // one that looks alike and is right
  BetweenRule between = nullptr;
  // Of a check that has both rules, this one is for documents that come without an original.
  InsideRule inside = nullptr;
  bool on_request = false;  // runs only where it is asked for by name
};

}  // namespace dragoman::qa
