// SPDX-License-Identifier: Apache-2.0
#include "report/base/messages.h"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "qa/checker.h"
#include "tests/paths.h"

namespace dragoman::report {
namespace {

constexpr const char* kDiffer =
    "The dates differ: “{1}” in the original, “{2}” in the translation.";

TEST(Messages, FillTheirPlaces) {
  EXPECT_EQ(Messages()({kDiffer, {"3 May", "4 mai"}}),
            "The dates differ: “3 May” in the original, “4 mai” in the translation.");
  EXPECT_EQ(Messages("fr")({kDiffer, {"3 May", "4 mai"}}),
            "Les dates diffèrent\u00A0: «\u00A0"
            "3 May\u00A0» dans l'original, «\u00A0"
            "4 mai\u00A0» dans "
            "la traduction.");
}

TEST(Messages, KeepWhatIsNoPlaceAndWhatArgumentsHold) {
  EXPECT_EQ(Messages()({"{1} {2} {} {a}", {"{2}"}}), "{2} {2} {} {a}");
  EXPECT_EQ(Messages("fr")({""}), "");
}

TEST(Messages, AreEnglishWhereThereIsNoCatalogue) {
  for (const char* name : {"", "C", "en_GB.UTF-8", "tlh", "x"}) {
    EXPECT_EQ(Messages(name).language(), "en") << name;
    EXPECT_EQ(Messages(name)({"Not in any catalogue."}), "Not in any catalogue.");
  }
}

TEST(Messages, AreEnglishWhereTheCatalogueLacksThem) {
  EXPECT_EQ(Messages("fr")({"Not “in” any catalogue: {1}", {"é"}}), "Not “in” any catalogue: é");
}

TEST(Messages, KnowLanguagesByTagAndByLocaleName) {
  for (const char* name : {"fr", "fr-CA", "fr_FR.UTF-8", "fr_BE@euro"}) {
    EXPECT_EQ(Messages(name).language(), "fr") << name;
  }
}

TEST(Messages, MayBeSharedByThreads) {
  const Messages messages("fr");
  const std::string want = messages({kDiffer, {"a", "b"}});
  std::vector<std::jthread> threads;
  for (int k = 0; k < 4; ++k) {
    threads.emplace_back([&] {
      for (int i = 0; i < 200; ++i) EXPECT_EQ(messages({kDiffer, {"a", "b"}}), want);
    });
  }
}

TEST(FrenchMessages, SayWhatEveryCheckIsFor) {
  const Messages messages("fr");
  for (const qa::Check* check : qa::all_checks()) {
    EXPECT_NE(messages({check->purpose}), check->purpose) << check->name;
  }
}

// The places that a text has: "{1}", "{2}" …
std::multiset<std::string> places(const std::string& text) {
  std::multiset<std::string> found;
  for (std::size_t at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1)) {
    if (at + 2 < text.size() && text[at + 2] == '}') found.insert(text.substr(at, 3));
  }
  return found;
}

using Entries = std::vector<std::pair<std::string, std::string>>;  // English and French

// What a file in the format of gettext has, without its header.
Entries entries_of(const std::filesystem::path& path) {
  std::ifstream file(path);
  EXPECT_TRUE(file) << path;
  Entries entries;
  std::string* current = nullptr;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("msgid ")) {
      entries.emplace_back();
      current = &entries.back().first;
    } else if (line.starts_with("msgstr ")) {
      current = &entries.back().second;
    }
    const std::size_t quote = line.find('"');
    if (line.starts_with('#') || quote == std::string::npos) continue;
    *current += line.substr(quote + 1, line.rfind('"') - quote - 1);
  }
  std::erase_if(entries, [](const auto& entry) { return entry.first.empty(); });
  return entries;
}

std::vector<std::filesystem::path> french_files() {
  return {paths::source() / "report/messages/fr.po"};
}

TEST(FrenchMessages, KeepThePlacesOfTheirOriginals) {
  std::size_t compared = 0;
  for (const auto& file : french_files()) {
    for (const auto& [english, french] : entries_of(file)) {
      EXPECT_EQ(places(english), places(french)) << file << ": " << english;
      EXPECT_NE(french, "") << file << ": " << english;
      ++compared;
    }
  }
  EXPECT_GT(compared, 50U);
}

TEST(FrenchMessages, HaveNoBreakSpacesAroundTheirMarks) {
  for (const auto& file : french_files()) {
    for (const auto& [english, french] : entries_of(file)) {
      for (const char* wrong : {" :", " ;", " ?", " !", " »", "« ", " %"}) {
        EXPECT_EQ(french.find(wrong), std::string::npos) << french;
      }
    }
  }
}

TEST(FrenchMessages, AreInTheLibrary) {
  const Messages messages("fr");
  for (const auto& file : french_files()) {
    for (const auto& [english, french] : entries_of(file)) {
      if (english == french || english.find('\\') != std::string::npos) continue;
      EXPECT_NE(messages({english.c_str()}), english) << file;
    }
  }
}

}  // namespace
}  // namespace dragoman::report
