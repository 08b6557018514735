// SPDX-License-Identifier: Apache-2.0
#include "qa/facts/names/name_facts.h"

#include <gmock/gmock.h>

#include <string>
#include <string_view>
#include <vector>

#include "qa/facts/facts.h"
#include "qa/facts/names/masthead_facts.h"
#include "qa/facts/names/person_facts.h"
#include "qa/facts/symbols/address_facts.h"

namespace dragoman::qa {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

bool is_named(FactKind kind) {
  return kind == FactKind::country || kind == FactKind::organization || kind == FactKind::office ||
         kind == FactKind::person || kind == FactKind::masthead || kind == FactKind::address;
}

// The values of names and the like, of weak readings with "~" before them.
std::vector<std::string> names(std::string_view text, const char* language) {
  std::vector<std::string> values;
  for (const Fact& fact : read_facts(text, LangTag::parse(language))) {
    if (!is_named(fact.kind)) continue;
    values.push_back((fact.certainty < kDoubtfulName ? "~" : "") + fact.value);
  }
  return values;
}

TEST(Names, OfCountriesAreReadShortAndFormal) {
  EXPECT_THAT(names("Iran (Islamic Republic of), the Islamic Republic of Iran and Iran", "en"),
              ElementsAre("IRN", "IRN", "IRN"));
  EXPECT_THAT(names("Iran (République islamique d’), la République islamique d'Iran, l’Iran", "fr"),
              ElementsAre("IRN", "IRN", "IRN"));
  EXPECT_THAT(names("la Fédération de Russie et la Côte d’Ivoire", "fr"),
              ElementsAre("RUS", "CIV"));
  EXPECT_THAT(names("Swaziland, now Eswatini; Cape Verde", "en"), ElementsAre("SWZ", "SWZ", "CPV"));
}

TEST(Names, TakeTheLongest) {
  EXPECT_THAT(names("Papua New Guinea, Guinea-Bissau, Equatorial Guinea and Guinea", "en"),
              ElementsAre("PNG", "GNB", "GNQ", "GIN"));
  EXPECT_THAT(
      names("la République populaire démocratique de Corée et la République de Corée", "fr"),
      ElementsAre("PRK", "KOR"));
  EXPECT_THAT(names("la République démocratique du Congo, le Niger et le Nigéria", "fr"),
              ElementsAre("COD", "NER", "NGA"));
  EXPECT_THAT(names("les Samoa américaines", "fr"), ElementsAre("ASM"));
  EXPECT_THAT(names("the Dominican Republic and Dominica", "en"), ElementsAre("DOM", "DMA"));
}

TEST(Names, OfSomethingElseThatHoldACountrysAreNone) {
  EXPECT_THAT(names("the Gulf of Guinea, New Mexico and a roast turkey", "en"), IsEmpty());
  EXPECT_THAT(names("le golfe de Guinée et le lac Tchad", "fr"), IsEmpty());
  EXPECT_THAT(names("two guinea pigs in a chad-free jersey", "en"), IsEmpty());
}

TEST(Names, OfInhabitantsAndAdjectivesAreWeak) {
  EXPECT_THAT(names("the Japanese Government", "en"), ElementsAre("~JPN"));
  EXPECT_THAT(names("le régime syrien et les Néo-Zélandaises", "fr"), ElementsAre("~SYR", "~NZL"));
}

TEST(Names, AreKnownWithoutTheirHyphensAndAccents) {
  EXPECT_THAT(names("aux EtatsUnis et aux Pays Bas", "fr"), ElementsAre("USA", "NLD"));
}

TEST(Names, OfOrganizationsAreOneInBothLanguages) {
  EXPECT_THAT(names("the Asian Development Bank, UNHCR and the International Organization for "
                    "Migration",
                    "en"),
              ElementsAre("AsDB", "UNHCR", "IOM"));
  EXPECT_THAT(names("la Banque asiatique de développement, le HCR et l’OIM", "fr"),
              ElementsAre("AsDB", "UNHCR", "IOM"));
}

TEST(Names, OfAcronymsCountTheirCase) {
  EXPECT_THAT(names("those who came to us with an idea", "en"), IsEmpty());
  EXPECT_THAT(names("THE OFFICE OF UNHCR", "en"), ElementsAre("UNHCR"));
  EXPECT_THAT(names("RULES OF WHO MAY COME TO US", "en"), IsEmpty());
}

TEST(Names, AcronymsThatNobodyListsAreUncertain) {
  EXPECT_THAT(names("les travaux du CODICEN", "fr"), ElementsAre("~?CODICEN"));
  EXPECT_THAT(names("l'ASEAN", "fr"), ElementsAre("~?ASEAN"));
  EXPECT_THAT(names("annex XII and chapter IV; ALL IN CAPITALS here", "en"), IsEmpty());
  EXPECT_THAT(names("EIN GANZER TITEL", "de"), IsEmpty());
}

TEST(Names, OfOfficesKeepTheirQualifyingWords) {
  EXPECT_THAT(names("the High Commissioner and a Commissioner", "en"),
              ElementsAre("high commissioner", "commissioner"));
  EXPECT_THAT(names("le Haut-Commissaire, le Haut Commissaire, le Vice-Ministre", "fr"),
              ElementsAre("high commissioner", "high commissioner", "deputy minister"));
}

TEST(Names, OfPersonsStandBehindTitles) {
  EXPECT_THAT(names("Mr. Jean-Paul d'Orsay's plea", "en"), ElementsAre("Jean-Paul d'Orsay"));
  EXPECT_THAT(names("M. A. B. Okonkwo, Mme de la Fuente et M. le Maire", "fr"),
              ElementsAre("A. B. Okonkwo", "de la Fuente"));
  EXPECT_THAT(names("(Signed) Dr. Amina Yusuf", "en"), ElementsAre("Amina Yusuf"));
  EXPECT_THAT(names("l'Ambassadeur du Koweït", "fr"), ElementsAre("KWT"));
  EXPECT_THAT(names("Ms. Jordan", "en"), ElementsAre("Jordan"));
}

TEST(Names, MastheadsHaveFields) {
  EXPECT_THAT(names("Distr.: Limited", "en"), ElementsAre("distribution limited"));
  EXPECT_THAT(names("Distr. limitée", "fr"), ElementsAre("distribution limited"));
  EXPECT_THAT(names("Original: English/French", "en"), ElementsAre("original en fr"));
  EXPECT_THAT(names("Original : français et anglais", "fr"), ElementsAre("original en fr"));
}

TEST(Names, AddressesEndBeforePunctuation) {
  EXPECT_THAT(names("see https://example.org/a_(b)/c?d=1, or write to a.b@example.org.", "en"),
              ElementsAre("https://example.org/a_(b)/c?d=1", "a.b@example.org"));
  EXPECT_THAT(names("(www.example.org)", "fr"), ElementsAre("www.example.org"));
  EXPECT_THAT(names("3:// @ www. w", "en"), IsEmpty());
}

TEST(SharedNames, AreOneOfSeveral) {
  EXPECT_TRUE(share_name("COG/COD", "COD"));
  EXPECT_FALSE(share_name("COG/COD", "KOR"));
  EXPECT_TRUE(share_name("ICRC/IFRC/Red Cross", "ICRC"));
}

}  // namespace
}  // namespace dragoman::qa
