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

TEST(Bracket, IsNoApostropheInchOrFace) {
  EXPECT_THAT(said_inside("bracket", "C'est l'un des tuyaux de 5\" :-) [ ] {x}."), IsEmpty());
}

}  // namespace
}  // namespace dragoman::qa
