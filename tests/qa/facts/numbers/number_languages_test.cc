// SPDX-License-Identifier: Apache-2.0
//
// How Spanish, Russian, Arabic and Chinese write numbers, with the values that are meant.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "qa/facts/numbers/number_data.h"
#include "qa/facts/numbers/number_facts.h"

namespace dragoman::qa {
namespace {

struct NumberCase {
  const char* language;
  const char* text;
  const char* values;  // joined by "; ": the kind's first letters and the value

  friend void PrintTo(const NumberCase& one, std::ostream* out) {
    *out << one.language << ": " << one.text;
  }
};

std::string kind_of(FactKind kind) {
  switch (kind) {
    case FactKind::ordinal:
      return "ordinal ";
    case FactKind::percentage:
      return "percent ";
    default:
      return "";
  }
}

std::string values_of(const NumberCase& one) {
  constexpr float kSureReading = 0.45F;
  std::vector<Fact> facts;
  read_numbers(one.text, number_data(LangTag::parse(one.language)), facts);
  std::string values;
  for (const Fact& fact : facts) {
    if (fact.certainty < kSureReading) continue;
    if (!values.empty()) values += "; ";
    values += kind_of(fact.kind) + fact.value;
    if (!fact.other.empty()) values += "|" + fact.other;
  }
  return values;
}

class NumbersOfLanguages : public testing::TestWithParam<NumberCase> {};

TEST_P(NumbersOfLanguages, HaveTheirValues) { EXPECT_EQ(values_of(GetParam()), GetParam().values); }

INSTANTIATE_TEST_SUITE_P(
    Spanish, NumbersOfLanguages,
    testing::Values(NumberCase{"es", "1.250,50 y 1 250,50", "1250.5; 1250.5"},
                    NumberCase{"es", "doscientas treinta y una escuelas", "231"},
                    NumberCase{"es", "dos billones tres mil millones", "2003000000000"},
                    NumberCase{"es", "unos 100 mil", "100000"},
                    NumberCase{"es", "2.400 millones de dólares", "2400000000 USD"},
                    NumberCase{"es", "el 5 por ciento", "percent 5"},
                    NumberCase{"es", "sexagésimo noveno", "ordinal 69"},
                    NumberCase{"es", "la 69ª y el 52º", "ordinal 69; ordinal 52"},
                    NumberCase{"es", "dos tercios", "2/3"}));

INSTANTIATE_TEST_SUITE_P(Russian, NumbersOfLanguages,
                         testing::Values(NumberCase{"ru", "1 250,50", "1250.5"},
                                         NumberCase{"ru", "двадцатью пятью тысячами", "25000"},
                                         NumberCase{"ru", "двухсот сорока шести", "246"},
                                         NumberCase{"ru", "шестьдесят девятой", "ordinal 69"},
                                         NumberCase{"ru", "69-я и 7364-го",
                                                    "ordinal 69; ordinal 7364"},
                                         NumberCase{"ru", "полтора миллиона", "1500000"},
                                         NumberCase{"ru", "2,5 млрд. долл. США", "2500000000 USD"},
                                         NumberCase{"ru", "12 тыс. тонн", "12000 t"},
                                         NumberCase{"ru", "24,3 процента", "percent 24.3"},
                                         NumberCase{"ru", "две трети", "2/3"}));

INSTANTIATE_TEST_SUITE_P(
    Arabic, NumbersOfLanguages,
    testing::Values(
        NumberCase{"ar", "000 100", "100000"}, NumberCase{"ar", "250 444 3", "3444250"},
        NumberCase{"ar", "731.5 1", "1731.5"}, NumberCase{"ar", "389 100", "100389|389100"},
        NumberCase{"ar", "١٬٢٥٠٫٥٠", "1250.5"}, NumberCase{"ar", "خمسة وعشرين ألفاً", "25000"},
        NumberCase{"ar", "ألف وتسعمائة وخمس وثمانون", "1985"},
        NumberCase{"ar", "ألف وخمسمائة مليون", "1500000000"},
        NumberCase{"ar", "التاسعة والستين", "ordinal 69"},
        NumberCase{"ar", "الحادية والثلاثون بعد المائة", "ordinal 131"},
        NumberCase{"ar", "مليوني دولار", "2000000 USD"}, NumberCase{"ar", "و25 مدرسة", "25"},
        NumberCase{"ar", "5 في المائة و٪6", "percent 5; percent 6"},
        NumberCase{"ar", "ثلاثة أرباع وثلثي", "3/4; 2/3"}));

INSTANTIATE_TEST_SUITE_P(
    Chinese, NumbersOfLanguages,
    testing::Values(NumberCase{"zh", "一千二百三十四万五千", "12345000"},
                    NumberCase{"zh", "三亿二千万", "320000000"},
                    NumberCase{"zh", "一百零五", "105"}, NumberCase{"zh", "8000万", "80000000"},
                    NumberCase{"zh", "2.779亿美元", "277900000 USD"},
                    NumberCase{"zh", "5百万", "5000000"}, NumberCase{"zh", "200多万", "2000000"},
                    NumberCase{"zh", "5千瓦", "5 kW"},
                    NumberCase{"zh", "第六十九和第7364", "ordinal 69; ordinal 7364"},
                    NumberCase{"zh", "百分之七点五和5％", "percent 7.5; percent 5"},
                    NumberCase{"zh", "三分之二", "2/3"}, NumberCase{"zh", "两个", "2"},
                    NumberCase{"zh", "一般十分统一", ""}));

}  // namespace
}  // namespace dragoman::qa
