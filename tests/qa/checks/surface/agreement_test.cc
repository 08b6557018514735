// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <string>

#include "qa/words/word_forms.h"
#include "tests/qa/checks/made_bitext.h"

namespace dragoman::qa {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const LangTag kFrench = LangTag::parse("fr");

TEST(Agreement, FindsASingularBehindAPlural) {
  if (word_forms(kFrench) == nullptr) GTEST_SKIP() << "no French dictionary";
  const auto found = [](const std::string& text) {
    return summaries(findings_inside("agreement", text));
  };
  EXPECT_THAT(found("conclure des accord bilatéraux"), ElementsAre("error des accord"));
  EXPECT_THAT(found("Les deux activité prévues"), ElementsAre("error Les deux activité"));
  EXPECT_THAT(found("par le biais de diverses activités telle que la formation"),
              ElementsAre("error diverses activités telle"));
  for (const char* right :
       {"des accords", "les accompagne", "aux cinquième et sixième sessions", "les quatre États",
        "des plus utile", "des porte-parole", "les pays", "les membre(s)",
        "les secteur, groupe et pays", "une liste de diverses activités telle que la veut la loi",
        "des ex ministres", "en nombres différents composé de trois"}) {
    EXPECT_THAT(found(right), IsEmpty()) << right;
  }
}

}  // namespace
}  // namespace dragoman::qa
