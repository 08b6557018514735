// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <string>

#include "tests/qa/checks/check_cases.h"

namespace dragoman::qa {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(ForbiddenCharacter, IsLostForeignOrALetterInAFigure) {
  const auto found = [](const std::string& text) {
    return said_inside("forbidden-character", text);
  };
  EXPECT_THAT(found("le rap\uFFFDport"), ElementsAre("error U+FFFD"));
  EXPECT_THAT(found("la liste \uE001 suivante"), ElementsAre("warning U+E001"));
  EXPECT_THAT(found("la r\u0435gion"), ElementsAre("warning rеgion"));  // a Cyrillic е
  EXPECT_THAT(found("un accent \u0301 seul"), ElementsAre("warning U+0301"));
  EXPECT_THAT(found("A/58/1O"), ElementsAre("error 1O"));
  EXPECT_THAT(found("en 2OO4"), ElementsAre("error 2OO4"));
  EXPECT_THAT(found("en l999"), ElementsAre("error l999"));
  EXPECT_THAT(found("H2O, CO2, 1o, 10 µg, Δx, β-carotène, l'1, R\u00E9gion, Москва, A/CONF.2/L.10"),
              IsEmpty());
}

TEST(ForbiddenCharacter, IsNoLetterOfAWordThatIsPutTogetherOfTwoScripts) {
  const auto found = [](const std::string& text) {
    return said_inside("forbidden-character", text);
  };
  EXPECT_THAT(found("НомерРевизииDebian, файлыPDF"), IsEmpty());
  EXPECT_THAT(found("Uni\u0445"), ElementsAre("warning Uni\u0445"));
}

// Of a word in two scripts, the letters of the rarer one are the strangers.
TEST(ForbiddenCharacter, IsReportedOnceInAWord) {
  std::string word = "a";
  for (int k = 0; k < 100; ++k) word += "\u0435";
  EXPECT_EQ(said_inside("forbidden-character", "un " + word + " deux").size(), 1U);
  const auto found = [](const std::string& text) {
    return said_inside("forbidden-character", text, "ru");
  };
  EXPECT_THAT(found("\u0430ппарат c\u0435кретариата"), ElementsAre("warning cекретариата"));
  EXPECT_THAT(found("ресурсы развития VIP-зал, ХабитатIII, США и URL"), IsEmpty());
  EXPECT_THAT(found("ресурсыb"), IsEmpty());                     // the mark of a note
  EXPECT_THAT(found("ресурсыa"), ElementsAre("info ресурсыa"));  // which may be one
}

}  // namespace
}  // namespace dragoman::qa
