// SPDX-License-Identifier: Apache-2.0
//
// Tables of texts and of what a check finds in them, compared by functions that are compiled once.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tests/qa/checks/check_cases.h"
#include "tests/qa/checks/made_bitext.h"

namespace dragoman::qa {

// Three usual pairs, so that a check has something to compare with.
std::vector<TextPair> usual_pairs();

// What a check finds in a bitext; in the usual pairs with another behind the first. The check must
// exist.
std::vector<Finding> findings_in(std::string_view check, const Bitext& bitext);
std::vector<Finding> findings_among_usual(std::string_view check, const TextPair& pair);

// What a check finds, as summaries(): between English and French segments; inside lines, a blank
// line between paragraphs.
std::vector<std::string> said_between(std::string_view check, const std::vector<TextPair>& pairs);
std::vector<std::string> said_inside(std::string_view check, const std::string& lines,
                                     std::string_view language = "fr");

// A text, read like a file, and what a check finds inside it.
struct InsideCase {
  std::string name;
  std::string_view language;
  std::string text;
  std::vector<std::string> want;
};
void expect_inside(std::string_view check, const std::vector<InsideCase>& cases);

// The severity of the gravest finding of a check on one pair; "-" where it finds nothing.
std::string verdict(std::string_view check, std::string_view english, std::string_view french);
struct VerdictCase {
  std::string_view english;
  std::string_view french;
  std::string_view verdict;
};
void expect_verdicts(std::string_view check, const std::vector<VerdictCase>& cases);

// The two sides of a check's example.
std::string_view source_of(std::string_view example);
std::string_view target_of(std::string_view example);

// A right translation, in which the check must find nothing, and a wrong one.
struct ReplacedCase {
  std::string english;
  std::string right;
  std::string wrong;
  std::string summary;  // of the one finding on the wrong translation
};
void expect_replaced(std::string_view check, const std::vector<ReplacedCase>& cases);

}  // namespace dragoman::qa
