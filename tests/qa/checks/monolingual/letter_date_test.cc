// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <string>

#include "tests/qa/checks/check_cases.h"

namespace dragoman::qa {
namespace {

const std::string kLetter =
    "Assemblée générale\n\nDistr. générale\n20 mars 2006\nFrançais\nOriginal: anglais\n\nLettre "
    "datée du 12 mars 2006, adressée au Secrétaire général\n\nLe texte de la lettre suit ici.\n\n";

TEST(LetterDate, FlagsALetterDatedInTwoWaysOrTooLate) {
  expect_inside(
      "letter-date",
      {
          {"AnnexSaysOtherwise",
           "fr",
           kLetter + "Annexe à la lettre datée du 12 mars 2005, adressée au Secrétaire général\n\n"
                     "Le texte de l'annexe suit ici.",
           {"error 2005-03-12 | 2006-03-12"}},
          {"AnnexSaysTheSame",
           "fr",
           kLetter + "Annexe à la lettre datée du 12 mars 2006, adressée au Secrétaire général\n\n"
                     "La lettre datée du 3 janvier 2004 reste sans réponse.",
           {}},
          {"AfterItsDistribution",
           "en",
           "General Assembly\n\nDistr.: General\n20 March 2006\nEnglish\nOriginal: English\n\n"
           "Letter dated 22 March 2006 from the Permanent Representative of Peru\n\nI write.",
           {"error 2006-03-22 | 2006-03-20"}},
      });
}

}  // namespace
}  // namespace dragoman::qa
