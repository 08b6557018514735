// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "tests/qa/checks/made_bitext.h"

namespace dragoman::qa {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct FigureCase {
  std::string check;
  std::string en;
  std::string right;
  std::string wrong;
  std::string summary;
};

TEST(FigureChecks, FlagAnotherValueAndNothingElse) {
  const std::vector<FigureCase> cases = {
      {"date", "It met from 1 to 3 April 2003.", "Il s'est réuni du 1er au 3 avril 2003.",
       "Il s'est réuni du 1er au 3 août 2003.",
       "error 2003-04-01/2003-04-03 | 2003-08-01/2003-08-03"},
      {"date", "the biennium 2004-2005", "l'exercice biennal 2004-2005",
       "l'exercice biennal 2003-2004", "error 2004/2005 | 2003/2004"},
      {"date", "in the 1990s", "dans les années 90", "dans les années 80", "error 199X | 198X"},
      {"date", "on Friday, 6 June 1997", "le vendredi 6 juin 1997", "le vendredi 86 juin 1997",
       "error 1997-06-06 | 1997-06-86"},
      {"time", "at 3.30 p.m.", "à 15 h 30", "à 16 h 30", "error 15:30 | 16:30"},
      {"number", "10,000 refugees", "10 000 réfugiés", "100 000 réfugiés", "error 10000 | 100000"},
      {"number", "the past 12 months", "les douze derniers mois", "les dix derniers mois",
       "error 12 | 10"},
      {"number", "Twenty-eight delegations", "Les 28 délégations", "Les 18 délégations",
       "error 28 | 18"},
      {"number", "3 to 5 members and 3 experts", "3 à 5 membres et 3 experts",
       "3 à 3 membres et 3 experts", "error 5 | 3"},
      {"percentage", "10 to 15 per cent", "10 % à 15 %", "10 % à 16 %", "error 15 | 16"},
      {"percentage", "10 per cent", "10 %", "10", "error 10 | 10"},
      {"amount", "EUR 5 million", "5 millions d'euros", "5 millions de dollars",
       "error 5000000 EUR | 5000000 USD"},
      {"amount", "US$ 10 billion", "10 milliards de dollars des États-Unis",
       "10 millions de dollars des États-Unis", "error 10000000000 USD | 10000000 USD"},
      {"symbol", "resolution 1373 (2001)", "la résolution S/RES/1373 (2001)",
       "la résolution 1373 (2003)", "error 1373(2001) | 1373(2003)"},
      {"symbol", "see A/57/64", "voir A/57/64", "voir A/57/46", "error A/57/64 | A/57/46"},
  };
  for (const auto& [check, en, right, wrong, summary] : cases) {
    EXPECT_THAT(findings_of(check, {{en, right}}), IsEmpty()) << en;
    EXPECT_THAT(summaries(findings_of(check, {{en, wrong}})), ElementsAre(summary)) << en;
  }
}

TEST(FigureChecks, PutUpWithWhatTranslatorsDo) {
  const std::vector<TextPair> pairs = {
      {"It was adopted on 3 May 2004 and entered into force in the same year.",
       "Adopté le 3 mai 2004, il est entré en vigueur en 2004."},
      {"Article 2.1 and rule 10.1.3 apply.", "Les articles 2.1 et 10.1.3 s'appliquent."},
      {"At 1100 hours", "À 11 heures"},
      {"$80 million", "quelque 80 millions de dollars"},
      {"a grant of (80) million US dollars", "une subvention de 80 millions de dollars"},
      {"at the end of the third day", "à la fin du 3e jour"},
      {"after four and a half years", "après quatre ans et demi"},
      {"One of them spoke.", "L'un d'eux a pris la parole."},
      {"Act No. 18246", "la loi no 18.246"},
      {"maps at 1:50,000", "des cartes au 1/50 000"},
      {"the scale 1:50,000", "l'échelle 1:50 000"},
      {"one-half per cent", "0,50 pour 100"},
      {"22 and 18 per cent respectively", "22 % et 18 % respectivement"},
  };
  for (const TextPair& pair : pairs) {
    EXPECT_THAT(summaries(findings_of("between", {pair})), IsEmpty()) << pair.first;
  }
}

TEST(FigureChecks, BelieveAnOriginalThatWritesFiguresLikeTheTranslation) {
  EXPECT_THAT(findings_of("amount", {{"It costs 1,335 euros.", "Il coûte 1,335 euros."}}),
              IsEmpty());
}

TEST(FigureChecks, LookForAFactInTheSentencesBeside) {
  EXPECT_THAT(findings_of("number", {{"It has 191 Members.", "L'Organisation compte des Membres."},
                                     {"They meet.", "Au nombre de 191, ils se réunissent."}}),
              IsEmpty());
}

TEST(FigureChecks, CallAReplacedFigureReplacedEvenIfItStandsBeside) {
  EXPECT_THAT(summaries(findings_of("number", {{"It has 191 Members.", "Elle a 119 Membres."},
                                               {"They meet.", "Les 191 se réunissent."}})),
              ElementsAre("error 191 | 119", "info 191"));
}

TEST(FigureChecks, AreMildWithWhatIsMissingFromOneSide) {
  EXPECT_THAT(summaries(findings_of("number", {{"some 40 States", "des États"}})),
              ElementsAre("info 40"));
  EXPECT_THAT(summaries(findings_of("date", {{"held on 3 May 2004", "tenue alors"}})),
              ElementsAre("warning 2004-05-03"));
}

TEST(FigureChecks, TrustADoubtfulPairLess) {
  Bitext bitext = bitext_of({{"10 members", "11 membres"}});
  const float sure = check_bitext(bitext).front().confidence;
  bitext.beads[0].confidence = 0.3F;
  const Finding doubtful = check_bitext(bitext).front();
  EXPECT_EQ(doubtful.severity, Severity::warning);
  EXPECT_LT(doubtful.confidence, sure);
}

TEST(FigureChecks, SayNothingOfSegmentsThatAreMissing) {
  EXPECT_THAT(findings_of("number", {{"In 40 States", "Dans 40 États"}, {"12 and 13", ""}}),
              IsEmpty());
}

TEST(FigureChecks, PointAtTheFigures) {
  const auto findings = findings_of("number", {{"Only 22 came.", "Seuls 21 sont venus."}});
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_THAT(findings[0].spots,
              ElementsAre(Spot{Side::source, 0, 5, 7}, Spot{Side::target, 0, 6, 8}));
  EXPECT_THAT(findings[0].message.arguments, ElementsAre("22", "21"));
}

}  // namespace
}  // namespace dragoman::qa
