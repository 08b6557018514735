// SPDX-License-Identifier: Apache-2.0
//
// What the checks of references, agenda items and sessions have in common.
#include <gmock/gmock.h>

#include <vector>

#include "tests/qa/checks/made_bitext.h"

namespace dragoman::qa {
namespace {

using testing::IsEmpty;

TEST(PartFindings, PutUpWithWhatTranslatorsDo) {
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

}  // namespace
}  // namespace dragoman::qa
