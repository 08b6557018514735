// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "tests/qa/checks/check_cases.h"

namespace dragoman::qa {
namespace {

TEST(NameVariant, FlagsOneNameWithTwoSpellings) {
  expect_inside(
      "name-variant",
      {
          {"OnePersonTwoSpellings",
           "en",
           "We met Hassan Wirajuda there. Then Hassan Wirajuda left. Today Hassan Wirayuda "
           "came.",
           {"warning Wirayuda | Wirajuda"}},
          {"LetterIsLost",
           "fr",
           "Il est à Beijing. Il vient de Beijing. Il va à Beijing. Il reste à Bejing.",
           {"warning Bejing | Beijing"}},
          {"AlsoKnownAs",
           "en",
           "Hassan Wirajuda, also known as Hassan Wirayuda, or Hassan Wirajuda.",
           {}},
          {"TwoCountriesThatLookAlike",
           "en",
           "We saw Ireland, then Ireland, then Ireland, and then Iceland.",
           {}},
          {"AccentsAreNotes",
           "fr",
           "Il est au Nigéria. Il va au Nigeria.",
           {"info Nigeria | Nigéria"}},
          {"InflectionsAreRight",
           "fr",
           "Un Européen, deux Européens, une Européenne, trois Européens.",
           {}},
      });
}

}  // namespace
}  // namespace dragoman::qa
