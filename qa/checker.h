// SPDX-License-Identifier: Apache-2.0
//
// The functions that run checks.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/model/bitext.h"
#include "qa/checks/check.h"
#include "qa/model/finding.h"

namespace dragoman::qa {

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
