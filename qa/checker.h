// SPDX-License-Identifier: Apache-2.0
//
// What a check is. Each stands in a file of its own in checks/, as a constant that says what it is
// for and how it runs, and has a row in the table of check.cc.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "qa/model/finding.h"
#include "qa/pairing/paired_facts.h"
#include "qa/model/term.h"

namespace dragoman::qa {

// What checks may be told besides the text.
struct CheckOptions {
  std::vector<Term> glossary = {};
};

// A rule that compares two documents, or looks at one, and appends what it finds. Pure: the same
// reading gives the same findings. It sets neither `check` nor, inside one document, the spots'
// `side`; whoever runs it does.
using BetweenRule = void (*)(const Reading&, const CheckOptions&, std::vector<Finding>&);
using InsideRule = void (*)(const ReadText&, const CheckOptions&, std::vector<Finding>&);

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

// All checks, in the order in which they are listed.
std::span<const Check* const> all_checks();
const Check* find_check(std::string_view name);  // nullptr where there is none

// The names of checks, and of the groups "between" and "inside", that a user chose: nothing chosen
// means all that need no request; what is skipped never runs.
struct CheckChoice {
  std::vector<std::string> chosen = {};
  std::vector<std::string> skipped = {};

  bool runs_between(const Check& check) const;
  bool runs_inside(const Check& check, bool has_original) const;
};

// Every finding of the chosen checks on a bitext, in the order of the target, then of the source.
// What the target contradicts in itself and the original does likewise is no more than info. Two
// documents that are no translations of each other have one finding that says so.
std::vector<Finding> check_bitext(const Bitext& bitext, const CheckOptions& options = {},
                                  const CheckChoice& choice = {});

// The same for one document: checks that need no original.
std::vector<Finding> check_document(const Document& document, const CheckOptions& options = {},
                                    const CheckChoice& choice = {});

}  // namespace dragoman::qa
