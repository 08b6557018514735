// SPDX-License-Identifier: Apache-2.0
//
// The checks of numbering, references, sessions and agenda items inside one document.
#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "tests/qa/checks/made_bitext.h"

namespace dragoman::qa {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

// Paragraphs with these labels, in English.
std::string paragraphs(const std::vector<std::string>& labels) {
  std::string lines;
  for (const std::string& label : labels) lines += label + " The members met again.\n\n";
  return lines;
}

std::vector<std::string> numbering(const std::vector<std::string>& labels) {
  return summaries(findings_inside("numbering", paragraphs(labels), "en"));
}

TEST(Numbering, IsSilentWhereNumbersRunOn) {
  EXPECT_THAT(numbering({"1.", "2.", "3.", "4.", "5.", "6."}), IsEmpty());
  EXPECT_THAT(numbering({"7.", "8.", "9.", "10.", "11.", "12."}), IsEmpty());
  // A list inside a paragraph, and one that starts again.
  EXPECT_THAT(numbering({"4.", "5.", "1.", "2.", "6.", "7.", "1.", "2.", "3."}), IsEmpty());
  EXPECT_THAT(numbering({"1.", "(a)", "(b)", "(i)", "(ii)", "(c)", "2.", "(a)", "(b)", "3."}),
              IsEmpty());
  EXPECT_THAT(numbering({"(f)", "(g)", "(h)", "(i)", "(j)", "(k)"}), IsEmpty());
  EXPECT_THAT(numbering({"(i)", "(ii)", "(iii)", "(iv)", "(v)", "(vi)"}), IsEmpty());
}

TEST(Numbering, FlagsWhatSkipsRepeatsOrFalls) {
  EXPECT_THAT(numbering({"1.", "2.", "3.", "5.", "6.", "7.", "8."}), ElementsAre("warning 3 | 5"));
  EXPECT_THAT(numbering({"1.", "2.", "3.", "3.", "4.", "5.", "6."}), ElementsAre("warning 3 | 3"));
  EXPECT_THAT(numbering({"1.", "2.", "3.", "8.", "5.", "6.", "7."}), ElementsAre("warning 3 | 8"));
  EXPECT_THAT(numbering({"5.", "6.", "7.", "4.", "5.", "6.", "7."}), ElementsAre("warning 7 | 4"));
  EXPECT_THAT(numbering({"(a)", "(b)", "(d)", "(e)", "(f)", "(g)"}), ElementsAre("warning b | d"));
}

TEST(Numbering, KnowsThatTheFirstItemMayStandWithinALine) {
  EXPECT_THAT(summaries(findings_inside("numbering",
                                        "(1) One.\n\n(2) Two.\n\n(3) Three.\n\n"
                                        "6 (1) The first of another section.\n\n(2) Two.\n\n"
                                        "(3) Three.\n\n(4) Four.\n",
                                        "en")),
              IsEmpty());
}

TEST(Numbering, EndsWithItsArticle) {
  const std::string article = "\n\n1. One.\n\n2. Two.\n\n";
  const std::string document = "Article 1" + article + "Article 2" + article + "Article 3" +
                               article + "Article 4\n\n1. One.\n\n3. Three.\n";
  EXPECT_THAT(summaries(findings_inside("numbering", document, "en")),
              ElementsAre("warning 1 | 3"));
}

TEST(Numbering, IsSilentInADocumentOfExtracts) {
  EXPECT_THAT(numbering({"4.", "19.", "7.", "33.", "12.", "13.", "41.", "2."}), IsEmpty());
}

TEST(DanglingReference, IsAnAnnexOrParagraphThatIsNotThere) {
  const std::string document =
      "Annex I\n\nStaff\n\nAnnex II\n\nBudget\n\nThe table is long (see annex III).\n\n"
      "The table is long (see annex II).\n\nSee annex IV to the Convention.\n\n"
      "It follows A/57/64, annex V.\n";
  EXPECT_THAT(summaries(findings_inside("dangling-reference", document, "en")),
              ElementsAre("warning annex 3"));
  std::string numbered;
  for (int k = 1; k <= 9; ++k) {
    numbered += std::to_string(k);
    numbered += ". The members met again.\n\n";
  }
  numbered +=
      "10. Paragraph 19 above applies, and paragraph 9 above.\n\n"
      "11. Paragraph 40 of resolution 57/300 applies.\n";
  EXPECT_THAT(summaries(findings_inside("dangling-reference", numbered, "en")),
              ElementsAre("warning paragraph 19"));
}

TEST(SessionSymbol, IsComparedInTheMastheadOnly) {
  const auto masthead = [](const std::string& symbol, const std::string& session) {
    return symbol + "\n\n" + session + "\n\nLa quarantième session est close (voir A/39/12).\n";
  };
  EXPECT_THAT(findings_inside("session-symbol", masthead("A/41/212", "Quarante et unième session")),
              IsEmpty());
  EXPECT_THAT(findings_inside("session-symbol", masthead("A/C.3/41/L.2", "Quarantième session")),
              SizeIs(1));
  EXPECT_THAT(findings_inside("session-symbol", masthead("E/2003/12", "Quarantième session")),
              IsEmpty());
}

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
