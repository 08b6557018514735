// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "tests/qa/checks/made_bitext.h"

namespace dragoman::qa {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> terms(const std::vector<Term>& glossary, const TextPair& pair) {
  return summaries(check_bitext(bitext_of({pair}), {.glossary = glossary}, {.chosen = {"term"}}));
}

TEST(Term, AreLookedForInAnyInflection) {
  const std::vector<Term> glossary = {
      {{"CIVIL SERVANT"}, {"fonctionnaire", "agent public"}, {}},
      {{"agenda item"}, {"POINT DE L'ORDRE DU JOUR"}, {"rubrique"}}};
  EXPECT_THAT(
      terms(glossary, {"All civil servants agreed.", "Tous les fonctionnaires ont accepté."}),
      IsEmpty());
  EXPECT_THAT(terms(glossary, {"All civil servants agreed.", "Les agents publics ont accepté."}),
              IsEmpty());
  EXPECT_THAT(terms(glossary, {"All civil servants agreed.", "Tous les employés ont accepté."}),
              ElementsAre("warning CIVIL SERVANT"));
  EXPECT_THAT(terms(glossary, {"The agenda items", "Les points inscrits à l'ordre du jour"}),
              IsEmpty());
  EXPECT_THAT(terms(glossary, {"The agenda items", "Les rubriques de l'ordre du jour"}),
              ElementsAre("error agenda item | rubrique"));
  EXPECT_THAT(terms(glossary, {"The agenda", "Les rubriques"}), IsEmpty());
}

TEST(Term, ThatEntriesShareMayBeTranslatedByAny) {
  const std::vector<Term> glossary = {{{"law"}, {"droit"}, {}}, {{"Laws"}, {"loi"}, {}}};
  EXPECT_THAT(terms(glossary, {"under its laws", "selon ses lois"}), IsEmpty());
}

TEST(Term, WithinALongerTermAreNotLookedFor) {
  const std::vector<Term> glossary = {{{"water"}, {"eau"}, {}},
                                      {{"water colour"}, {"aquarelle"}, {}}};
  EXPECT_THAT(terms(glossary, {"a water colour", "une aquarelle"}), IsEmpty());
}

}  // namespace
}  // namespace dragoman::qa
