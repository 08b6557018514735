// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "tests/paths.h"
#include "tests/qa/checks/made_bitext.h"

namespace dragoman::qa {
namespace {

bool is_flagged(const std::vector<Finding>& findings) {
  return std::any_of(findings.begin(), findings.end(),
                     [](const Finding& finding) { return finding.severity >= Severity::warning; });
}

// A language and the file of its pairs.
struct Pairs {
  const char* language;
  const char* file;

  friend void PrintTo(const Pairs& pairs, std::ostream* out) { *out << pairs.language; }
};

class ChecksOnPairs : public testing::TestWithParam<Pairs> {};

// Segments of the kind that UN documents are made of, with a right and a wrong translation of each.
TEST_P(ChecksOnPairs, FlagTheWrongTranslationAndAreSilentOnTheRightOne) {
  const auto& [language, name] = GetParam();
  std::ifstream file(paths::source() / "tests/data/qa" / name);
  ASSERT_TRUE(file);
  int rows = 0;
  std::string line;
  std::getline(file, line);  // the names of the columns
  while (std::getline(file, line)) {
    std::istringstream cells(line);
    std::string check;
    std::string en;
    std::string right;
    std::string wrong;
    std::getline(cells, check, '\t');
    std::getline(cells, en, '\t');
    std::getline(cells, right, '\t');
    std::getline(cells, wrong, '\t');
    EXPECT_THAT(summaries(findings_of("between", {{en, right}}, language)), testing::IsEmpty())
        << line;
    EXPECT_TRUE(is_flagged(findings_of("between", {{en, wrong}}, language))) << line;
    ++rows;
  }
  EXPECT_GT(rows, 20);
}

INSTANTIATE_TEST_SUITE_P(Languages, ChecksOnPairs,
                         testing::Values(Pairs{"fr", "un-pairs.tsv"}, Pairs{"es", "es-pairs.tsv"},
                                         Pairs{"ru", "ru-pairs.tsv"}, Pairs{"ar", "ar-pairs.tsv"},
                                         Pairs{"zh", "zh-pairs.tsv"}, Pairs{"pt", "pt-pairs.tsv"}),
                         [](const auto& pairs) { return std::string(pairs.param.language); });

}  // namespace
}  // namespace dragoman::qa
