// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "tests/qa/checks/check_cases.h"
#include "tests/qa/checks/made_bitext.h"

namespace dragoman::qa {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

TEST(Duplicate, StandsTwiceWhereTheSourceHasItOnce) {
  const std::string text = "La séance est ouverte à 10 heures.";
  auto pairs = usual_pairs();
  pairs.push_back({"The meeting opens at 10 a.m.", text});
  pairs.push_back({"", text});
  const Bitext bitext = bitext_of(pairs);
  EXPECT_THAT(summaries(findings_in("duplicate", bitext)), ElementsAre("error " + text));
  EXPECT_THAT(findings_in("addition", bitext), IsEmpty());
}

TEST(Duplicate, IsFoundInsideABeadAndWhateverTheCase) {
  auto pairs = usual_pairs();
  pairs.push_back({"The meeting opens at 10 a.m.", "La séance est ouverte à 10 heures."});
  pairs.push_back({"", "LA SÉANCE EST OUVERTE À 10 HEURES"});
  Bitext bitext = bitext_of(pairs);
  bitext.beads.pop_back();
  ++bitext.beads.back().target.last;
  const auto findings = findings_in("duplicate", bitext);
  ASSERT_THAT(findings, SizeIs(1));
  EXPECT_EQ(findings[0].spots[0].segment, 4U);
}

TEST(Duplicate, IsNoneWhereTheSourceRepeatsItselfOrTheLabelDiffers) {
  const std::vector<TextPair> repeated = {{"Adopted.", "Adopté."}, {"Adopted.", "Adopté."}};
  EXPECT_THAT(findings_in("duplicate", bitext_of(repeated)), IsEmpty());
  const std::vector<TextPair> labelled = {{"1. Reserved", "1. Réservé"}, {"", "2. Réservé"}};
  EXPECT_THAT(findings_in("duplicate", bitext_of(labelled)), IsEmpty());
}

TEST(Duplicate, IsToldOnceOfTwoThatRepeatEachOther) {
  auto pairs = usual_pairs();
  pairs.push_back({"", "Les abeilles dorment la nuit."});
  pairs.push_back({"Bees sleep at night.", "Les abeilles dorment la nuit."});
  Bitext bitext = bitext_of(pairs);
  bitext.beads.pop_back();
  bitext.beads.back().source = {3, 4};
  bitext.beads.back().target = {3, 5};
  EXPECT_THAT(findings_in("duplicate", bitext), SizeIs(1));
}

TEST(Duplicate, IsNoFormulaThatTheOriginalWordsInSeveralWays) {
  auto pairs = usual_pairs();
  const std::string formula = "Voir les explications de la partie sur les ruches.";
  pairs.push_back({"See the part that explains hives.", formula});
  pairs.push_back({"The wax is soft.", "La cire est molle."});
  pairs.push_back({"For more, turn to the part on hives.", formula});
  pairs.push_back({"The honey is sweet.", "Le miel est doux."});
  pairs.push_back({"", formula});
  EXPECT_THAT(findings_in("duplicate", bitext_of(pairs)), IsEmpty());
}

TEST(Duplicate, IsNoValueThatTwoRowsOfATableHave) {
  auto pairs = usual_pairs();
  pairs.push_back({"Wax, bright and dark", "Cire claire"});
  pairs.push_back({"1.0 kg each (dried for a week)", "1,0 kg (séchée une semaine)"});
  pairs.push_back({"", "Cire foncée"});
  pairs.push_back({"", "1,0 kg (séchée une semaine)"});
  EXPECT_THAT(findings_in("duplicate", bitext_of(pairs)), IsEmpty());
}

}  // namespace
}  // namespace dragoman::qa
