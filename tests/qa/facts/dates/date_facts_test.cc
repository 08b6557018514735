// SPDX-License-Identifier: Apache-2.0
#include "qa/facts/dates/date_facts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unicode/calendar.h>
#include <unicode/gregocal.h>
#include <unicode/smpdtfmt.h>

#include <chrono>
#include <cstdio>
#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "qa/facts/dates/date_data.h"
#include "tests/paths.h"

namespace dragoman::qa {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

std::vector<Fact> facts(const char* language, std::string_view text) {
  std::vector<Fact> found;
  read_dates(text, date_data(LangTag::parse(language)), found);
  return found;
}

std::vector<std::string> values(const char* language, std::string_view text) {
  std::vector<std::string> all;
  for (const auto& fact : facts(language, text)) all.push_back(fact.value);
  return all;
}

struct PairCase {
  const char* en;
  const char* fr;
  std::vector<std::string> want;

  friend void PrintTo(const PairCase& c, std::ostream* out) { *out << c.en; }
};

class DatePairs : public testing::TestWithParam<PairCase> {};

TEST_P(DatePairs, HaveEqualValuesInEnglishAndFrench) {
  const auto& [en, fr, want] = GetParam();
  EXPECT_EQ(values("en", en), want) << en;
  EXPECT_EQ(values("fr", fr), want) << fr;
}

INSTANTIATE_TEST_SUITE_P(
    Days, DatePairs,
    testing::Values(
        PairCase{"on 29 April 2003", "le 29 avril 2003", {"2003-04-29"}},
        PairCase{"On April 29, 2003, the", "Le 29 avril 2003, le", {"2003-04-29"}},
        PairCase{"TUESDAY, 29 APRIL 2003", "MARDI 29 AVRIL 2003", {"2003-04-29"}},
        PairCase{"the 29th of April 2003", "au 29 avril 2003", {"2003-04-29"}},
        PairCase{"the 10th day of September 1939", "le 10e jour de septembre 1939", {"1939-09-10"}},
        PairCase{"on 1 January 2003", "le 1er janvier 2003", {"2003-01-01"}},
        PairCase{"on 1st January 2003.", "le 1er\u00A0janvier\n2003.", {"2003-01-01"}},
        PairCase{"the 11 September attacks", "les attentats du 11 septembre", {"--09-11"}},
        PairCase{"by 31 August", "d'ici au 31 août", {"--08-31"}},
        PairCase{"3 Dec. 2002", "3 déc. 2002", {"2002-12-03"}},
        PairCase{"3 Sept 2002", "3 sept. 2002", {"2002-09-03"}},
        PairCase{"on 31 April 2003", "le 31 avril 2003", {"2003-04-31"}},
        PairCase{"resolution 55/25 of 15 November 2000",
                 "résolution 55/25 du 15 novembre 2000",
                 {"2000-11-15"}},
        PairCase{"A/57/64 of 3 May 2002", "A/57/64 du 3 mai 2002", {"2002-05-03"}},
        PairCase{"May the Committee note (12 May 2003)",
                 "Le Comité voudra bien noter (12 mai 2003)",
                 {"2003-05-12"}},
        PairCase{"in February 2002", "en février 2002", {"2002-02"}},
        PairCase{"since April 2003", "depuis l\u2019avril 2003", {"2003-04"}},
        PairCase{"in April", "en avril", {"--04"}},
        PairCase{"2003-04-29", "2003-04-29", {"2003-04-29"}},
        PairCase{"At this time (2016-03), the", "À ce jour (mars 2016), le", {"2016-03"}},
        PairCase{"paragraph 5, 29 April 2003", "paragraphe 5, 29 avril 2003", {"2003-04-29"}},
        PairCase{"On 31 May, 1170 people", "Le 31 mai, 1170 personnes", {"--05-31"}},
        PairCase{"in May and in March", "en mai et en mars", {}},
        PairCase{"On 29 April, 15 States", "Le 29 avril, 15 États", {"--04-29"}}));

INSTANTIATE_TEST_SUITE_P(
    Ranges, DatePairs,
    testing::Values(
        PairCase{"29 and 30 April 2003", "les 29 et 30 avril 2003", {"2003-04-29/2003-04-30"}},
        PairCase{"from 1 to 3 April", "du 1er au 3 avril", {"--04-01/--04-03"}},
        PairCase{"from the 1st to the 3rd of April", "du 1er au 3 avril", {"--04-01/--04-03"}},
        PairCase{"between 1 and 3 April 2003",
                 "entre le 1er et le 3 avril 2003",
                 {"2003-04-01/2003-04-03"}},
        PairCase{"from Monday, 1, to Wednesday, 3 April",
                 "du lundi 1er au mercredi 3 avril",
                 {"--04-01/--04-03"}},
        PairCase{"30 September to 2 October 2002",
                 "30 septembre au 2 octobre 2002",
                 {"2002-09-30/2002-10-02"}},
        PairCase{"28 December to 3 January 2003",
                 "du 28 décembre au 3 janvier 2003",
                 {"2002-12-28/2003-01-03"}},
        PairCase{"28-30.IV.2003", "28-30.IV.2003", {"2003-04-28/2003-04-30"}},
        PairCase{"28 April-2 May 2003", "28 avril-2 mai 2003", {"2003-04-28/2003-05-02"}},
        PairCase{"28 April – 2 May 2003", "28 avril – 2 mai 2003", {"2003-04-28/2003-05-02"}},
        PairCase{"April 1-3, 2003", "1-3 avril 2003", {"2003-04-01/2003-04-03"}},
        PairCase{"April 29 and 30, 2003", "29 et 30 avril 2003", {"2003-04-29/2003-04-30"}},
        PairCase{"April 28 to May 2, 2003", "28 avril au 2 mai 2003", {"2003-04-28/2003-05-02"}},
        PairCase{"1, 3 and 5 April 2003",
                 "les 1er, 3 et 5 avril 2003",
                 {"2003-04-01", "2003-04-03", "2003-04-05"}},
        PairCase{"28, 29 and 30 April 2003", "du 28 au 30 avril 2003", {"2003-04-28/2003-04-30"}},
        PairCase{
            "30 April and 1 May 2003", "le 30 avril et le 1er mai 2003", {"2003-04-30/2003-05-01"}},
        PairCase{"on 3 April and 5 June 2003",
                 "les 3 avril et 5 juin 2003",
                 {"2003-04-03", "2003-06-05"}},
        PairCase{"April to June 2003", "d'avril à juin 2003", {"2003-04/2003-06"}},
        PairCase{"from March to May 2003", "de mars à mai 2003", {"2003-03/2003-05"}},
        PairCase{"in March and April 2014", "en mars et en avril 2014", {"2014-03/2014-04"}},
        PairCase{"in September-October", "en septembre et en octobre", {"--09", "--10"}},
        PairCase{"March and April 2003", "mars et avril 2003", {"2003-03/2003-04"}}));

INSTANTIATE_TEST_SUITE_P(
    Years, DatePairs,
    testing::Values(
        PairCase{"the biennium 2004-2005", "l'exercice biennal 2004-2005", {"2004/2005"}},
        PairCase{"the school year 2003/04", "l'année scolaire 2003/04", {"2003/2004"}},
        PairCase{"in 2003–2004", "en 2003-2004", {"2003/2004"}},
        PairCase{"1996-99", "1996-1999", {"1996/1999"}},
        PairCase{"from 2004 to 2007", "de 2004 à 2007", {"2004/2007"}},
        PairCase{"between 2004 and 2007", "entre 2004 et 2007", {"2004/2007"}},
        PairCase{"from 2000 to 2010", "dans les années 2000 à 2010", {"2000/2010"}},
        PairCase{"in the 1990s", "dans les années 90", {"199X"}},
        PairCase{"the mid-1990's", "le milieu des années 1990", {"199X"}},
        PairCase{"the nineties", "les années quatre-vingt-dix", {"199X"}},
        PairCase{"the 1980s and 1990s", "les années 80 et 90", {"198X", "199X"}},
        PairCase{"In 2003, States", "En 2003, les États", {"2003"}}));

INSTANTIATE_TEST_SUITE_P(
    Times, DatePairs,
    testing::Values(PairCase{"at 3 p.m.", "à 15 heures", {"15:00"}},
                    PairCase{"at 3.30 p.m. on", "à 15 h 30", {"15:30"}},
                    PairCase{"at 3:30 pm", "à 15h30", {"15:30"}},
                    PairCase{"at 3.05 p.m.", "à 15 h 5", {"15:05"}},
                    PairCase{"at 10 a.m.", "à 10\u202Fh", {"10:00"}},
                    PairCase{"at noon", "à midi", {"12:00"}},
                    PairCase{"at 12 noon", "à 12 heures", {"12:00"}},
                    PairCase{"at midnight", "à minuit", {"00:00"}},
                    PairCase{"at 12.15 a.m.", "à 0 h 15", {"00:15"}},
                    PairCase{"at 15:05", "à 15:05", {"15:05"}},
                    PairCase{
                        "from 10 a.m. to 1 p.m.", "de 10 heures à 13 heures", {"10:00", "13:00"}},
                    PairCase{"from 3 to 6 p.m.", "de 15 à 18 heures", {"15:00", "18:00"}},
                    PairCase{"11 to 1 p.m.", "11 h-13 h", {"11:00", "13:00"}},
                    PairCase{"on 29 April 2003 at 10 a.m.",
                             "le 29 avril 2003 à 10 heures",
                             {"2003-04-29", "10:00"}}));

TEST(DateFacts, DifferWhereTheDatesDo) {
  EXPECT_NE(values("en", "from 1 to 3 April 2003"), values("fr", "du 1er au 3 août 2003"));
  EXPECT_NE(values("en", "12 May 2003"), values("fr", "12 mars 2003"));
  EXPECT_NE(values("en", "3 p.m."), values("fr", "à 3 heures"));
  EXPECT_NE(values("en", "the 1990s"), values("fr", "les années 80"));
  EXPECT_NE(values("en", "2004-2005"), values("fr", "2003-2004"));
}

TEST(DateFacts, YieldNothingForOtherEnglishText) {
  for (const auto* text : {
           "",
           "May the Committee proceed?",
           "Ms. May said so",
           "States may 3 times",
           "they may be",
           "the march of time",
           "a March for peace",
           "resolution 55/25",
           "A/57/64",
           "S/2003/15",
           "E/CN.4/2003/10",
           "resolution 1373 (2001)",
           "decision 2009/10",
           "resolution 1999/44",
           "tel. 212-963-1234",
           "+41 22 917 12 34",
           "from 3 to 5 per cent",
           "between 10 and 20 States",
           "items 4, 5 and 6",
           "3.5 million",
           "5,000 tons",
           "24 hours",
           "the second of three",
           "Article 3 (2) and 4",
           "2 000 and 1 500",
           "55 people",
           "1-2-3",
           "3rd session",
           "the year 2003",
       }) {
    EXPECT_THAT(values("en", text), IsEmpty()) << text;
  }
}

TEST(DateFacts, YieldNothingForOtherFrenchText) {
  for (const auto* text : {
           "la planète Mars",
           "Mme Mars a dit",
           "le mai",
           "sept pays",
           "3 sept",
           "point 5 de l'ordre du jour",
           "les 29 et 30 États",
           "du 1er au 3",
           "entre 10 et 20 pays",
           "résolution 55/25",
           "décision 2009/10 du Conseil",
           "24 heures",
           "les années passées",
           "au cours de l'année 2003",
           "3,5 millions",
           "58e session",
           "dans l'après-midi",
           "l'alinéa 5 h)",
           "les années 2000 et 2005",
           "5 000 tonnes",
       }) {
    EXPECT_THAT(values("fr", text), IsEmpty()) << text;
  }
}

TEST(DateFacts, AreLessCertainOfWhatMayBeMistaken) {
  EXPECT_FLOAT_EQ(facts("en", "29 April 2003").at(0).certainty, 1);
  EXPECT_FLOAT_EQ(facts("en", "31 April 2003").at(0).certainty, 0.9F);
  EXPECT_FLOAT_EQ(facts("en", "29 February 2003").at(0).certainty, 0.9F);
  EXPECT_FLOAT_EQ(facts("en", "29 February 2004").at(0).certainty, 1);
  EXPECT_FLOAT_EQ(facts("en", "29 February 1900").at(0).certainty, 0.9F);
  EXPECT_FLOAT_EQ(facts("en", "in 2003").at(0).certainty, 0.5F);
  EXPECT_FLOAT_EQ(facts("en", "the month of April").at(0).certainty, 0.7F);
  EXPECT_FLOAT_EQ(facts("en", "the April events").at(0).certainty, 0.5F);
  EXPECT_LT(facts("fr", "pendant 12 heures").at(0).certainty, 0.6F);
}

TEST(DateFacts, SayWhereTheyStand) {
  const std::string_view text = "Réunis du 1er au 3\u00A0avril 2003, à 15 h 30.";
  const auto found = facts("fr", text);
  ASSERT_THAT(found, SizeIs(2));
  EXPECT_EQ(text.substr(found[0].begin, found[0].end - found[0].begin), "1er au 3\u00A0avril 2003");
  EXPECT_EQ(found[0].kind, FactKind::date);
  EXPECT_EQ(text.substr(found[1].begin, found[1].end - found[1].begin), "15 h 30");
  EXPECT_EQ(found[1].kind, FactKind::time);
}

TEST(DateFacts, AreFoundOneAfterAnother) {
  EXPECT_THAT(values("en",
                     "General Assembly resolutions 55/25 of 15 November 2000, 56/120 of 19 "
                     "December 2001 and 57/168 of 18 December 2002"),
              ElementsAre("2000-11-15", "2001-12-19", "2002-12-18"));
}

TEST(DateFacts, AreNotReadInALanguageWithoutData) {
  EXPECT_THAT(values("tlh", "29 April 2003"), IsEmpty());
  EXPECT_THAT(values("fr-CA", "29 avril 2003"), ElementsAre("2003-04-29"));
}

TEST(DateFacts, ReadBackWhatIcuWrites) {
  std::mt19937 random(58);
  for (const auto* language : {"en", "fr"}) {
    UErrorCode status = U_ZERO_ERROR;
    icu::SimpleDateFormat format(icu::UnicodeString("d MMMM y"), icu::Locale(language), status);
    format.setTimeZone(*icu::TimeZone::getGMT());
    ASSERT_TRUE(U_SUCCESS(status));
    for (int i = 0; i < 3000; ++i) {
      const auto days = static_cast<int>(random() % 73000) - 36500;  // from 1870 to 2069
      const std::chrono::year_month_day day{std::chrono::sys_days{std::chrono::days{days}}};
      icu::UnicodeString written;
      format.format(UDate{86400000.0 * days}, written);
      std::string text;
      written.toUTF8String(text);
      char want[32];
      std::snprintf(want, sizeof want, "%04d-%02u-%02u", static_cast<int>(day.year()),
                    static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
      const auto found = facts(language, text);
      ASSERT_THAT(found, SizeIs(1)) << text;
      ASSERT_EQ(found[0],
                (Fact{FactKind::date, want, 0, static_cast<std::uint32_t>(text.size()), 1}))
          << text;
    }
  }
}

TEST(DateFacts, StayWithinAnyText) {
  std::mt19937 random(57);
  constexpr std::string_view kPieces[] = {
      "29",   " ",    "April",  ",",    ".",       "-",      "1er",        "avril", "to",
      "et",   "2003", "/",      "IV",   "h",       "p.m.",   "é",          "'",     "\u00A0",
      "1990", "s",    "années", "midi", "between", "\u2013", "9999999999", ":"};
  for (int i = 0; i < 20000; ++i) {
    std::string text;
    for (auto n = random() % 12; n-- > 0;) text += kPieces[random() % std::size(kPieces)];
    for (const auto* language : {"en", "fr"}) {
      std::uint32_t end = 0;
      for (const auto& fact : facts(language, text)) {
        ASSERT_LE(end, fact.begin) << text;
        ASSERT_LT(fact.begin, fact.end) << text;
        ASSERT_LE(fact.end, text.size()) << text;
        end = fact.end;
      }
    }
  }
}

TEST(DateFacts, TellRightFromWrongInUnPairs) {
  std::ifstream file(paths::source() / "tests/data/qa/un-pairs.tsv");
  ASSERT_TRUE(file);
  int rows = 0;
  for (std::string line; std::getline(file, line);) {
    std::istringstream fields(line);
    std::string check, en, right, wrong;
    std::getline(fields, check, '\t');
    std::getline(fields, en, '\t');
    std::getline(fields, right, '\t');
    std::getline(fields, wrong, '\t');
    if (check != "date" && check != "biennium" && check != "time") continue;
    ++rows;
    EXPECT_FALSE(values("en", en).empty()) << en;
    EXPECT_EQ(values("en", en), values("fr", right)) << en;
    EXPECT_NE(values("en", en), values("fr", wrong)) << en;
  }
  EXPECT_GT(rows, 0);
}

}  // namespace
}  // namespace dragoman::qa
