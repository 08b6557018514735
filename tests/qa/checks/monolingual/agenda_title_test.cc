// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <string>

#include "tests/qa/checks/made_bitext.h"

namespace dragoman::qa {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

TEST(AgendaTitle, HasOneItem) {
  const std::string masthead = "Agenda item 31\n\nProtection of the global climate\n\n";
  const auto of = [&](const std::string& text) {
    return findings_inside("agenda-title", masthead + text + "\n", "en");
  };
  EXPECT_THAT(of("It was considered under agenda item 31, entitled “Protection of the global "
                 "climate”."),
              IsEmpty());
  EXPECT_THAT(of("It was considered under agenda item 32, entitled “Macroeconomic policy”."),
              IsEmpty());
  EXPECT_THAT(summaries(of("It was considered under agenda item 33, entitled “Protection of the "
                           "global climate”.")),
              ElementsAre("warning 31 | 33"));
}

TEST(AgendaTitle, QuotesTheSentenceThatCitesAProvisionalAgenda) {
  const auto findings = findings_inside(
      "agenda-title",
      "Point 31 de l'ordre du jour\n\nSauvegarde du climat mondial\n\n"
      "Selon l'ordre du jour provisoire, ce serait le point 33, relatif à la sauvegarde du climat "
      "mondial.\n");
  ASSERT_THAT(findings, SizeIs(1));
  EXPECT_EQ(findings[0].message.arguments.back(), "Selon l'ordre du jour provisoire");
}

}  // namespace
}  // namespace dragoman::qa
