// SPDX-License-Identifier: Apache-2.0
//
// Tables of short documents for the checks inside one document, right and wrong, in each language.
#include <gmock/gmock.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "corpus/segmenter.h"
#include "qa/checks/unsuited.h"
#include "tests/paths.h"
#include "tests/qa/checks/made_bitext.h"

namespace dragoman::qa {
namespace {

struct Row {
  std::string check;
  std::string right;
  std::string wrong;
};

// " ¶ " stands between two paragraphs.
std::string paragraphs(std::string cell) {
  const std::string sign = " ¶ ";
  for (std::size_t at = cell.find(sign); at != std::string::npos; at = cell.find(sign, at)) {
    cell.replace(at, sign.size(), "\n\n");
  }
  return cell + "\n";
}

std::vector<Row> rows_of(const std::string& language) {
  std::vector<Row> rows;
  std::ifstream file(paths::source() / "tests/data/qa" / (language + "-inside.tsv"));
  std::string line;
  std::getline(file, line);  // the names of the columns
  while (std::getline(file, line)) {
    Row row;
    std::istringstream cells(line);
    std::getline(cells, row.check, '\t');
    std::getline(cells, row.right, '\t');
    std::getline(cells, row.wrong, '\t');
    rows.push_back(row);
  }
  return rows;
}

std::vector<Finding> findings_in_text(const std::string& cell, const std::string& language,
                                      const CheckChoice& choice) {
  const LangTag tag = LangTag::parse(language);
  Document document = parse_document(paragraphs(cell), tag, "text");
  Segmenter(tag).split(document);
  return check_document(document, {}, choice);
}

bool is_flagged(const std::vector<Finding>& findings) {
  return std::any_of(findings.begin(), findings.end(),
                     [](const Finding& finding) { return finding.severity >= Severity::warning; });
}

class InsideTables : public testing::TestWithParam<std::string> {};

TEST_P(InsideTables, AreFlaggedWhereTheyAreWrongAndSilentWhereTheyAreRight) {
  const std::vector<Row> rows = rows_of(GetParam());
  EXPECT_GT(rows.size(), 20U);
  for (const Row& row : rows) {
    ASSERT_NE(find_check(row.check), nullptr) << row.check;
    // Which dictionaries are installed does not matter here.
    const std::vector<Finding> right = findings_in_text(
        row.right, GetParam(), {.chosen = {"inside", row.check}, .skipped = {"spelling"}});
    EXPECT_FALSE(is_flagged(right)) << row.check << ": " << row.right << "\n"
                                    << testing::PrintToString(summaries(right));
    EXPECT_TRUE(is_flagged(findings_in_text(row.wrong, GetParam(), only(row.check))))
        << row.check << ": " << row.wrong;
  }
}

TEST_P(InsideTables, HaveARowForEachCheckThatMakesSenseInTheLanguage) {
  std::set<std::string> checked;
  for (const Row& row : rows_of(GetParam())) checked.insert(row.check);
  for (const Check* check : all_checks()) {
    // Dictionaries need not be installed, and plain text has no doubled spaces when it is read.
    if (check->inside == nullptr || check->name == "spelling" || check->name == "doubled-space") {
      continue;
    }
    const bool makes_sense = unsuited(*check, LangTag::parse(GetParam())) == nullptr;
    EXPECT_EQ(checked.contains(std::string(check->name)), makes_sense) << check->name;
  }
}

INSTANTIATE_TEST_SUITE_P(Languages, InsideTables, testing::Values("es", "ru", "ar", "zh"),
                         [](const auto& language) { return language.param; });

}  // namespace
}  // namespace dragoman::qa
