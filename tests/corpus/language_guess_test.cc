// SPDX-License-Identifier: Apache-2.0
#include "corpus/language_guess.h"

#include <gtest/gtest.h>

#include "corpus/reader.h"

namespace dragoman {
namespace {

std::string guess(const std::string& text) {
  const auto tag = guess_language(parse_document(text, LangTag(), "text"));
  return tag ? tag->str() : "none";
}

TEST(GuessLanguage, TellsLanguagesByTheirCommonestWords) {
  EXPECT_EQ(guess("The Committee took note of the report and decided that it should be circulated "
                  "to all the members of the Assembly for their comments by the end of the year."),
            "en");
  EXPECT_EQ(guess("Le Comité a pris note du rapport et a décidé qu'il serait distribué à tous les "
                  "membres de l'Assemblée pour que ceux-ci fassent part de leurs observations."),
            "fr");
  EXPECT_EQ(guess("Der Ausschuss nahm den Bericht zur Kenntnis und beschloss, dass er an die "
                  "Mitglieder der Versammlung verteilt wird, damit sie sich dazu äußern."),
            "de");
}

TEST(GuessLanguage, TellsLanguagesByTheirLetters) {
  EXPECT_EQ(guess("人人生而自由,在尊严和权利上一律平等。"), "zh");
  EXPECT_EQ(guess("すべての人間は、生れながらにして自由である。"), "ja");
  EXPECT_EQ(guess("يولد جميع الناس أحراراً متساوين في الكرامة والحقوق."), "ar");
  // clang-format off
  EXPECT_NE(guess("تمام افراد بشر آزاد به دنیا می‌آیند و از لحاظ حیثیت و حقوق با هم برابرند."), "ar");
  // clang-format on
}

TEST(GuessLanguage, SaysNothingOfAFewWordsOrOfFigures) {
  EXPECT_EQ(guess("The report"), "none");
  EXPECT_EQ(guess("12 13 14 15\n16 17 18"), "none");
  EXPECT_EQ(guess("Afghanistan Albania Algeria Andorra Angola Argentina Armenia Australia Austria "
                  "Azerbaijan Bahamas Bahrain Bangladesh Barbados Belarus Belgium Belize Benin "
                  "Bhutan Bolivia Botswana Brazil"),
            "none");
}

TEST(GuessLanguage, OfASentenceDoubtsWhatIsClaimedOnlyWhenItsWordsAreAnothersAlone) {
  const LangTag english = LangTag::parse("en");
  const auto guessed = [&](std::string_view text) { return guess_language(text, english); };
  EXPECT_EQ(guessed("Le projet de la Commission a été adopté par les États et les organes"),
            LangTag::parse("fr"));
  EXPECT_EQ(guessed("The draft of the Commission was adopted by the States"), english);
  EXPECT_EQ(guessed("The book “Le Monde de la vie” of the year"), english);
  EXPECT_FALSE(guessed("Fort-de-France, Port-au-Prince"));
  EXPECT_FALSE(guessed(""));
}

}  // namespace
}  // namespace dragoman
