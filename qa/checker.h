// SPDX-License-Identifier: Apache-2.0
//
// Quality checks of translations. A check compares the facts of two texts (dates, numbers, names,
// references …) or looks inside one document; a finding says what contradicts, and where.
//
//   #include "align/aligner.h"
//   #include "qa/checker.h"
//
//   Bitext bitext = …;  // see align() in align/aligner.h
//   for (const Finding& finding : qa::check_bitext(bitext)) {
//     std::cout << finding.check << ": " << finding.message.text << '\n';
//   }
//
// Thread-safe. Throws Error only if the language data built into the library or ICU are broken.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/model/bitext.h"
#include "qa/checks/check.h"
#include "qa/model/finding.h"

namespace dragoman::qa {

// All checks, in the order in which they are listed to users.
std::span<const Check* const> all_checks();
const Check* find_check(std::string_view name);  // nullptr if there is no such check

// Which checks run, by their names and those of the groups "between" (two documents) and "inside"
// (one). If `chosen` is empty, all run that need no request; what is skipped never runs.
struct CheckChoice {
  std::vector<std::string> chosen = {};
  std::vector<std::string> skipped = {};

  bool runs_between(const Check& check) const;
  bool runs_inside(const Check& check, bool has_original) const;
};

// The findings of the chosen checks on a bitext, in the order of their main spots. A contradiction
// inside the target that the original has as well is only info. Two documents that are not
// translations of each other give a single finding, which says so.
std::vector<Finding> check_bitext(const Bitext& bitext, const CheckOptions& options = {},
                                  const CheckChoice& choice = {});

// The same for one document: checks that need no original.
std::vector<Finding> check_document(const Document& document, const CheckOptions& options = {},
                                    const CheckChoice& choice = {});

}  // namespace dragoman::qa
