// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "qa/words/speller.h"
#include "tests/qa/checks/made_bitext.h"

namespace dragoman::qa {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::StartsWith;

const LangTag kFrench = LangTag::parse("fr");

TEST(Untranslated, IsASentenceOfTheSource) {
  const std::string sentence = "The report of the meeting was adopted by the Committee.";
  EXPECT_THAT(summaries(findings_of("untranslated", {{sentence, sentence}})),
              ElementsAre(StartsWith("error")));
  EXPECT_THAT(summaries(findings_of("untranslated", {{"(b) " + sentence, "b) " + sentence}})),
              ElementsAre(StartsWith("error")));
}

TEST(Untranslated, IsNotWhatIsTheSameInBothLanguages) {
  for (const char* same : {"Liberia", "Introduction", "UNICEF", "Section 3",
                           "John Andrew Smith Junior", "A/C.3/58/L.12/Rev.1", "Total (I-III)",
                           "Palais des Nations, Genève", "International Atomic Energy Agency"}) {
    EXPECT_THAT(findings_of("untranslated", {{same, same}}), IsEmpty()) << same;
  }
  EXPECT_THAT(findings_of("untranslated",
                          {{"It is called \"Women of the World in the Arts\" in English.",
                            "Il s'appelle « Women of the World in the Arts » en anglais."}}),
              IsEmpty());
}

TEST(Untranslated, IsNoAddressOrFileName) {
  for (const char* same :
       {"http://www.ohchr.org/Documents/Water/the-right-to-water-and-sanitation-in-the-world.pdf",
        "the_report_of_the_committee_on_the_budget.pdf", "secretariat.of.the.committee@example.org",
        "https://www.example.org/the-report-of-the-committee/on-the-use-of-it.html"}) {
    EXPECT_THAT(findings_of("untranslated",
                            {{same, same},
                             {"The report is of the Committee.", "Le rapport est du Comité."}}),
                IsEmpty())
        << same;
  }
}

TEST(Untranslated, HeadingIsToldByWhatTheDocumentTranslatesElsewhere) {
  if (speller(kFrench) == nullptr) GTEST_SKIP() << "no French dictionary, or no nuspell";
  const std::vector<TextPair> pairs = {
      {"The other matters were many.", "Les autres questions étaient nombreuses."},
      {"Such matters are of weight.", "Ces questions ont du poids."},
      {"We know these matters well.", "Nous connaissons bien ces questions."},
      {"Applications, application", "Demandes, requête"},
      {"The application is late.", "La demande est en retard."},
      {"Other matters", "Other matters"},
      {"Application", "Application"}};
  EXPECT_THAT(summaries(findings_of("untranslated", pairs)), ElementsAre("warning other matters"));
}

TEST(Untranslated, TitleInQuotesIsOnlyGoodToKnow) {
  const std::string title = "\"The Law of the Sea and the Future of the Oceans\"";
  EXPECT_THAT(summaries(findings_of("untranslated", {{title, title}})),
              ElementsAre(StartsWith("info")));
}

TEST(Untranslated, NameOfManyWordsIsNoSureError) {
  const std::string name = "Friends of the Earth and of the Sea";
  EXPECT_THAT(summaries(findings_of("untranslated", {{name, name}})),
              ElementsAre(StartsWith("warning")));
}

TEST(Untranslated, WhatIsTypedIsOnlyGoodToKnow) {
  if (speller(kFrench) == nullptr) GTEST_SKIP() << "no French dictionary, or no nuspell";
  const std::vector<TextPair> pairs = {
      {"You install it first.", "Vous le configurez d'abord."},
      {"Then install the rest.", "Configurez ensuite le reste."},
      {"To install it takes time.", "Le configurer prend du temps."},
      {"libc6 install", "libc6 install"}};
  EXPECT_THAT(summaries(findings_of("untranslated", pairs)), ElementsAre(StartsWith("info")));
}

}  // namespace
}  // namespace dragoman::qa
