// SPDX-License-Identifier: Apache-2.0
//
// The checks of what stands on the page: brackets, repeats, characters, formats of figures.
#include <gmock/gmock.h>

#include "tests/qa/checks/made_bitext.h"

namespace dragoman::qa {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

std::vector<std::string> between(std::string_view check, const std::vector<TextPair>& pairs) {
  return summaries(findings_of(check, pairs));
}

std::vector<std::string> inside(std::string_view check, const std::string& lines,
                                std::string_view language = "fr") {
  return summaries(findings_inside(check, lines, language));
}

TEST(Bracket, IsMissedWhereItIsNotClosedOrNeverOpened) {
  EXPECT_THAT(between("bracket", {{"The Office (Geneva) agreed.", "Le Bureau (Genève a accepté."}}),
              ElementsAre("error ("));
  EXPECT_THAT(between("bracket", {{"The Office (Geneva) agreed.", "Le Bureau Genève) a accepté."}}),
              ElementsAre("error )"));
  EXPECT_THAT(between("bracket", {{"The \"plan\" works.", "Le << plan >> et le << reste."}}),
              ElementsAre("warning <<"));
  EXPECT_THAT(between("bracket", {{"It cited \"Plan B\".", "Il a cité «\u00A0Plan B."}}),
              ElementsAre("warning «"));
}

TEST(Bracket, IsNoErrorWhereTheSourceHasTheSame) {
  EXPECT_THAT(between("bracket", {{"The Office (Geneva agreed.", "Le Bureau (Genève a accepté."}}),
              IsEmpty());
}

TEST(Bracket, OfALabelNeedsNoOther) {
  EXPECT_THAT(
      between("bracket", {{"(a) The Office and (b) the staff; (iv) others.",
                           "a) Le Bureau et b) le personnel; iv) d'autres."},
                          {"Article 2 (c) and section 3(ii) apply.",
                           "L'alinéa 2c) et la section 3 ii) s'appliquent."},
                          {"Under article V(1)(e) and X (c)", "Selon l'article V 1)e) et Xc)"},
                          {"The data for (a) and (b) (and partly (c)).",
                           "Les données pour a) et b) (et en partie c))."}}),
      IsEmpty());
  EXPECT_THAT(inside("bracket", "Les données (pour a) et b)) manquent."), IsEmpty());
}

TEST(Bracket, OfALongerBracketIsNoLabel) {
  EXPECT_THAT(between("bracket", {{"adopted in full (para. 33)", "adopté en entier par. 33)"}}),
              ElementsAre("error )"));
}

TEST(Bracket, MayCloseInALaterSentence) {
  EXPECT_THAT(between("bracket", {{"He said: \"This is new.", "Il a dit : << Ceci est nouveau."},
                                  {"Nobody knew it.", "Nul ne le savait."},
                                  {"It is useful.\"", "C'est utile. >>"}}),
              IsEmpty());
  EXPECT_THAT(inside("bracket", "Il dit : « Ceci est neuf.\nEt utile. »\n(Fin. Il sort.)"),
              IsEmpty());
}

TEST(Bracket, OfAnotherSegmentIsTakenByChanceWhereTheSourceHasItsPair) {
  EXPECT_THAT(between("bracket", {{"The Office (Geneva) agreed.", "Le Bureau (Genève a accepté."},
                                  {"The staff (Vienna) too.", "Le personnel Vienne) aussi."}}),
              SizeIs(2));
}

TEST(Bracket, IsNoApostropheInchOrFace) {
  EXPECT_THAT(inside("bracket", "C'est l'un des tuyaux de 5\" :-) [ ] {x}."), IsEmpty());
}

TEST(RepeatedWord, IsOneByMistakeOnly) {
  EXPECT_THAT(inside("repeated-word", "le rapport de de la Commission"), ElementsAre("warning de"));
  EXPECT_THAT(inside("repeated-word", "The the report", "en"), ElementsAre("warning the"));
  for (const char* right : {"Nous nous félicitons", "à Pago Pago", "l'Afrique de l'Est est grande",
                            "la sous-commission commission", "12 12 12", "la fin. Fin du texte"}) {
    EXPECT_THAT(inside("repeated-word", right), IsEmpty()) << right;
  }
  EXPECT_THAT(inside("repeated-word", "He said that that had had an effect", "en"), IsEmpty());
}

TEST(DoubledSpace, IsGoodToKnow) {
  EXPECT_THAT(inside("doubled-space", "le  rapport du\u00A0 Comité"), SizeIs(2));
  EXPECT_THAT(inside("doubled-space", "le rapport du\u00A0Comité"), IsEmpty());
}

TEST(ForbiddenCharacter, IsLostForeignOrALetterInAFigure) {
  const auto found = [](const std::string& text) { return inside("forbidden-character", text); };
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

TEST(NumberFormat, OfTheOtherLanguageIsFlaggedWhereTheSourceShowsTheValue) {
  EXPECT_THAT(between("number-format", {{"0.85 per cent", "0.85 %"}}),
              ElementsAre("error 0.85 | 0,85"));
  EXPECT_THAT(between("number-format", {{"some 10,000 refugees", "quelque 10,000 réfugiés"}}),
              ElementsAre("warning 10,000 | 10 000"));
  EXPECT_THAT(between("number-format", {{"$2.5 million", "2.5 millions de dollars"}}),
              ElementsAre("error 2.5 | 2,5"));
  EXPECT_THAT(
      between("number-format", {{"section 3.1.2 and article 2.1", "section 3.1.2, art. 2.1"},
                                {"0.85 per cent", "0,85 %"},
                                {"10,000 people", "10 000 personnes"},
                                {"three items", "en 10,000 exemplaires"}}),
      IsEmpty());
}

TEST(Typography, KeepsTheSpacesOfTheUnitedNations) {
  EXPECT_THAT(inside("typography", "Les pays suivants : la Chine; le Japon, « etc. »"), IsEmpty());
  EXPECT_THAT(inside("typography", "Original: anglais"), IsEmpty());
  EXPECT_THAT(inside("typography", "Il est 10:30, voir https://un.org"), IsEmpty());
  EXPECT_THAT(inside("typography", "Les pays suivants: la Chine ; le Japon"),
              ElementsAre("warning :", "warning ;"));
  EXPECT_THAT(inside("typography", "la 1ère fois"), ElementsAre("warning 1ère"));
  EXPECT_THAT(inside("typography", "The following : one", "en"), ElementsAre("warning :"));
}

TEST(Typography, IsAskedForByName) {
  const Document document = document_of("Les pays suivants: la Chine", "fr");
  EXPECT_THAT(check_document(document), IsEmpty());
}

}  // namespace
}  // namespace dragoman::qa
