// SPDX-License-Identifier: Apache-2.0
//
// How Spanish, Russian, Arabic and Chinese write dates and times, with the values that are meant.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "qa/facts/dates/date_data.h"
#include "qa/facts/dates/date_facts.h"

namespace dragoman::qa {
namespace {

struct DateCase {
  const char* language;
  const char* text;
  const char* values;  // joined by spaces; behind "|" those of second readings

  friend void PrintTo(const DateCase& one, std::ostream* out) {
    *out << one.language << ": " << one.text;
  }
};

std::string values_of(const DateCase& one) {
  std::vector<Fact> facts;
  read_dates(one.text, date_data(LangTag::parse(one.language)), facts);
  std::string values;
  for (const Fact& fact : facts) {
    if (!values.empty()) values += ' ';
    values += fact.value;
    if (!fact.other.empty()) values += "|" + fact.other;
  }
  return values;
}

class DatesOfLanguages : public testing::TestWithParam<DateCase> {};

TEST_P(DatesOfLanguages, HaveTheirValues) { EXPECT_EQ(values_of(GetParam()), GetParam().values); }

INSTANTIATE_TEST_SUITE_P(
    Spanish, DatesOfLanguages,
    testing::Values(DateCase{"es", "el 21 de enero de 2015", "2015-01-21"},
                    DateCase{"es", "el 1º de setiembre del año 2008", "2008-09-01"},
                    DateCase{"es", "los días 17 y 18 de marzo", "--03-17/--03-18"},
                    DateCase{"es", "del 28 de abril al 2 de mayo de 2014", "2014-04-28/2014-05-02"},
                    DateCase{"es", "del 71 al 24 de febrero de 2014", "2014-02-71/2014-02-24"},
                    DateCase{"es", "desde mayo de 2015", "2015-05"},
                    DateCase{"es", "el período 2014-2015", "2014/2015"},
                    DateCase{"es", "la década de 1960", "196X"},
                    DateCase{"es", "los años ochenta", "198X"},
                    DateCase{"es", "hace 12 años 30 familias", ""},
                    DateCase{"es", "a las 11.00 horas", "11:00"},
                    DateCase{"es", "a las 3 de la tarde", "15:00"},
                    DateCase{"es", "el artículo 5 y el anexo 3", ""}));

INSTANTIATE_TEST_SUITE_P(
    Russian, DatesOfLanguages,
    testing::Values(DateCase{"ru", "21 января 2015 года", "2015-01-21"},
                    DateCase{"ru", "к январю 2015 года", "2015-01"},
                    DateCase{"ru", "с 3 по 5 марта", "--03-03/--03-05"},
                    DateCase{"ru", "26 - 30 янв. 2015 года", "2015-01-26/2015-01-30"},
                    DateCase{"ru", "на 2014 - 2015 годы", "2014/2015"},
                    DateCase{"ru", "на 2014 - 3015 годы", "2014/3015"},
                    DateCase{"ru", "в 2015 году", "2015"}, DateCase{"ru", "в 1990-х годах", "199X"},
                    DateCase{"ru", "в 60-е годы", "196X"}, DateCase{"ru", "в 10 ч. 05 м.", "10:05"},
                    DateCase{"ru", "в 3 часа дня", "15:00"}, DateCase{"ru", "через 3 дня", ""}));

INSTANTIATE_TEST_SUITE_P(
    Arabic, DatesOfLanguages,
    testing::Values(DateCase{"ar", "21 كانون الثاني/يناير 2015", "2015-01-21"},
                    DateCase{"ar", "21 كانون الثاني 2015", "2015-01-21"},
                    DateCase{"ar", "٢١ يناير ٢٠١٥", "2015-01-21"},
                    DateCase{"ar", "31 كانون الأول/ديسمبر عام 2017", "2017-12-31"},
                    DateCase{"ar", "من 4 إلى 9 حزيران/ يونيه 2012", "2012-06-04/2012-06-09"},
                    DateCase{"ar", "24 و25 نيســان/أبريل", "--04-24/--04-25"},
                    DateCase{"ar", "وأيار/مايو 2013", "2013-05"},
                    DateCase{"ar", "من عام 2025 إلى عام 2030", "2025/2030"},
                    DateCase{"ar", "في الستينيات", "196X"},
                    DateCase{"ar", "الساعة 00/11", "11:00|00:11"},
                    DateCase{"ar", "الساعة 47/10", "10:47"},
                    DateCase{"ar", "الساعة10:00", "10:00|00:10"},
                    DateCase{"ar", "الساعة العاشرة والنصف مساء", "22:30"},
                    DateCase{"ar", "المادة 3 والفقرة 5", ""}));

INSTANTIATE_TEST_SUITE_P(
    Chinese, DatesOfLanguages,
    testing::Values(DateCase{"zh", "2015年1月21日", "2015-01-21"},
                    DateCase{"zh", "二〇一五年一月二十一日", "2015-01-21"},
                    DateCase{"zh", "１月２１日", "--01-21"},
                    DateCase{"zh", "2015年3月9日至20日", "2015-03-09/2015-03-20"},
                    DateCase{"zh", "2015年3月9至20日", "2015-03-09/2015-03-20"},
                    DateCase{"zh", "4月28日至5月2日", "--04-28/--05-02"},
                    DateCase{"zh", "2014年12月15日和29日", "2014-12-15 2014-12-29"},
                    DateCase{"zh", "2014年10月和11月", "2014-10/2014-11"},
                    DateCase{"zh", "2007至2013年期间", "2007/2013"},
                    DateCase{"zh", "2014-2015两年期", "2014/2015"},
                    DateCase{"zh", "1960年代", "196X"}, DateCase{"zh", "上午11时30分", "11:30"},
                    DateCase{"zh", "下午12时40分", "12:40"},
                    DateCase{"zh", "下午3时至5时", "15:00 17:00"},
                    DateCase{"zh", "3个月和24小时", ""}, DateCase{"zh", "10点宣言", ""}));

}  // namespace
}  // namespace dragoman::qa
