// SPDX-License-Identifier: Apache-2.0
#include "tmx/match/substitution.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>

namespace dragoman::tmx {
namespace {

struct SubstitutionCase {
  std::string name;
  const char* source;
  const char* query;
  const char* target;
  const char* want;  // "" for what can't be put in
  const char* languages = "en fr";

  friend void PrintTo(const SubstitutionCase& c, std::ostream* out) { *out << c.name; }
};

class SubstituteValues : public testing::TestWithParam<SubstitutionCase> {};

TEST_P(SubstituteValues, PutsValuesInTheTargetsForm) {
  const auto& [name, source, query, target, want, languages] = GetParam();
  const LangTag from = LangTag::parse(std::string_view(languages).substr(0, 2));
  const LangTag to = LangTag::parse(std::string_view(languages).substr(3));
  EXPECT_EQ(substitute_values({source, from}, {query, from}, {target, to}).text, want);
}

INSTANTIATE_TEST_SUITE_P(
    Kinds, SubstituteValues,
    testing::Values(
        SubstitutionCase{"Thousands", "It got 12,500 dollars in 2018.",
                         "It got 7,250 dollars in 2021.", "Il a reçu 12 500 dollars en 2018.",
                         "Il a reçu 7 250 dollars en 2021."},
        SubstitutionCase{"MoreThousands", "It got 500 dollars.", "It got 1,250,500 dollars.",
                         "Il a reçu 500 dollars.", "Il a reçu 1\u00A0250\u00A0500 dollars."},
        SubstitutionCase{"Decimals", "by 3.5 per cent", "by 4.25 per cent", "de 3,5 %",
                         "de 4,25 %"},
        SubstitutionCase{"Amount", "is 1,250.50 euros", "is 2,500.75 euros",
                         "est de 1 250,50 euros", "est de 2 500,75 euros"},
        SubstitutionCase{"GermanAmount", "is 1,250.50 euros", "is 12,500.75 euros",
                         "beträgt 1.250,50 Euro", "beträgt 12.500,75 Euro", "en de"},
        SubstitutionCase{"Code", "paragraph 4 of A/60/12", "paragraph 7 of A/61/3",
                         "le paragraphe 4 du A/60/12", "le paragraphe 7 du A/61/3"},
        SubstitutionCase{"WholeDate", "issued on 3 May 2019", "issued on 4 June 2021",
                         "paru le 3 mai 2019", "paru le 4 juin 2021"},
        SubstitutionCase{"FirstOfTheMonth", "issued on 3 May 2019", "issued on 1 May 2021",
                         "paru le 3 mai 2019", "paru le 1er mai 2021"},
        SubstitutionCase{"AmericanDate", "on May 3, 2019", "on June 14, 2021", "le 3 mai 2019",
                         "le 14 juin 2021"},
        SubstitutionCase{"SpanishDate", "on 3 May 2019", "on 4 June 2021", "el 3 de mayo de 2019",
                         "el 4 de junio de 2021", "en es"},
        SubstitutionCase{"GermanDate", "on 3 May 2019", "on 4 June 2021", "am 3. Mai 2019",
                         "am 4. Juni 2021", "en de"},
        SubstitutionCase{"RussianDate", "on 3 May 2019", "on 4 June 2021", "3 мая 2019 года",
                         "4 июня 2021 года", "en ru"},
        SubstitutionCase{"IntoEnglish", "le 1er mai 2019 à 15 h 10", "le 2 juin 2021 à 9 h 45",
                         "on 1 May 2019 at 3.10 p.m.", "on 2 June 2021 at 9.45 a.m.", "fr en"},
        SubstitutionCase{"Period", "from 1 to 5 May", "from 2 to 6 May", "du 1er au 5 mai",
                         "du 2 au 6 mai"},
        SubstitutionCase{"PeriodFromTheFirst", "from 2 to 5 May", "from 1 to 6 June",
                         "du 2 au 5 mai", "du 1er au 6 juin"},
        SubstitutionCase{"Time", "rose at 3.10 p.m.", "rose at 5.45 p.m.", "levée à 15 h 10",
                         "levée à 17 h 45"},
        SubstitutionCase{"FullHour", "rose at 3.10 p.m.", "rose at 6 p.m.", "levée à 15 h 10",
                         "levée à 18 h"},
        SubstitutionCase{"Hours", "rose at 1 p.m.", "rose at 6 p.m.", "levée à 13 heures",
                         "levée à 18 heures"},
        SubstitutionCase{"Duration", "It took 3 hours.", "It took 5 hours.",
                         "Cela a pris 3 heures.", "Cela a pris 5 heures."},
        SubstitutionCase{"Ordinal", "the 21st session", "the 22nd session", "la 21e session",
                         "la 22e session"},
        SubstitutionCase{"EnglishOrdinal", "la 21e session", "la 23e session", "the 21st session",
                         "the 23rd session", "fr en"},
        SubstitutionCase{"DateForANumber", "on 3 May", "in 4 areas", "le 3 mai", ""},
        SubstitutionCase{"NumberInWords", "Twelve of 15 States", "Twelve of 16 States",
                         "Douze États sur quinze", ""},
        SubstitutionCase{"ElidedMonth", "since May 2019", "since April 2019", "dès mai de 2019",
                         ""},
        SubstitutionCase{"MonthAlone", "in May 2019", "in June 2021", "en mai 2019",
                         "en juin 2021"}),
    [](const auto& c) { return c.param.name; });

}  // namespace
}  // namespace dragoman::tmx
