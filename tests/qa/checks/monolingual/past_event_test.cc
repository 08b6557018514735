// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "tests/qa/checks/check_cases.h"

namespace dragoman::qa {
namespace {

TEST(PastEvent, FlagsWhatIsDatedAfterTheDocument) {
  expect_inside(
      "past-event",
      {
          {"PastBeforeItCouldBe",
           "en",
           "General Assembly\n\nDistr.: General\n12 March 2006\n\nOriginal: English\n\nThe Third "
           "Regional Forum on Clean Rivers, held in Lima from 3 to 5 May 2006, was a success.\n\n"
           "The Fourth Forum on Clean Rivers, to be held in Lima on 3 May 2008, will follow.",
           {"warning 2006-05-03/2006-05-05 | 2006-03-12"}},
          {"AgreedAfterItsLetter",
           "fr",
           "Assemblée générale\n\nDistr. générale\n12 mars 2006\nFrançais\nOriginal: anglais\n\n"
           "Le texte suit ici.\n\nFait à Lima, le 5 mai 2006",
           {"warning 2006-05-05 | 2006-03-12"}},
      });
}

}  // namespace
}  // namespace dragoman::qa
