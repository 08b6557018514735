// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "tests/qa/checks/check_cases.h"
#include "tests/qa/checks/made_bitext.h"

namespace dragoman::qa {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Typography, KeepsTheSpacesOfTheUnitedNations) {
  EXPECT_THAT(said_inside("typography", "Les pays suivants : la Chine; le Japon, « etc. »"),
              IsEmpty());
  EXPECT_THAT(said_inside("typography", "Original: anglais"), IsEmpty());
  EXPECT_THAT(said_inside("typography", "Il est 10:30, voir https://un.org"), IsEmpty());
  EXPECT_THAT(said_inside("typography", "Les pays suivants: la Chine ; le Japon"),
              ElementsAre("warning :", "warning ;"));
  EXPECT_THAT(said_inside("typography", "la 1ère fois"), ElementsAre("warning 1ère"));
  EXPECT_THAT(said_inside("typography", "The following : one", "en"), ElementsAre("warning :"));
}

TEST(Typography, IsAskedForByName) {
  const Document document = document_of("Les pays suivants: la Chine", "fr");
  EXPECT_THAT(check_document(document), IsEmpty());
}

}  // namespace
}  // namespace dragoman::qa
