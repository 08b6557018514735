// SPDX-License-Identifier: Apache-2.0
#include "report/score_report.h"

#include <gtest/gtest.h>

#include <sstream>
#include <vector>

namespace dragoman::report {
namespace {

const ScoreRow kFile{"letter", 2, 4, {0.5, 1, 0.25}, {1, 1, 1}};

std::string table(const std::vector<ScoreRow>& files, const ScoreRow& total) {
  std::ostringstream out;
  write_score_text(files, total, out);
  return out.str();
}

TEST(ScoreReport, HasATotalOnlyForSeveralFiles) {
  const std::string head =
      "           gold   found   strict P      R      F1    lax P       R      F1\n";
  const std::string row =
      "letter        2       4   0.5000  1.0000  0.2500   1.0000  1.0000  1.0000\n";
  ScoreRow total = kFile;
  total.name = "total";
  std::string last = row;
  EXPECT_EQ(table({kFile}, total), head + row);
  EXPECT_EQ(table({kFile, kFile}, total), head + row + row + last.replace(0, 6, "total "));
}

TEST(ScoreReport, IsIndentedJson) {
  std::ostringstream out;
  const std::vector<ScoreRow> none;
  write_score_json(none, kFile, out);
  EXPECT_EQ(out.str(), R"({
  "files": [],
  "total": {
    "name": "letter",
    "gold": 2,
    "found": 4,
    "strict": {
      "precision": 0.5,
      "recall": 1.0,
      "f1": 0.25
    },
    "lax": {
      "precision": 1.0,
      "recall": 1.0,
      "f1": 1.0
    }
  }
}
)");
}

}  // namespace
}  // namespace dragoman::report
