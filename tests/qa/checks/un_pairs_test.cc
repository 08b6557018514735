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

// Segments of the kind that UN documents are made of, with a right and a wrong translation of each.
TEST(ChecksOnUnPairs, FlagTheWrongTranslationAndAreSilentOnTheRightOne) {
  std::ifstream file(paths::source() / "tests/data/qa/un-pairs.tsv");
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
    EXPECT_THAT(summaries(findings_of("between", {{en, right}})), testing::IsEmpty()) << line;
    EXPECT_TRUE(is_flagged(findings_of("between", {{en, wrong}}))) << line;
    ++rows;
  }
  EXPECT_GT(rows, 20);
}

}  // namespace
}  // namespace dragoman::qa
