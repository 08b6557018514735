// SPDX-License-Identifier: Apache-2.0
#include "report/analysis_report.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>
#include <vector>

namespace dragoman::report {
namespace {

using testing::HasSubstr;

TEST(AnalysisReport, GivesTheSumOfSeveralDocuments) {
  tmx::Analysis a;
  a.name = "a, \"b\".txt";
  a.bands[static_cast<std::size_t>(tmx::MatchBand::none)] = {2, 30, 100};
  tmx::Analysis b;
  b.name = "<c>.txt";
  b.bands[static_cast<std::size_t>(tmx::MatchBand::exact)] = {1, 10, 50};
  const std::vector<tmx::Analysis> both = {a, b};

  std::ostringstream json;
  write_analysis_json(both, json);
  const auto parsed = nlohmann::json::parse(json.str());
  EXPECT_EQ(parsed["files"][0]["file"], a.name);
  EXPECT_EQ(parsed["total"]["total"]["words"], 40);
  EXPECT_EQ(parsed["total"]["bands"]["new"]["segments"], 2);

  std::ostringstream csv;
  write_analysis_csv(both, csv);
  EXPECT_THAT(csv.str(), HasSubstr("\"a, \"\"b\"\".txt\",new,2,30,100,0,0,0\r\n"));
  EXPECT_THAT(csv.str(), HasSubstr("total,total,3,40,150,0,0,0\r\n"));

  std::ostringstream text;
  write_analysis_text(both, text);
  EXPECT_THAT(text.str(), HasSubstr("total                3        40         150"));

  std::ostringstream html;
  write_analysis_html(both, html);
  EXPECT_THAT(html.str(), HasSubstr("<h2>&lt;c&gt;.txt</h2>"));
  EXPECT_THAT(html.str(), HasSubstr("75.0&nbsp;%"));
}

}  // namespace
}  // namespace dragoman::report
