// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "tests/qa/checks/check_cases.h"

namespace dragoman::qa {
namespace {

TEST(Count, FlagsAListThatIsTooShortOrTooLong) {
  expect_inside(
      "count",
      {
          {"LettersInOneSentence",
           "fr",
           "Les trois éléments suivants sont requis : a) le plan; b) le budget.",
           {"warning 3 | 2"}},
          {"LetteredParagraphs",
           "en",
           "It adopted the following three measures:\n\n(a) A plan;\n\n(b) A budget.\n\nIt rose.",
           {"warning 3 | 2"}},
          {"TheCountIsRight",
           "en",
           "It adopted the following two measures: (a) a plan; (b) a budget.",
           {}},
          {"ChoiceAmongThem",
           "en",
           "It adopted two of the following measures: (a) a plan; (b) a budget; (c) a fund.",
           {}},
          {"CountriesWithCommas",
           "fr",
           "Les 32 pays suivants ont voté : Fidji, France (Nouvelle-Calédonie), Inde et Japon.",
           {}},
      });
}

}  // namespace
}  // namespace dragoman::qa
