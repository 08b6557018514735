// SPDX-License-Identifier: Apache-2.0
//
// What a careful reviser finds in the seed pair that lies beside the checkout, and what she must
// not be told.
#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>

#include "tests/cli/program.h"
#include "tests/paths.h"

namespace dragoman::testing {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

const fs::path kSeed = paths::shared() / "seed-pair";

json findings(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "qa");
  arguments.insert(arguments.end(), {"--to", "json", "--quiet"});
  const Outcome outcome = run_program(arguments, kSeed);
  EXPECT_EQ(outcome.status, 1) << outcome.err;
  return json::parse(outcome.out)["findings"];
}

bool says(const json& place, const std::string& words) {
  return place["text"].get<std::string>().find(words) != std::string::npos;
}

// Whether an error, between the sides, concerns these words of the original and the translation.
bool has_error(const json& found, const std::string& original, const std::string& translation) {
  return std::any_of(found.begin(), found.end(), [&](const json& one) {
    return one["severity"] == "error" && one.contains("source") && one.contains("target") &&
           says(one["source"], original) && says(one["target"], translation);
  });
}

// Whether a finding, no less grave than said, has a place with each of these words.
bool has_places(const json& found, const std::set<std::string>& severities,
                const std::vector<std::string>& words) {
  return std::any_of(found.begin(), found.end(), [&](const json& one) {
    if (severities.count(one["severity"]) == 0 || !one.contains("places")) return false;
    return std::all_of(words.begin(), words.end(), [&](const std::string& word) {
      return std::any_of(one["places"].begin(), one["places"].end(),
                         [&](const json& place) { return says(place, word); });
    });
  });
}

const std::set<std::string> kError = {"error"};
const std::set<std::string> kWarning = {"warning", "error"};

TEST(SeedPair, HasItsDifferencesBetweenTheSidesFound) {
  if (!fs::exists(kSeed)) GTEST_SKIP() << "no " << kSeed;
  const json found = findings({"en.txt", "fr.txt"});
  EXPECT_TRUE(has_error(found, "28 to 30 April 2003", "28 au 30 avril 2004"));
  EXPECT_TRUE(has_error(found, "UNODC", "ONUDD"));
  EXPECT_TRUE(has_error(found, "High Commissioner", "Commissaire"));
  EXPECT_TRUE(has_error(found, "Red Cross", "Croix-Verte"));
  // The expansion of an acronym: an error between the sides or inside the translation.
  EXPECT_TRUE(has_error(found, "ASEAN", "ANASE") || has_places(found, kError, {"ANASE"}));
}

TEST(SeedPair, HasNothingRightFlagged) {
  if (!fs::exists(kSeed)) GTEST_SKIP() << "no " << kSeed;
  const std::set<std::string> never = {
      "addition", "amount",     "bracket", "count",         "country", "label",  "number",
      "omission", "percentage", "person",  "number-format", "session", "symbol", "typography"};
  for (const std::vector<std::string>& files :
       {std::vector<std::string>{"en.txt", "fr.txt"}, {"-l", "fr", "fr.txt"}}) {
    for (const json& one : findings(files)) {
      if (one["severity"] == "info") continue;
      EXPECT_EQ(never.count(one["check"]), 0U) << one;
    }
  }
}

TEST(SeedPair, HasTheContradictionsInsideTheTranslationFound) {
  if (!fs::exists(kSeed)) GTEST_SKIP() << "no " << kSeed;
  const json found = findings({"-l", "fr", "fr.txt"});
  EXPECT_TRUE(has_places(found, kError, {"28 au 30 avril 2004", "29 et 30 avril 2003"}));
  EXPECT_TRUE(has_places(found, kError, {"ONUDD", "ONUDC"}));
  EXPECT_TRUE(has_places(found, kError, {"accord"}));
  EXPECT_TRUE(has_places(found, kError, {"telle"}));
  EXPECT_TRUE(has_places(found, kWarning, {"108", "110"}));
  EXPECT_TRUE(has_places(found, kWarning, {"Haut", "Commissaire"}));
  EXPECT_TRUE(has_places(found, kWarning, {"Vice-Ministre"}));
  EXPECT_TRUE(has_places(found, kWarning, {"28 au 30 avril 2004", "10 février 2004"}));
}

TEST(SeedPair, HasItsSpellingErrorFound) {
  if (!fs::exists(kSeed)) GTEST_SKIP() << "no " << kSeed;
  const json found = findings({"-l", "fr", "fr.txt", "--checks", "inside,spelling"});
  EXPECT_TRUE(has_places(found, kError, {"tenuës"}));
}

}  // namespace
}  // namespace dragoman::testing
