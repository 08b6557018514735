// SPDX-License-Identifier: Apache-2.0
#include "report/report_sarif.h"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "report/baseline.h"
#include "tests/qa/checks/made_bitext.h"

namespace dragoman::report {
namespace {

using qa::bitext_of;
using qa::document_of;
using qa::TextPair;
using Json = nlohmann::json;

Json sarif_of(Bitext bitext, const Messages& messages = {}) {
  const auto findings = qa::check_bitext(bitext, {}, {.chosen = {"between"}});
  Report report{.source = &bitext.source,
                .target = &bitext.target,
                .bitext = &bitext,
                .findings = findings,
                .messages = &messages};
  const auto prints = fingerprints(report);
  report.fingerprints = prints;
  std::ostringstream out;
  write_sarif(report, out);
  return Json::parse(out.str());
}

const std::vector<TextPair> kPairs = {
    {"It met in Rome.", "Il s'est réuni à Rome."},
    {"It heard 12 speakers.", "Il a entendu 14 orateurs."},
    {"On 3 May 2004", "Le 4 mai 2004"},
};

TEST(SarifReport, HasAResultForEachFindingAndARuleForEachCheck) {
  const Json log = sarif_of(bitext_of(kPairs));
  EXPECT_EQ(log["version"], "2.1.0");
  ASSERT_EQ(log["runs"].size(), 1U);
  const Json& run = log["runs"][0];
  const Json& rules = run["tool"]["driver"]["rules"];
  ASSERT_EQ(run["results"].size(), 2U);
  ASSERT_EQ(rules.size(), 2U);
  for (const Json& result : run["results"]) {
    EXPECT_EQ(rules[result["ruleIndex"].get<std::size_t>()]["id"], result["ruleId"]);
    EXPECT_EQ(result["level"], "error");
    EXPECT_EQ(result["partialFingerprints"]["dragoman/v1"].get<std::string>().size(), 16U);
    EXPECT_GT(result["rank"].get<double>(), 50);
    EXPECT_LE(result["rank"].get<double>(), 100);
    EXPECT_NEAR(result["properties"]["confidence"].get<double>() * 100,
                result["rank"].get<double>(), 1e-9);
  }
}

TEST(SarifReport, SaysWhatEachRuleIsForWithExamples) {
  const Json log = sarif_of(bitext_of(kPairs));
  for (const Json& rule : log["runs"][0]["tool"]["driver"]["rules"]) {
    const qa::Check* check = qa::find_check(rule["id"].get<std::string>());
    ASSERT_NE(check, nullptr);
    EXPECT_EQ(rule["shortDescription"]["text"], check->purpose);
    EXPECT_EQ(rule["defaultConfiguration"]["level"], "error");
    for (const char* description : {"fullDescription", "help"}) {
      const auto text = rule[description]["text"].get<std::string>();
      EXPECT_THAT(text, testing::HasSubstr(check->wrong));
      EXPECT_THAT(text, testing::HasSubstr(check->right));
    }
  }
}

TEST(SarifReport, NamesTheFileAloneWhereTheLineIsNotKnown) {
  Bitext bitext = bitext_of(kPairs);
  for (Block& block : bitext.target.blocks) block.place.line = 0;
  const Json result = sarif_of(std::move(bitext))["runs"][0]["results"][0];
  const Json& place = result["locations"][0]["physicalLocation"];
  EXPECT_TRUE(place.contains("artifactLocation"));
  EXPECT_FALSE(place.contains("region"));
}

TEST(SarifReport, OfADocumentAloneHasOneFile) {
  const Document document = document_of("Le 31 avril 2004, il pleuvait.\n", "fr");
  const auto findings = qa::check_document(document, {}, {.chosen = {"impossible-date"}});
  const Messages messages;
  std::ostringstream out;
  write_sarif(Report{.target = &document, .findings = findings, .messages = &messages}, out);
  const Json results = Json::parse(out.str())["runs"][0]["results"];
  ASSERT_EQ(results.size(), 1U);
  EXPECT_FALSE(results[0].contains("relatedLocations"));
  EXPECT_FALSE(results[0].contains("partialFingerprints"));
}

TEST(SarifReport, PointsAtTheTranslationAndRelatesTheOriginal) {
  Bitext bitext = bitext_of(kPairs);
  bitext.source.name = "a b.en.txt";
  bitext.target.name = "/tmp/é.fr.txt";
  const Json result = sarif_of(std::move(bitext))["runs"][0]["results"][0];
  const Json& place = result["locations"][0]["physicalLocation"];
  EXPECT_EQ(place["artifactLocation"]["uri"], "file:///tmp/%C3%A9.fr.txt");
  EXPECT_EQ(place["region"]["startLine"], 2);
  EXPECT_EQ(place["region"]["snippet"]["text"], "Il a entendu 14 orateurs.");
  const Json& related = result["relatedLocations"][0];
  EXPECT_EQ(related["physicalLocation"]["artifactLocation"]["uri"], "a%20b.en.txt");
  EXPECT_EQ(related["message"]["text"], "12");
}

TEST(SarifReport, SpeaksTheLanguageOfItsMessages) {
  const Json run = sarif_of(bitext_of(kPairs), Messages("fr"))["runs"][0];
  EXPECT_EQ(run["tool"]["driver"]["language"], "fr");
  EXPECT_THAT(run["results"][0]["message"]["text"].get<std::string>(),
              testing::StartsWith("Les nombres diffèrent"));
}

TEST(SarifReport, MayBeEmpty) {
  const Json run = sarif_of(bitext_of({kPairs[0]}))["runs"][0];
  EXPECT_TRUE(run["results"].empty());
  EXPECT_TRUE(run["tool"]["driver"]["rules"].empty());
}

}  // namespace
}  // namespace dragoman::report
