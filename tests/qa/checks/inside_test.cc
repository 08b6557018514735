// SPDX-License-Identifier: Apache-2.0
//
// The checks that look inside one document.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <vector>

#include "corpus/reader.h"
#include "corpus/segmenter.h"
#include "qa/checker.h"
#include "tests/qa/checks/made_bitext.h"

namespace dragoman::qa {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// What the check says of a text, as a reader of files takes it.
std::vector<std::string> said(std::string_view check, std::string_view language,
                              const std::string& text) {
  const LangTag tag = LangTag::parse(std::string(language));
  Document document = parse_document(text, tag, "text");
  Segmenter(tag).split(document);
  return summaries(check_document(document, {}, {.chosen = {std::string(check)}}));
}

struct Case {
  std::string name;
  std::string_view check;
  std::string_view language;
  std::string text;
  std::vector<std::string> want;

  friend void PrintTo(const Case& c, std::ostream* out) { *out << c.name; }
};

class InsideOneDocument : public testing::TestWithParam<Case> {};

TEST_P(InsideOneDocument, ContradictionsAreFound) {
  const Case& c = GetParam();
  EXPECT_EQ(said(c.check, c.language, c.text), c.want);
}

const auto name_of = [](const testing::TestParamInfo<Case>& c) { return c.param.name; };

INSTANTIATE_TEST_SUITE_P(
    Events, InsideOneDocument,
    testing::Values(
        Case{"YearDiffers",
             "event-date",
             "en",
             "The Third Regional Forum on Clean Rivers, held in Lima from 3 to 5 May 2006, was a "
             "success.\n\nThe Third Regional Forum on Clean Rivers, hosted by Peru in Lima from 3 "
             "to 5 May 2007, adopted a plan.\n\nAt the Third Regional Forum on Clean Rivers (Lima, "
             "3-5 May 2006), members met.",
             {"error 2007-05-03/2007-05-05 | 2006-05-03/2006-05-05"}},
        Case{"DateBeforeTheName",
             "event-date",
             "fr",
             "Le Pérou et le Chili ont organisé à Lima, du 3 au 5 mai 2006, le troisième Forum "
             "régional sur la propreté des fleuves.\n\nLe troisième Forum, tenu en mai 2007, a "
             "adopté un plan.",
             {"error 2007-05 | 2006-05-03/2006-05-05"}},
        Case{"DateUnderTheTitle",
             "event-date",
             "fr",
             "Troisième Forum régional sur la propreté des fleuves\n\nLima, 3-5 mai 2006\n\n"
             "1. Le troisième Forum régional sur la propreté des fleuves s'est tenu à Lima du 3 au "
             "5 juin 2006.",
             {"error 2006-06-03/2006-06-05 | 2006-05-03/2006-05-05"}},
        Case{"OneDayMore",
             "event-date",
             "en",
             "The Third Regional Forum on Clean Rivers, held in Lima from 3 to 5 May 2006.\n\nThe "
             "Third Regional Forum on Clean Rivers was held in Lima from 2 to 5 May 2006.",
             {"warning 2006-05-02/2006-05-05 | 2006-05-03/2006-05-05"}},
        Case{"MonthThatHoldsTheDays",
             "event-date",
             "fr",
             "Le troisième Forum régional sur la propreté des fleuves, tenu à Lima du 3 au 5 mai "
             "2006.\n\nLe troisième Forum, tenu en mai 2006, et le troisième Forum régional sur la "
             "propreté des fleuves, tenu à Lima en 2006.",
             {}},
        Case{"FirstAndSecondAreTwo",
             "event-date",
             "en",
             "The First Regional Forum on Clean Rivers, held in Lima from 3 to 5 May 2006.\n\nThe "
             "Second Regional Forum on Clean Rivers, held in Lima from 3 to 5 May 2007.",
             {}},
        Case{"BodiesHaveSessionsOfTheirOwn",
             "event-date",
             "en",
             "The second session of the Working Group on Fish, held in Oslo on 3 May 2006.\n\nThe "
             "second session of the Working Group on Wood, held in Oslo on 3 May 2007. Its second "
             "session, held on 4 June 2009.",
             {}},
        Case{"PastBeforeItCouldBe",
             "past-event",
             "en",
             "General Assembly\n\nDistr.: General\n12 March 2006\n\nOriginal: English\n\nThe Third "
             "Regional Forum on Clean Rivers, held in Lima from 3 to 5 May 2006, was a success.\n\n"
             "The Fourth Forum on Clean Rivers, to be held in Lima on 3 May 2008, will follow.",
             {"warning 2006-05-03/2006-05-05 | 2006-03-12"}},
        Case{"AgreedAfterItsLetter",
             "past-event",
             "fr",
             "Assemblée générale\n\nDistr. générale\n12 mars 2006\nFrançais\nOriginal: anglais\n\n"
             "Le texte suit ici.\n\nFait à Lima, le 5 mai 2006",
             {"warning 2006-05-05 | 2006-03-12"}}),
    name_of);

const std::string kLetter =
    "Assemblée générale\n\nDistr. générale\n20 mars 2006\nFrançais\nOriginal: anglais\n\nLettre "
    "datée du 12 mars 2006, adressée au Secrétaire général\n\nLe texte de la lettre suit ici.\n\n";

INSTANTIATE_TEST_SUITE_P(
    Letters, InsideOneDocument,
    testing::Values(
        Case{"AnnexSaysOtherwise",
             "letter-date",
             "fr",
             kLetter +
                 "Annexe à la lettre datée du 12 mars 2005, adressée au Secrétaire général\n\n"
                 "Le texte de l'annexe suit ici.",
             {"error 2005-03-12 | 2006-03-12"}},
        Case{"AnnexSaysTheSame",
             "letter-date",
             "fr",
             kLetter +
                 "Annexe à la lettre datée du 12 mars 2006, adressée au Secrétaire général\n\n"
                 "La lettre datée du 3 janvier 2004 reste sans réponse.",
             {}},
        Case{"AfterItsDistribution",
             "letter-date",
             "en",
             "General Assembly\n\nDistr.: General\n20 March 2006\nEnglish\nOriginal: English\n\n"
             "Letter dated 22 March 2006 from the Permanent Representative of Peru\n\nI write.",
             {"error 2006-03-22 | 2006-03-20"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Acronyms, InsideOneDocument,
    testing::Values(
        Case{"OneNameTwoAcronyms",
             "acronym",
             "fr",
             "L'Agence régionale pour le climat et la forêt (ARCF) a écrit. Une lettre de l'Agence "
             "régionale pour le climat et la forêt (ARCP) est venue.",
             {"error ARCP | ARCF"}},
        Case{"OneAcronymTwoNames",
             "acronym",
             "en",
             "The Regional Inspection System (RIS) began. The River Information Services (RIS) "
             "began later.",
             {"warning RIS | River Information Services | Regional Inspection System"}},
        Case{"OneWordIsAnother",
             "acronym",
             "en",
             "The Regional Plan for Clean Air (RPCA) began. The Regional Plan for Cold Air (RPCA) "
             "began.",
             {"warning RPCA | Regional Plan for Cold Air | Regional Plan for Clean Air"}},
        Case{"KnownNameWithASlip",
             "acronym",
             "fr",
             "L'Organisation mondiale du commerce (OMT) est venue. Le Fonds des Nations Unies pour "
             "l'enfance (UNICEF) aussi.",
             {"error UNWTO | WTO"}},
        Case{"TextGoesOnWithAnother",
             "acronym",
             "en",
             "The Regional Authority for Cold Rivers (RACB) began. Then RACR ended.",
             {"error RACB | RACR"}},
        Case{"RomanNumeralsAreNone", "acronym", "en", "Part (XIV) and XIV and XIV and MIX.", {}},
        Case{"PluralsAreTheSame",
             "acronym",
             "en",
             "A Local Action Plan (LAP) began. Local Action Plans (LAPs) began.",
             {}},
        Case{"NameThatEndsInAnother",
             "acronym",
             "en",
             "The Republic of Northern Rivers (RNR) wrote. The Observer Mission in the Republic of "
             "Northern Rivers (MONUR) wrote.",
             {}},
        Case{"NeverExpanded",
             "acronym",
             "fr",
             "Le HCR a écrit. Le HCR a répondu. L'ONU aussi.",
             {"info HCR"}},
        Case{"UsedBeforeItIsExpanded",
             "acronym",
             "en",
             "The LAP is new. The Local Action Plan (LAP) is here.",
             {"info LAP"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Titles, InsideOneDocument,
    testing::Values(
        Case{"WordOfTheTitleIsLost",
             "title-change",
             "fr",
             "Le Haut Délégué est venu. Le Haut Commissaire des Nations Unies pour les forêts a "
             "parlé. Puis le Commissaire des Nations Unies pour les forêts, M. Jean Petit, est "
             "parti.",
             {"warning Commissaire | Haut Commissaire"}},
        Case{"MinisterAndDeputy",
             "title-change",
             "en",
             "The report was by the Minister for Foreign Affairs of Norway.\n\nThe report of the "
             "Deputy Minister for Foreign Affairs of Norway.",
             {"warning Deputy Minister | Minister"}},
        Case{"BodyBeforeTheTitle",
             "title-change",
             "en",
             "The United Nations High Commissioner for Refugees spoke.\n\nThe report of the United "
             "Nations Commissioner for Refugees, as asked.",
             {"warning Commissioner | High Commissioner"}},
        Case{"TwoCountries",
             "title-change",
             "en",
             "The report was by the Minister for Foreign Affairs of Norway.\n\nThe report of the "
             "Deputy Minister for Foreign Affairs of Sweden.",
             {}},
        Case{"TwoPersons",
             "title-change",
             "en",
             "The Minister for Foreign Affairs of Norway, Ms. Kari Hansen, spoke.\n\nThe Deputy "
             "Minister for Foreign Affairs of Norway, Mr. Per Olsen, spoke.",
             {}},
        Case{"DeputiesAreUsual",
             "title-change",
             "en",
             "The Permanent Representative of Peru to the United Nations spoke.\n\nThe Deputy "
             "Permanent Representative of Peru to the United Nations spoke.",
             {"info Deputy Permanent Representative | Permanent Representative"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Counts, InsideOneDocument,
    testing::Values(
        Case{"LettersInOneSentence",
             "count",
             "fr",
             "Les trois éléments suivants sont requis : a) le plan; b) le budget.",
             {"warning 3 | 2"}},
        Case{"LetteredParagraphs",
             "count",
             "en",
             "It adopted the following three measures:\n\n(a) A plan;\n\n(b) A budget.\n\nIt rose.",
             {"warning 3 | 2"}},
        Case{"TheCountIsRight",
             "count",
             "en",
             "It adopted the following two measures: (a) a plan; (b) a budget.",
             {}},
        Case{"ChoiceAmongThem",
             "count",
             "en",
             "It adopted two of the following measures: (a) a plan; (b) a budget; (c) a fund.",
             {}},
        Case{"CountriesWithCommas",
             "count",
             "fr",
             "Les 32 pays suivants ont voté : Fidji, France (Nouvelle-Calédonie), Inde et Japon.",
             {}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Names, InsideOneDocument,
    testing::Values(
        Case{"OnePersonTwoSpellings",
             "name-variant",
             "en",
             "We met Hassan Wirajuda there. Then Hassan Wirajuda left. Today Hassan Wirayuda "
             "came.",
             {"warning Wirayuda | Wirajuda"}},
        Case{"LetterIsLost",
             "name-variant",
             "fr",
             "Il est à Beijing. Il vient de Beijing. Il va à Beijing. Il reste à Bejing.",
             {"warning Bejing | Beijing"}},
        Case{"AlsoKnownAs",
             "name-variant",
             "en",
             "Hassan Wirajuda, also known as Hassan Wirayuda, or Hassan Wirajuda.",
             {}},
        Case{"TwoCountriesThatLookAlike",
             "name-variant",
             "en",
             "We saw Ireland, then Ireland, then Ireland, and then Iceland.",
             {}},
        Case{"AccentsAreNotes",
             "name-variant",
             "fr",
             "Il est au Nigéria. Il va au Nigeria.",
             {"info Nigeria | Nigéria"}},
        Case{"InflectionsAreRight",
             "name-variant",
             "fr",
             "Un Européen, deux Européens, une Européenne, trois Européens.",
             {}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Calendar, InsideOneDocument,
    testing::Values(
        Case{
            "NoSuchDay", "impossible-date", "en", "It met on 31 April 2003.", {"error 2003-04-31"}},
        Case{"OtherWeekday",
             "impossible-date",
             "fr",
             "Le mardi 12 mars 2017, la séance est ouverte.",
             {"error 2017-03-12 | 2"}},
        Case{"RightWeekday",
             "impossible-date",
             "en",
             "On Sunday, 12 March 2017, and Thursday, 1 January 1970.",
             {}},
        Case{"LeapDay",
             "impossible-date",
             "fr",
             "Le 29 février 2000 et le 29 février 1900.",
             {"error 1900-02-29"}}),
    name_of);

TEST(InsideOneDocument, SaysNothingInALanguageWithoutData) {
  EXPECT_THAT(said("event-date", "sw", "The Third Forum on Fish, held in Lima on 3 May 2006."),
              IsEmpty());
  EXPECT_THAT(said("title-change", "sw", "The Minister of Fish of Peru."), IsEmpty());
}

}  // namespace
}  // namespace dragoman::qa
