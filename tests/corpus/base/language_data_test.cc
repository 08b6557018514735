// SPDX-License-Identifier: Apache-2.0
#include "corpus/base/language_data.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <cstdint>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "corpus/base/error.h"
#include "corpus/base/parallel.h"

namespace dragoman {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Pair;

constexpr const char* kTitles = R"({
  // before names
  "titles": ["Mr", "Ms"],
  "numbers": {"two": 2, "one": 1},
  "pairs": [["colour", "color"]],
  "share": 0.25,
  "big": 300,
  "months_capitalised": true
})";

DataValue titles() { return DataValue::parse(kTitles, "xx.titles.json"); }

// The message of the error that `read` throws, which names the file.
template <typename Read>
std::string error_of(Read&& read) {
  try {
    read();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), Errc::syntax);
    EXPECT_EQ(error.where().file, "xx.titles.json");
    return error.what();
  }
  ADD_FAILURE() << "no error";
  return {};
}

TEST(DataValue, HoldsWhatTheFileSays) {
  const DataValue data = titles();
  EXPECT_THAT(data.at("titles").texts(), ElementsAre("Mr", "Ms"));
  EXPECT_EQ(data.at("titles").list().back().text(), "Ms");
  EXPECT_EQ(data.at("share").number(), 0.25);
  EXPECT_TRUE(data.at("months_capitalised").flag());
  EXPECT_TRUE(data.contains("big"));
  EXPECT_FALSE(data.find("small").has_value());
}

TEST(DataValue, SortsTheMembersOfAnObject) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : titles().at("numbers").items()) keys.push_back(key);
  EXPECT_THAT(keys, ElementsAre("one", "two"));
}

TEST(DataValue, FillsContainersMapsAndPairs) {
  const DataValue data = titles();
  std::set<std::string, std::less<>> words;
  data.at("titles").get_to(words);
  EXPECT_THAT(words, ElementsAre("Mr", "Ms"));
  using Numbers = std::map<std::string, int>;
  EXPECT_THAT(data.at("numbers").as<Numbers>(), ElementsAre(Pair("one", 1), Pair("two", 2)));
  using Pairs = std::vector<std::pair<std::string, std::string>>;
  EXPECT_THAT(data.at("pairs").as<Pairs>(), ElementsAre(Pair("colour", "color")));
}

TEST(DataValue, OutlivesTheValueThatItCameFrom) {
  const DataValue list = titles().at("titles");
  EXPECT_THAT(list.texts(), ElementsAre("Mr", "Ms"));
}

TEST(DataValue, NamesTheFileAndTheLineThatIsNoJson) {
  const auto parse = [] { DataValue::parse("{\n\"titles\": [\n}", "xx.titles.json"); };
  EXPECT_THAT(error_of(parse), HasSubstr("xx.titles.json:3: "));
}

TEST(DataValue, NamesTheFileAndTheMemberThatIsMissingOrOfAnotherKind) {
  const DataValue data = titles();
  EXPECT_THAT(error_of([&] { data.at("small"); }), HasSubstr("\"small\" is missing"));
  EXPECT_THAT(error_of([&] { data.at("share").text(); }), HasSubstr("\"share\": a text is"));
  EXPECT_THAT(error_of([&] { data.at("titles").items(); }), HasSubstr("\"titles\": an object is"));
}

TEST(DataValue, RefusesANumberThatTheTypeCannotHold) {
  const DataValue data = titles();
  EXPECT_EQ(data.at("big").as<int>(), 300);
  error_of([&] { data.at("big").as<std::uint8_t>(); });
  error_of([&] { data.at("share").as<int>(); });
}

std::optional<std::string_view> built_in(std::string_view name) {
  return name == "xx.titles.json" ? std::optional(std::string_view(kTitles)) : std::nullopt;
}

TEST(LanguageFile, IsFoundByLanguageAndKind) {
  EXPECT_TRUE(language_file(built_in, "xx", "titles")->contains("titles"));
  EXPECT_FALSE(language_file(built_in, "yy", "titles").has_value());
  EXPECT_FALSE(language_file(built_in, "xx", "numbers").has_value());
}

TEST(LanguageCache, LoadsEachLanguageOnceForAllThreads) {
  LanguageCache<std::string> cache;
  std::atomic<int> loads = 0;
  const auto load = [&](std::string_view language) {
    ++loads;
    return "data of " + std::string(language);
  };
  const std::string& first = cache.get("en", load);
  parallel_for(100, 4, [&](std::size_t k) {
    const std::string language = k % 2 == 0 ? "en" : "x" + std::to_string(k % 10);
    EXPECT_EQ(cache.get(language, load), "data of " + language);
  });
  EXPECT_EQ(loads, 6);
  EXPECT_EQ(&cache.get("en", load), &first);
}

TEST(LanguageCache, LoadsAgainAfterAnError) {
  LanguageCache<int> cache;
  const auto fail = [](std::string_view) -> int { throw std::runtime_error("damaged"); };
  EXPECT_THROW(cache.get("en", fail), std::runtime_error);
  EXPECT_EQ(cache.get("en", [](std::string_view) { return 1; }), 1);
}

}  // namespace
}  // namespace dragoman
