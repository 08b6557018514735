// SPDX-License-Identifier: Apache-2.0
//
// How Spanish, Russian, Arabic and Chinese refer to parts of documents and to agenda items, with
// the values that are meant.
#include <gtest/gtest.h>

#include <ostream>
#include <string>

#include "qa/facts/facts.h"

namespace dragoman::qa {
namespace {

struct PartCase {
  const char* language;
  const char* text;
  const char* values;  // joined by commas

  friend void PrintTo(const PartCase& one, std::ostream* out) {
    *out << one.language << ": " << one.text;
  }
};

std::string values_of(const PartCase& one) {
  std::string values;
  for (const Fact& fact : read_facts(one.text, LangTag::parse(one.language))) {
    if (fact.kind == FactKind::agenda_item) {
      values += (values.empty() ? "item " : ", item ") + fact.value;
    } else if (fact.kind == FactKind::reference) {
      values += (values.empty() ? "" : ", ") + fact.value;
    }
  }
  return values;
}

class PartsOfLanguages : public testing::TestWithParam<PartCase> {};

TEST_P(PartsOfLanguages, HaveTheirValues) { EXPECT_EQ(values_of(GetParam()), GetParam().values); }

INSTANTIATE_TEST_SUITE_P(Spanish, PartsOfLanguages,
                         testing::Values(PartCase{"es", "el artículo 5, párrafo 2",
                                                  "article 5, article 5(2)"},
                                         PartCase{"es", "los párrafos 3 a 5", "paragraph 3-5"},
                                         PartCase{"es", "el anexo II", "annex 2"},
                                         PartCase{"es", "el tema 42 del programa", "item 42"}));

INSTANTIATE_TEST_SUITE_P(Russian, PartsOfLanguages,
                         testing::Values(PartCase{"ru", "в статье 5", "article 5"},
                                         PartCase{"ru", "в пунктах 3 и 4",
                                                  "paragraph 3, paragraph 4"},
                                         PartCase{"ru", "в приложении II", "annex 2"},
                                         PartCase{"ru", "по пункту 42 повестки дня", "item 42"}));

INSTANTIATE_TEST_SUITE_P(Arabic, PartsOfLanguages,
                         testing::Values(PartCase{"ar", "في المادة 5", "article 5"},
                                         PartCase{"ar", "وفقا للفقرة 14", "paragraph 14"},
                                         PartCase{"ar", "في المادة ٢(ب)(١)",
                                                  "article 2, article 2(b), article 2(b)(1)"},
                                         PartCase{"ar", "الفقرات ٣-٥", "paragraph 3-5"},
                                         PartCase{"ar", "في القسم ٢", "section 2"},
                                         PartCase{"ar", "البند 42 من جدول الأعمال", "item 42"}));

INSTANTIATE_TEST_SUITE_P(
    Chinese, PartsOfLanguages,
    testing::Values(PartCase{"zh", "委员会审议了第14段。", "paragraph 14"},
                    PartCase{"zh", "根据《宪章》第五十一条", "article 51"},
                    PartCase{"zh", "第5条第2款", "article 5, article 5(2)"},
                    PartCase{"zh", "第2(b)段", "paragraph 2, paragraph 2(b)"},
                    PartCase{"zh", "第3至5段", "paragraph 3-5"},
                    PartCase{"zh", "第3、5和7段", "paragraph 3, paragraph 5, paragraph 7"},
                    PartCase{"zh", "第三和第四款", "paragraph 3, paragraph 4"},
                    PartCase{"zh", "议事规则第28条规则", "rule 28"},
                    PartCase{"zh", "第七章和第三节", "chapter 7, section 3"},
                    PartCase{"zh", "见附件二", "annex 2"}, PartCase{"zh", "见附件2所载", "annex 2"},
                    PartCase{"zh", "上文第3段所述", "place above, paragraph 3"},
                    PartCase{"zh", "议程项目42", "item 42"},
                    PartCase{"zh", "在议程项目6(a)下", "item 6(a)"},
                    PartCase{"zh", "第1373(2001)号决议", ""},
                    PartCase{"zh", "第六十九届会议第7364次会议", ""},
                    PartCase{"zh", "25个国家的代表", ""}));

}  // namespace
}  // namespace dragoman::qa
