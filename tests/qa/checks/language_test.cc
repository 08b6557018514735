// SPDX-License-Identifier: Apache-2.0
//
// The checks of whole segments and of words: untranslated text, repeats, terms, spelling,
// agreement.
#include <gmock/gmock.h>

#include "qa/words/dictionary_files.h"
#include "qa/words/speller.h"
#include "qa/words/word_forms.h"
#include "tests/qa/checks/made_bitext.h"

namespace dragoman::qa {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;
using ::testing::StartsWith;

const LangTag kFrench = LangTag::parse("fr");

TEST(Untranslated, IsASentenceOfTheSource) {
  const std::string sentence = "The report of the meeting was adopted by the Committee.";
  EXPECT_THAT(summaries(findings_of("untranslated", {{sentence, sentence}})),
              ElementsAre(StartsWith("error")));
  EXPECT_THAT(summaries(findings_of("untranslated", {{"(b) " + sentence, "b) " + sentence}})),
              ElementsAre(StartsWith("error")));
}

TEST(Untranslated, IsNotWhatIsTheSameInBothLanguages) {
  for (const char* same : {"Liberia", "Introduction", "UNICEF", "Section 3",
                           "John Andrew Smith Junior", "A/C.3/58/L.12/Rev.1", "Total (I-III)",
                           "Palais des Nations, Genève", "International Atomic Energy Agency"}) {
    EXPECT_THAT(findings_of("untranslated", {{same, same}}), IsEmpty()) << same;
  }
  EXPECT_THAT(findings_of("untranslated",
                          {{"It is called \"Women of the World in the Arts\" in English.",
                            "Il s'appelle « Women of the World in the Arts » en anglais."}}),
              IsEmpty());
}

TEST(Untranslated, HeadingIsToldByWhatTheDocumentTranslatesElsewhere) {
  if (speller(kFrench) == nullptr) GTEST_SKIP() << "no French dictionary, or no nuspell";
  const std::vector<TextPair> pairs = {
      {"The other matters were many.", "Les autres questions étaient nombreuses."},
      {"Such matters are of weight.", "Ces questions ont du poids."},
      {"We know these matters well.", "Nous connaissons bien ces questions."},
      {"Applications, application", "Demandes, requête"},
      {"The application is late.", "La demande est en retard."},
      {"Other matters", "Other matters"},
      {"Application", "Application"}};
  EXPECT_THAT(summaries(findings_of("untranslated", pairs)), ElementsAre("warning other matters"));
}

TEST(Untranslated, TitleInQuotesIsOnlyGoodToKnow) {
  const std::string title = "\"The Law of the Sea and the Future of the Oceans\"";
  EXPECT_THAT(summaries(findings_of("untranslated", {{title, title}})),
              ElementsAre(StartsWith("info")));
}

TEST(SameSource, IsOftenRightAndSeldomWorthALook) {
  const TextPair usual{"The Council adopted the draft decision.",
                       "Le Conseil adopte le projet de décision."};
  const TextPair other{"The Council adopted the draft decision.", "Le Conseil a adopté ce projet."};
  EXPECT_THAT(summaries(findings_of("same-source", {usual, other})),
              ElementsAre(StartsWith("info")));
  EXPECT_THAT(summaries(findings_of("same-source", {usual, usual, other, usual, usual})),
              ElementsAre(StartsWith("warning")));
  EXPECT_THAT(findings_of("same-source", {usual, usual}), IsEmpty());
  EXPECT_THAT(
      findings_of("same-source",
                  {{"The meeting rose at 5.15 p.m. that day.", "La séance est levée à 17 h 15."},
                   {"The meeting rose at 6 p.m. that day.", "La séance est levée à 18 heures."}}),
      IsEmpty());
}

TEST(SameTarget, IsGoodToKnow) {
  EXPECT_THAT(summaries(findings_of(
                  "same-target",
                  {{"The draft was adopted by vote.", "Le projet est adopté par un vote."},
                   {"The draft was rejected by vote.", "Le projet est adopté par un vote."}})),
              ElementsAre(StartsWith("info")));
}

std::vector<std::string> terms(const std::vector<Term>& glossary, const TextPair& pair) {
  return summaries(check_bitext(bitext_of({pair}), {.glossary = glossary}, {.chosen = {"term"}}));
}

TEST(Terms, AreLookedForInAnyInflection) {
  const std::vector<Term> glossary = {
      {{"CIVIL SERVANT"}, {"fonctionnaire", "agent public"}, {}},
      {{"agenda item"}, {"POINT DE L'ORDRE DU JOUR"}, {"rubrique"}}};
  EXPECT_THAT(
      terms(glossary, {"All civil servants agreed.", "Tous les fonctionnaires ont accepté."}),
      IsEmpty());
  EXPECT_THAT(terms(glossary, {"All civil servants agreed.", "Les agents publics ont accepté."}),
              IsEmpty());
  EXPECT_THAT(terms(glossary, {"All civil servants agreed.", "Tous les employés ont accepté."}),
              ElementsAre("warning CIVIL SERVANT"));
  EXPECT_THAT(terms(glossary, {"The agenda items", "Les points inscrits à l'ordre du jour"}),
              IsEmpty());
  EXPECT_THAT(terms(glossary, {"The agenda items", "Les rubriques de l'ordre du jour"}),
              ElementsAre("error agenda item | rubrique"));
  EXPECT_THAT(terms(glossary, {"The agenda", "Les rubriques"}), IsEmpty());
}

TEST(Terms, ThatEntriesShareMayBeTranslatedByAny) {
  const std::vector<Term> glossary = {{{"law"}, {"droit"}, {}}, {{"Laws"}, {"loi"}, {}}};
  EXPECT_THAT(terms(glossary, {"under its laws", "selon ses lois"}), IsEmpty());
}

TEST(Terms, WithinALongerTermAreNotLookedFor) {
  const std::vector<Term> glossary = {{{"water"}, {"eau"}, {}},
                                      {{"water colour"}, {"aquarelle"}, {}}};
  EXPECT_THAT(terms(glossary, {"a water colour", "une aquarelle"}), IsEmpty());
}

TEST(Spelling, FindsWhatNoDictionaryKnows) {
  if (speller(kFrench) == nullptr) GTEST_SKIP() << "no French dictionary, or no nuspell";
  EXPECT_THAT(summaries(findings_inside("spelling", "La réunion tenuë à Genève était utile.")),
              ElementsAre("error tenuë"));
  EXPECT_THAT(
      summaries(findings_inside(
          "spelling", "Le minsitre parle. Le ministre écoute. Un ministre, deux ministre.")),
      ElementsAre("error minsitre"));
}

TEST(Spelling, LearnsTheNamesAndTermsOfTheDocument) {
  if (speller(kFrench) == nullptr) GTEST_SKIP() << "no French dictionary, or no nuspell";
  for (const char* right :
       {"M. Wirajuda et le PNUD, à Bali aujourd'hui, vis-à-vis des sous-régions",
        "Le krombal est là. Un krombal vaut deux krombal.", "voir www.unpog.org et a@b.krombl",
        "obser-vateurs électoraux", "c'est-à-dire qu'il s'agit d'abord de l'État"}) {
    EXPECT_THAT(findings_inside("spelling", right), IsEmpty()) << right;
  }
  EXPECT_THAT(findings_of("spelling", {{"the mahalla system", "le régime de la mahalla"}}),
              IsEmpty());
}

TEST(Spelling, LeavesTheHabitsOfTheUnitedNationsAlone) {
  if (speller(kFrench) == nullptr) GTEST_SKIP() << "no French dictionary, or no nuspell";
  EXPECT_THAT(summaries(findings_inside("spelling", "la mise en oeuvre du plan")),
              ElementsAre("info oeuvre"));
}

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

TEST(WordForms, ReadTheFieldsOfADictionary) {
  const WordForms* const forms = word_forms(kFrench);
  if (forms == nullptr) GTEST_SKIP() << "no French dictionary";
  EXPECT_THAT(forms->readings("accords"), Contains(Contains("is:pl")));
  EXPECT_THAT(forms->readings("accord"), Not(Contains(Contains("is:pl"))));
  EXPECT_THAT(forms->readings("bilatéraux"), Contains(Contains("po:adj")));
  EXPECT_THAT(forms->readings("krombal"), IsEmpty());
}

TEST(Dictionaries, AreFoundForALanguageThatHasThem) {
  EXPECT_FALSE(find_dictionary(LangTag::parse("xx")).has_value());
  EXPECT_EQ(speller(LangTag::parse("xx")), nullptr);
  EXPECT_EQ(word_forms(LangTag::parse("xx")), nullptr);
}

}  // namespace
}  // namespace dragoman::qa
