// SPDX-License-Identifier: Apache-2.0
#include "report/report_json.h"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/report/made_report.h"

namespace dragoman::report {
namespace {

using nlohmann::json;
using qa::bitext_of;

json json_of(const Report& report) {
  std::ostringstream out;
  write_json(report, out);
  return json::parse(out.str());
}

MadeReport made_report() {
  MadeReport made{
      bitext_of({{"First.", "Été."}, {"12. It met in May 2004.", "12. Réuni en mai 2005."}})};
  made.findings.push_back({.check = "date",
                           .severity = qa::Severity::error,
                           .confidence = 0.93F,
                           .message = {"The dates differ: {1}, {2}.", {"May 2004", "mai 2005"}},
                           .spots = {made.spot(qa::Side::source, 1, "May 2004"),
                                     made.spot(qa::Side::target, 1, "mai 2005")},
                           .values = {"2004-05", "2005-05"}});
  made.fingerprints = {"0123456789abcdef"};
  return made;
}

TEST(JsonReport, HasAFindingAsDocumented) {
  EXPECT_EQ(json_of(made_report().both()), json::parse(R"({
    "findings": [{
      "check": "date", "severity": "error",
      "message": "The dates differ: May 2004, mai 2005.", "confidence": 0.93,
      "source": {"label": "12.", "segment": 1, "start": 10, "end": 18, "text": "May 2004"},
      "target": {"label": "12.", "segment": 1, "start": 10, "end": 18, "text": "mai 2005"},
      "values": ["2004-05", "2005-05"], "fingerprint": "0123456789abcdef"}],
    "summary": {"error": 1, "warning": 0, "info": 0, "checks": {"date": 1}, "judged": 0,
      "unchecked": []}})"));
}

TEST(JsonReport, HasPlacesInsideOneDocument) {
  MadeReport made = made_report();
  made.findings[0].spots = {made.spot(qa::Side::target, 0, "Été"),
                            made.spot(qa::Side::target, 1, "mai")};
  const json finding = json_of(made.alone())["findings"][0];
  EXPECT_FALSE(finding.contains("source"));
  EXPECT_FALSE(finding.contains("target"));
  EXPECT_EQ(finding["places"], json::parse(R"([
    {"label": "", "segment": 0, "start": 0, "end": 5, "text": "Été"},
    {"label": "12.", "segment": 1, "start": 10, "end": 13, "text": "mai"}])"));
}

TEST(JsonReport, HasPlacesOfAnInsideCheckThoughThereIsAnOriginal) {
  MadeReport made = made_report();
  made.findings[0].check = "event-date";
  made.findings[0].spots.erase(made.findings[0].spots.begin());
  const json finding = json_of(made.both())["findings"][0];
  EXPECT_EQ(finding["places"].size(), 1U);
  EXPECT_FALSE(finding.contains("target"));
}

TEST(JsonReport, LeavesOutASideThatHasNoPlace) {
  MadeReport made = made_report();
  made.findings[0].spots.pop_back();
  const json finding = json_of(made.both())["findings"][0];
  EXPECT_TRUE(finding.contains("source"));
  EXPECT_FALSE(finding.contains("target"));
  EXPECT_FALSE(finding.contains("places"));
}

TEST(JsonReport, HasAllPlacesWhereASideHasSeveral) {
  MadeReport made = made_report();
  made.findings[0].spots.push_back(made.spot(qa::Side::target, 0, "Été"));
  const json finding = json_of(made.both())["findings"][0];
  EXPECT_EQ(finding["target"]["text"], "mai 2005");
  ASSERT_EQ(finding["places"].size(), 3U);
  EXPECT_EQ(finding["places"][0]["side"], "source");
  EXPECT_EQ(finding["places"][2]["side"], "target");
  EXPECT_EQ(finding["places"][2]["text"], "Été");
}

TEST(JsonReport, IsValidWithoutFindingsAndFingerprints) {
  MadeReport made = made_report();
  made.fingerprints.clear();
  EXPECT_FALSE(json_of(made.both())["findings"][0].contains("fingerprint"));
  made.findings.clear();
  Report report = made.both();
  report.judged = 3;
  const json all = json_of(report);
  EXPECT_EQ(all["findings"], json::array());
  EXPECT_EQ(all["summary"]["judged"], 3);
}

TEST(JsonReport, NamesTheChecksThatHadNoData) {
  MadeReport made = made_report();
  Report report = made.both();
  report.unchecked = {{"de"}, {"date", "session"}};
  EXPECT_EQ(json_of(report)["summary"]["unchecked"], json::array({"date", "session"}));
}

}  // namespace
}  // namespace dragoman::report
