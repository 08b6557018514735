// SPDX-License-Identifier: Apache-2.0
//
// The checks of agenda items, sessions, references and labels between two documents.
#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "tests/qa/checks/made_bitext.h"

namespace dragoman::qa {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct PartCase {
  std::string check;
  std::string en;
  std::string right;
  std::string wrong;
  std::string summary;
};

TEST(PartChecks, FlagAnotherNumberAndNothingElse) {
  const std::vector<PartCase> cases = {
      {"agenda-item", "Agenda item 74", "Point 74 de l'ordre du jour",
       "Point 47 de l'ordre du jour", "error 74 | 47"},
      {"agenda-item", "under agenda item 12 (c)",
       "au titre de l'alinéa c) du point 12 de l'ordre du jour",
       "au titre de l'alinéa d) du point 12 de l'ordre du jour", "error 12(c) | 12(d)"},
      {"session", "at its thirty-first session", "à sa 31e session", "à sa trente-deuxième session",
       "error session 31 | session 32"},
      {"session", "at its 12th meeting", "à sa douzième séance", "à sa treizième séance",
       "error meeting 12 | meeting 13"},
      {"reference", "under article 7 (3) (d)", "en vertu du paragraphe 3 d) de l'article 7",
       "en vertu du paragraphe 3 e) de l'article 7", "error article 7(3)(d) | article 7(3)(e)"},
      {"reference", "ARTICLE 9 Costs", "ARTICLE 9 Coûts", "ARTICLE 6 Coûts",
       "error article 9 | article 6"},
      {"reference", "Part III of the Protocol", "troisième partie du Protocole",
       "la partie IV du Protocole", "error part 3 | part 4"},
      {"reference", "as said in paragraph 8 above", "comme il est dit au paragraphe 8 ci-dessus",
       "comme il est dit au paragraphe 8 ci-dessous", "error place above | place below"},
      {"reference", "paragraphs 3 to 6", "les paragraphes 3, 4, 5 et 6", "les paragraphes 3 et 6",
       "error paragraph 3-6 | paragraph 3"},
      {"reference", "subject to Annex 1", "sous réserve d'une annexe, l'annexe 1",
       "sous réserve d'une annexe, l'annexe 4", "error annex 1 | annex 4"},
      {"reference", "as defined in (b) above", "au sens de l'alinéa b) ci-dessus",
       "au sens de l'alinéa c) ci-dessus", "error subparagraph b | subparagraph c"},
      {"reference", "paragraphs 1 and 2, and again paragraph 1",
       "les paragraphes 1 et 2, et de nouveau le paragraphe 1",
       "les paragraphes 1 et 2, et de nouveau le paragraphe 2",
       "warning paragraph 1 | paragraph 2"},
      {"session", "at its sixth ministerial meeting", "à sa sixième réunion ministérielle",
       "à sa septième réunion ministérielle", "error meeting 6 | meeting 7"},
      {"label", "(c) Trade;", "c) Commerce ;", "d) Commerce ;", "error c | d"},
      {"label", "14. Requests the Secretary-General to report;",
       "14. Prie le Secrétaire général de faire rapport;",
       "15. Prie le Secrétaire général de faire rapport;", "error 14 | 15"},
      {"label", "II. Trade", "II. Commerce", "IV. Commerce", "error II | IV"},
  };
  for (const auto& [check, en, right, wrong, summary] : cases) {
    EXPECT_THAT(summaries(findings_of(check, {{en, right}})), IsEmpty()) << en;
    EXPECT_THAT(summaries(findings_of(check, {{en, wrong}})), ElementsAre(summary)) << en;
  }
}

TEST(PartChecks, PutUpWithWhatTranslatorsDo) {
  const std::vector<TextPair> pairs = {
      {"under section 12 of the Act", "au titre de l'article 12 de la Loi"},
      {"Article 4, sections 2 and 5(c)", "les sections 2 et 5c) de l'article IV"},
      {"articles 11(3) and 14", "les articles 11-3 et 14"},
      {"in article II.3", "au paragraphe 3 de l'article II"},
      {"paragraphs 8(1)(a) to (c)", "les alinéas 8(1)a) à c)"},
      {"section 218 to 246 of the Act", "les articles 218 à 246 de la Loi"},
      {"see paragraph 5 above", "voir le paragraphe 5"},
      {"the sixteenth meeting", "la 16e session"},
      {"It was raised under item 6.", "Il en a été question au point 6 de l'ordre du jour."},
      {"rule 12 (3)", "le paragraphe 3 de l'article 12 du règlement intérieur"},
      {"(i) Trade;", "1) Commerce ;"},
      {"IV. Trade", "4. Commerce"},
  };
  for (const char* check : {"agenda-item", "session", "reference", "label"}) {
    for (const TextPair& pair : pairs) {
      EXPECT_THAT(summaries(findings_of(check, {pair})), IsEmpty()) << pair.first;
    }
  }
}

TEST(PartChecks, AreMildWithWhatStandsOnOneSide) {
  EXPECT_THAT(summaries(findings_of("reference", {{"as article 5 says", "comme il est dit"}})),
              ElementsAre("info article 5"));
}

TEST(LabelCheck, TrustsADoubtfulOrCrossingPairLess) {
  Bitext bitext = bitext_of({{"(c) Trade;", "d) Commerce ;"}});
  const CheckChoice labels{.chosen = {"label"}};
  const Finding sure = check_bitext(bitext, {}, labels).front();
  EXPECT_EQ(sure.severity, Severity::error);
  bitext.beads[0].crossing = true;
  const Finding crossing = check_bitext(bitext, {}, labels).front();
  EXPECT_EQ(crossing.severity, Severity::warning);
  EXPECT_LT(crossing.confidence, sure.confidence);
}

}  // namespace
}  // namespace dragoman::qa
