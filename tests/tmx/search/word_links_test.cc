// SPDX-License-Identifier: Apache-2.0
#include "tmx/search/word_links.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "tests/tmx/store/temporary_store.h"
#include "tmx/index/live_index.h"
#include "tmx/match/matcher.h"
#include "tmx/search/concordance.h"

namespace dragoman::tmx {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

using Names = std::vector<std::pair<std::string, std::string>>;
const Names kBodies = {{"Committee", "Comité"},
                       {"Security Council", "Conseil de sécurité"},
                       {"General Assembly", "Assemblée générale"},
                       {"Commission", "Commission"}};
const Names kCities = {{"Geneva", "Genève"}, {"Vienna", "Vienne"}, {"London", "Londres"}};

std::vector<std::string> cut(const std::string& text, const std::vector<ByteRange>& ranges) {
  std::vector<std::string> pieces;
  for (const ByteRange& at : ranges) pieces.push_back(text.substr(at.begin, at.end - at.begin));
  return pieces;
}

// Each body met in each city. The parameter: whether the index is in a file.
class WordLinksTest : public testing::TestWithParam<bool> {
 protected:
  void SetUp() override {
    for (const auto& [body, organe] : kBodies) {
      for (const auto& [city, ville] : kCities) {
        add("The " + body + " met in " + city + " for 12 days.",
            "Réunion à " + ville + " du groupe dit « " + organe + " » pendant 12 jours.");
      }
    }
    if (GetParam()) write_index(file_.store());
    index_.emplace(file_.store());
  }
  UnitId add(const std::string& english, const std::string& french) {
    return file_.store().insert(pair_unit(english, french));
  }
  // What is touched in the best match.
  std::vector<std::string> touched(const std::string& text) {
    index_->refresh();
    const MatchQuery query{.text = text};
    auto matches = Matcher(*index_).lookup(query, {.threshold = 50, .limit = 1});
    WordLinks links(*index_);
    mark_touched(links, query, matches);
    return cut(matches.at(0).target, matches.at(0).touched);
  }

  TemporaryStore file_;
  std::optional<LiveIndex> index_;
};

TEST_P(WordLinksTest, TellsTheWordsThatADifferenceTouches) {
  EXPECT_THAT(touched("The Security Council met in Nairobi for 12 days."),
              testing::AnyOf(ElementsAre("Genève"), ElementsAre("Vienne"), ElementsAre("Londres")));
  EXPECT_THAT(touched("The Secretariat met in Vienna for 12 days."),
              testing::AnyOf(ElementsAre("Comité"), ElementsAre("Commission")));
}

TEST_P(WordLinksTest, TouchesNothingWhereTheSegmentOnlyHasMore) {
  EXPECT_THAT(touched("The Committee met in Vienna for 12 long days."), IsEmpty());
}

TEST_P(WordLinksTest, LeavesNumbersToTheTextInWhichTheyAreReplaced) {
  EXPECT_THAT(touched("The Committee met in Vienna for 15 days."), IsEmpty());
}

TEST_P(WordLinksTest, TellsWhatStandsForAPhrase) {
  const auto answer = Concordance(*index_).search({.phrase = "security council"});
  ASSERT_EQ(answer.hits.size(), kCities.size());
  for (const ConcordanceHit& hit : answer.hits) {
    EXPECT_THAT(cut(hit.unit.unit.variants[1].text, hit.counterparts.at(1)),
                ElementsAre("Conseil de sécurité"));
    EXPECT_THAT(hit.counterparts.at(0), IsEmpty());
  }
  const auto french =
      Concordance(*index_).search({.phrase = "vienne", .language = LangTag::parse("fr")});
  ASSERT_FALSE(french.hits.empty());
  EXPECT_THAT(cut(french.hits[0].unit.unit.variants[0].text, french.hits[0].counterparts.at(0)),
              ElementsAre("Vienna"));
}

TEST_P(WordLinksTest, LearnsFromWhatWasAddedSince) {
  for (const auto& [body, organe] : kBodies) {
    add("The " + body + " met in Paris for 12 days.",
        "Réunion à Lutèce du groupe dit « " + organe + " » pendant 12 jours.");
  }
  EXPECT_THAT(touched("The Commission met in Paris for 15 days, it is said."), IsEmpty());
  index_->refresh();
  const auto answer = Concordance(*index_).search({.phrase = "paris"});
  ASSERT_EQ(answer.hits.size(), kBodies.size());
  EXPECT_THAT(cut(answer.hits[0].unit.unit.variants[1].text, answer.hits[0].counterparts.at(1)),
              ElementsAre("Lutèce"));
}

INSTANTIATE_TEST_SUITE_P(WithAndWithoutAFile, WordLinksTest, testing::Bool());

}  // namespace
}  // namespace dragoman::tmx
