// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "tests/qa/checks/check_cases.h"

namespace dragoman::qa {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

TEST(Bracket, IsMissedWhereItIsNotClosedOrNeverOpened) {
  EXPECT_THAT(
      said_between("bracket", {{"The Office (Geneva) agreed.", "Le Bureau (Genève a accepté."}}),
      ElementsAre("error ("));
  EXPECT_THAT(
      said_between("bracket", {{"The Office (Geneva) agreed.", "Le Bureau Genève) a accepté."}}),
      ElementsAre("error )"));
  EXPECT_THAT(said_between("bracket", {{"The \"plan\" works.", "Le << plan >> et le << reste."}}),
              ElementsAre("warning <<"));
  EXPECT_THAT(said_between("bracket", {{"It cited \"Plan B\".", "Il a cité «\u00A0Plan B."}}),
              ElementsAre("warning «"));
}

TEST(Bracket, IsNoErrorWhereTheSourceHasTheSame) {
  EXPECT_THAT(
      said_between("bracket", {{"The Office (Geneva agreed.", "Le Bureau (Genève a accepté."}}),
      IsEmpty());
}

TEST(Bracket, OfALabelNeedsNoOther) {
  EXPECT_THAT(
      said_between("bracket", {{"(a) The Office and (b) the staff; (iv) others.",
                                "a) Le Bureau et b) le personnel; iv) d'autres."},
                               {"Article 2 (c) and section 3(ii) apply.",
                                "L'alinéa 2c) et la section 3 ii) s'appliquent."},
                               {"Under article V(1)(e) and X (c)", "Selon l'article V 1)e) et Xc)"},
                               {"The data for (a) and (b) (and partly (c)).",
                                "Les données pour a) et b) (et en partie c))."}}),
      IsEmpty());
  EXPECT_THAT(said_inside("bracket", "Les données (pour a) et b)) manquent."), IsEmpty());
}

TEST(Bracket, OfALongerBracketIsNoLabel) {
  EXPECT_THAT(
      said_between("bracket", {{"adopted in full (para. 33)", "adopté en entier par. 33)"}}),
      ElementsAre("error )"));
}

TEST(Bracket, MayCloseInALaterSentence) {
  EXPECT_THAT(
      said_between("bracket", {{"He said: \"This is new.", "Il a dit : << Ceci est nouveau."},
                               {"Nobody knew it.", "Nul ne le savait."},
                               {"It is useful.\"", "C'est utile. >>"}}),
      IsEmpty());
  EXPECT_THAT(said_inside("bracket", "Il dit : « Ceci est neuf.\nEt utile. »\n(Fin. Il sort.)"),
              IsEmpty());
}

TEST(Bracket, OfAnotherSegmentIsTakenByChanceWhereTheSourceHasItsPair) {
  EXPECT_THAT(
      said_between("bracket", {{"The Office (Geneva) agreed.", "Le Bureau (Genève a accepté."},
                               {"The staff (Vienna) too.", "Le personnel Vienne) aussi."}}),
      SizeIs(2));
}

TEST(Bracket, IsSaidOnceWhereATextAlwaysWritesItSo) {
  std::vector<std::pair<std::string, std::string>> pairs;
  for (const char* word : {"one", "two", "three", "four"}) {
    pairs.push_back(
        {"the \"" + std::string(word) + "\" flag", "el «" + std::string(word) + "« así"});
  }
  const auto found = said_between("bracket", pairs);
  EXPECT_EQ(
      std::ranges::count_if(found, [](const auto& one) { return one.starts_with("warning"); }), 1);
}

TEST(Bracket, FacesEitherWayFromRightToLeft) {
  EXPECT_THAT(said_inside("bracket", "يعني ”مساحة المستخدم“ بيئة و”برنامج GNU“ آخر ”&“."),
              IsEmpty());
  EXPECT_THAT(said_inside("bracket", "يعني “مساحة المستخدم” بيئة و“برنامج GNU” آخر."), IsEmpty());
  EXPECT_THAT(said_inside("bracket", "يعني ”مساحة المستخدم بيئة."), SizeIs(1));
}

TEST(Bracket, IsNoApostropheInchOrFace) {
  EXPECT_THAT(said_inside("bracket", "C'est l'un des tuyaux de 5\" :-) [ ] {x}."), IsEmpty());
  EXPECT_THAT(said_inside("bracket", "靠不住的记忆。:-)"), IsEmpty());
}

TEST(Bracket, IsNoneInTheArrowOfALinkNorTurnedRoundInArabic) {
  const auto found = [](const std::string& text, const char* language) {
    return summaries(findings_inside("bracket", text, language));
  };
  EXPECT_THAT(found("« Volver al resumen", "es"), testing::IsEmpty());
  EXPECT_THAT(found("Далее »", "ru"), testing::IsEmpty());
  EXPECT_THAT(found("« Volver al resumen del informe que se presentó.", "es"),
              testing::ElementsAre("warning «"));
  EXPECT_THAT(found("البند المعنون ”منع الجريمة“ من جدول الأعمال", "ar"), testing::IsEmpty());
  EXPECT_THAT(found("البند المعنون ”منع الجريمة من جدول الأعمال", "ar"),
              testing::ElementsAre("warning ”"));
}

}  // namespace
}  // namespace dragoman::qa
