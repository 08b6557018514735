// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "tests/qa/checks/made_bitext.h"

namespace dragoman::qa {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

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

}  // namespace
}  // namespace dragoman::qa
