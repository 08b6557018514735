// SPDX-License-Identifier: Apache-2.0
#include "qa/glossary.h"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <string>

#include "corpus/base/error.h"

namespace dragoman::qa {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const LangTag kEnglish = LangTag::parse("en-GB");
const LangTag kFrench = LangTag::parse("fr");

std::string error_of(const std::function<void()>& read) {
  try {
    read();
  } catch (const Error& error) {
    return error.what();
  }
  return "none";
}

TEST(TsvGlossary, HasATermALine) {
  const auto terms = parse_glossary_tsv(
      "# a comment\nrefugee\tréfugié\n\nasylum seeker|asylum-seeker\tdemandeur d'asile\tréfugié | "
      "migrant\r\nno translation yet\t\n",
      "x.tsv", kEnglish, kFrench);
  ASSERT_EQ(terms.size(), 2U);
  EXPECT_THAT(terms[0].source, ElementsAre("refugee"));
  EXPECT_THAT(terms[0].target, ElementsAre("réfugié"));
  EXPECT_THAT(terms[0].forbidden, IsEmpty());
  EXPECT_THAT(terms[1].source, ElementsAre("asylum seeker", "asylum-seeker"));
  EXPECT_THAT(terms[1].forbidden, ElementsAre("réfugié", "migrant"));
}

TEST(TsvGlossary, MayNameItsColumns) {
  for (const char* header : {"#id\ten\tfr", "id\ten\tfr", "ID\tEN-us\tfr_CA"}) {
    const auto terms = parse_glossary_tsv(std::string(header) + "\n17\tStates\tÉtats\n", "x.tsv",
                                          kEnglish, kFrench);
    ASSERT_EQ(terms.size(), 1U) << header;
    EXPECT_THAT(terms[0].source, ElementsAre("States"));
    EXPECT_THAT(terms[0].target, ElementsAre("États"));
  }
}

TEST(TsvGlossary, MayBeCsvWithSemicolonsOrCommas) {
  for (const char* text : {"\"vote; poll\";scrutin\n", "\"vote; poll\",scrutin\n"}) {
    const auto terms = parse_glossary_tsv(text, "x.csv", kEnglish, kFrench);
    ASSERT_EQ(terms.size(), 1U) << text;
    EXPECT_THAT(terms[0].target, ElementsAre("scrutin"));
  }
}

TEST(TsvGlossary, SaysWhichLineIsWrong) {
  EXPECT_THAT(error_of([] { parse_glossary_tsv("a\tb\nalone\n", "x.tsv", kEnglish, kFrench); }),
              HasSubstr("x.tsv:2: the line has no tab; write"));
  EXPECT_THAT(error_of([] { parse_glossary_tsv("\tb\n", "x.tsv", kEnglish, kFrench); }),
              HasSubstr("x.tsv:1: the line has"));
}

TEST(TsvGlossary, MayNameItsColumnsBehindComments) {
  const auto terms = parse_glossary_tsv(
      "# made for tests\n\nforbidden\tfr_common\ten\tfr_official\tnote\n"
      "pays\tÉtat|État\tState\tÉtat \tx\n\tgap\n",
      "x.tsv", kEnglish, kFrench);
  ASSERT_EQ(terms.size(), 1U);
  EXPECT_THAT(terms[0].source, ElementsAre("State"));
  EXPECT_THAT(terms[0].target, ElementsAre("État"));
  EXPECT_THAT(terms[0].forbidden, ElementsAre("pays"));
}

TEST(TsvGlossary, MayComeFromASpreadsheet) {
  const auto terms =
      parse_glossary_tsv("\"Board, the\"\t\"le \"\"Conseil\"\"\"\t\t\n\"a\" or \"b\"\tb\n", "x.tsv",
                         kEnglish, kFrench);
  ASSERT_EQ(terms.size(), 2U);
  EXPECT_THAT(terms[0].source, ElementsAre("Board, the"));
  EXPECT_THAT(terms[0].target, ElementsAre("le \"Conseil\""));
  EXPECT_THAT(terms[1].source, ElementsAre("\"a\" or \"b\""));
}

TEST(TsvGlossary, SaysThatItsColumnsAreNotKnown) {
  EXPECT_THAT(
      error_of([] { parse_glossary_tsv("es\tde\nuno\teins\n", "x.tsv", kEnglish, kFrench); }),
      HasSubstr("x.tsv:1: no columns for en-GB and fr; name the columns"));
  EXPECT_THAT(
      error_of([] { parse_glossary_tsv("en\tes\nuno\teins\n", "x.tsv", kEnglish, kFrench); }),
      HasSubstr("x.tsv:1: no columns"));
  EXPECT_THAT(error_of([] { parse_glossary_tsv("a\tb\tc\td\n", "x.tsv", kEnglish, kFrench); }),
              HasSubstr("x.tsv:1: the line has 4 columns"));
}

TEST(TsvGlossary, MayBeEmpty) {
  EXPECT_THAT(parse_glossary_tsv("# nothing yet\n", "x.tsv", kEnglish, kFrench), IsEmpty());
}

constexpr const char* kVersion2 = R"(<?xml version="1.0"?>
<martif type="TBX"><text><body><termEntry id="1">
<langSet xml:lang="en"><tig><term>migrant worker</term></tig></langSet>
<langSet xml:lang="fr-FR"><tig><term>travailleur <hi>migrant</hi></term></tig>
<ntig><termGrp><term>ouvrier étranger</term>
<termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termGrp></ntig></langSet>
<langSet xml:lang="es"><tig><term>trabajador migrante</term></tig></langSet>
</termEntry></body></text></martif>)";

constexpr const char* kVersion3 = R"(<tbx xmlns="urn:iso:std:iso:30042:ed-2" xml:lang="en">
<text><body><conceptEntry id="1"><langSec xml:lang="en"><termSec><term>migrant worker</term></termSec>
</langSec><langSec xml:lang="fr"><termSec><term>travailleur migrant</term></termSec><termSec>
<term>ouvrier étranger</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote>
</termSec></langSec></conceptEntry></body></text></tbx>)";

TEST(TbxGlossary, IsReadInBothVersions) {
  for (const char* text : {kVersion2, kVersion3}) {
    const auto terms = parse_glossary_tbx(text, "x.tbx", kEnglish, kFrench);
    ASSERT_EQ(terms.size(), 1U);
    EXPECT_THAT(terms[0].source, ElementsAre("migrant worker"));
    EXPECT_THAT(terms[0].target, ElementsAre("travailleur migrant"));
    EXPECT_THAT(terms[0].forbidden, ElementsAre("ouvrier étranger"));
  }
}

// An entry of version 3 with this in the French section.
std::string entry_with(const std::string& french) {
  return "<tbx><text><body><conceptEntry><langSec xml:lang=\"EN\"><termSec><term>a</term></termSec>"
         "</langSec>\n" +
         french + "</conceptEntry></body></text></tbx>";
}

TEST(TbxGlossary, KnowsElementsInPlaceOfNotes) {
  const auto terms = parse_glossary_tbx(
      entry_with("<langSec xml:lang=\"fr\"><termSec><term> b\n <hi>c</hi> <hi>d</hi></term>"
                 "<min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus>"
                 "</termSec></langSec>"),
      "x.tbx", kEnglish, kFrench);
  ASSERT_EQ(terms.size(), 1U);
  EXPECT_THAT(terms[0].target, IsEmpty());
  EXPECT_THAT(terms[0].forbidden, ElementsAre("b c d"));
}

TEST(TbxGlossary, SaysWhichEntryIsIncomplete) {
  const auto error = [](const std::string& french) {
    return error_of([&] { parse_glossary_tbx(entry_with(french), "x.tbx", kEnglish, kFrench); });
  };
  EXPECT_THAT(error("<langSec><termSec><term>b</term></termSec></langSec>"),
              HasSubstr("x.tbx:2: an entry's terms have no language; give"));
  EXPECT_THAT(error("<langSec xml:lang=\"fr\"><termSec><term> </term></termSec></langSec>"),
              HasSubstr("x.tbx:2: an entry has an empty term; fill"));
}

TEST(TbxGlossary, MayNestDeeply) {
  std::string text;
  for (int k = 0; k < 100000; ++k) text += "<a>";
  for (int k = 0; k < 100000; ++k) text += "</a>";
  EXPECT_THAT(error_of([&] { parse_glossary_tbx(text, "x.tbx", kEnglish, kFrench); }),
              HasSubstr("no TBX entries"));
}

TEST(Glossary, IsNoSpreadsheet) {
  const auto file = std::filesystem::path(testing::TempDir()) / "dragoman-glossary-test.xlsx";
  std::ofstream(file) << "PK\x03\x04\x14";
  EXPECT_THAT(error_of([&] { read_glossary(file, kEnglish, kFrench); }),
              HasSubstr("save it as tab-separated text"));
  std::filesystem::remove(file);
}

TEST(TbxGlossary, SaysWhatIsWrong) {
  EXPECT_THAT(
      error_of([] { parse_glossary_tbx("<tbx>\n<text>\n</tbx>", "x.tbx", kEnglish, kFrench); }),
      HasSubstr("x.tbx:3: it is not well-formed XML"));
  EXPECT_THAT(error_of([] { parse_glossary_tbx("<a/>", "x.tbx", kEnglish, kFrench); }),
              HasSubstr("no TBX entries"));
  EXPECT_THAT(
      error_of([] { parse_glossary_tbx(kVersion2, "x.tbx", kEnglish, LangTag::parse("ru")); }),
      HasSubstr("no terms in both en-GB and ru"));
}

TEST(TbxGlossary, RefusesAConceptOfThousandsOfTerms) {
  const auto entry = [](std::size_t count) {
    std::string text = "<tbx><text><body><termEntry>";
    for (const std::string language : {"en", "fr"}) {
      text += "<langSet xml:lang=\"" + language + "\">";
      for (std::size_t k = 0; k < count; ++k) {
        text += "<tig><term>a" + std::to_string(k) + "</term></tig>";
      }
      text += "</langSet>";
    }
    return text + "</termEntry></body></text></tbx>";
  };
  const auto terms = parse_glossary_tbx(entry(1'000), "x.tbx", kEnglish, kFrench);
  ASSERT_EQ(terms.size(), 1U);
  EXPECT_EQ(terms[0].source.size(), 1'000U);
  EXPECT_THAT(error_of([&] { parse_glossary_tbx(entry(1'001), "x.tbx", kEnglish, kFrench); }),
              HasSubstr("more than 1000 terms of a language; give each concept"));
}

}  // namespace
}  // namespace dragoman::qa
