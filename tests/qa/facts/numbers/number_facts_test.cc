// SPDX-License-Identifier: Apache-2.0
#include "qa/facts/numbers/number_facts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unicode/rbnf.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <memory>
#include <random>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "qa/facts/numbers/number_data.h"
#include "tests/paths.h"

namespace dragoman::qa {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<Fact> facts_of(const char* language, std::string_view text) {
  std::vector<Fact> facts;
  read_numbers(text, number_data(LangTag::parse(language)), facts);
  return facts;
}

// "number 5", "amount 5 EUR" …
std::vector<std::string> read(const char* language, std::string_view text) {
  std::vector<std::string> result;
  for (const Fact& fact : facts_of(language, text)) {
    const char* kind = fact.kind == FactKind::number       ? "number "
                       : fact.kind == FactKind::ordinal    ? "ordinal "
                       : fact.kind == FactKind::percentage ? "percentage "
                       : fact.kind == FactKind::amount     ? "amount "
                                                           : "? ";
    result.push_back(kind + fact.value);
  }
  return result;
}

struct Spelling {
  const char* language;
  const char* rules;
  FactKind kind;

  friend void PrintTo(const Spelling& s, std::ostream* out) { *out << s.language << s.rules; }
};

class SpelledNumbers : public testing::TestWithParam<Spelling> {
 protected:
  // Reads back what ICU spells.
  void check(std::int64_t value) {
    const auto& [language, rules, kind] = GetParam();
    icu::UnicodeString spelled;
    icu::FieldPosition position;
    UErrorCode status = U_ZERO_ERROR;
    speller_->format(value, icu::UnicodeString::fromUTF8(rules), spelled, position, status);
    ASSERT_TRUE(U_SUCCESS(status));
    std::string text;
    spelled.toUTF8String(text);
    std::string capitals;
    spelled.toUpper(icu::Locale(language)).toUTF8String(capitals);
    std::string spaced = text;
    std::ranges::replace(spaced, '-', ' ');
    for (const std::string& written : {text, capitals, spaced}) {
      const auto facts = facts_of(language, written);
      ASSERT_EQ(facts.size(), 1U) << written;
      EXPECT_EQ(facts[0].kind, kind) << written;
      EXPECT_EQ(facts[0].value, std::to_string(value)) << written;
      EXPECT_EQ(facts[0].begin, 0U) << written;
      EXPECT_EQ(facts[0].end, written.size()) << written;
    }
  }

  void SetUp() override {
    UErrorCode status = U_ZERO_ERROR;
    speller_ = std::make_unique<icu::RuleBasedNumberFormat>(
        icu::URBNF_SPELLOUT, icu::Locale(GetParam().language), status);
    ASSERT_TRUE(U_SUCCESS(status));
  }

 private:
  std::unique_ptr<icu::RuleBasedNumberFormat> speller_;
};

TEST_P(SpelledNumbers, AreReadBackUpToTwoThousand) {
  for (std::int64_t value = 0; value <= 2000; ++value) {
    check(value);
    if (HasFailure()) return;
  }
}

TEST_P(SpelledNumbers, AreReadBackUpToATrillion) {
  std::mt19937_64 random(20030429);
  for (int round = 0; round < 4000; ++round) {
    std::int64_t limit = 1000;
    for (auto zeros = random() % 10; zeros > 0; --zeros) limit *= 10;
    auto value = static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(limit + 1));
    // Round numbers are the ones that people spell.
    if (round % 2 == 0) value -= value % 1000;
    check(value);
    if (HasFailure()) return;
  }
  check(1'000'000);
  check(1'000'000'000);
  check(1'000'000'000'000);
}

INSTANTIATE_TEST_SUITE_P(
    Icu, SpelledNumbers,
    testing::Values(Spelling{"en", "%spellout-cardinal", FactKind::number},
                    Spelling{"en", "%spellout-cardinal-verbose", FactKind::number},
                    Spelling{"en", "%spellout-ordinal", FactKind::ordinal},
                    Spelling{"en", "%spellout-ordinal-verbose", FactKind::ordinal},
                    Spelling{"fr", "%spellout-cardinal-masculine", FactKind::number},
                    Spelling{"fr", "%spellout-cardinal-feminine", FactKind::number},
                    Spelling{"fr", "%spellout-ordinal-masculine", FactKind::ordinal},
                    Spelling{"fr", "%spellout-ordinal-feminine", FactKind::ordinal},
                    Spelling{"fr", "%spellout-ordinal-masculine-plural", FactKind::ordinal},
                    Spelling{"fr", "%spellout-ordinal-feminine-plural", FactKind::ordinal}),
    [](const auto& spelling) {
      std::string name = std::string(spelling.param.language) + spelling.param.rules;
      std::erase_if(name, [](char c) { return c == '%' || c == '-'; });
      return name;
    });

TEST(NumberFacts, SayTheSameInBothLanguages) {
  const std::vector<std::array<const char*, 3>> pairs = {
      {"10,000 people", "10 000 personnes", "number 10000"},
      {"10,000 people", "10\u00A0000 personnes", "number 10000"},
      {"10,000 people", "10\u202F000 personnes", "number 10000"},
      {"10'000 people", "10’000 personnes", "number 10000"},
      {"12,345,678 people", "12 345 678 personnes", "number 12345678"},
      {"rate of 3.50", "taux de 3,50", "number 3.5"},
      {"0.085 per cent", "0,085\u00A0%", "percentage 0.085"},
      {"ten percent", "dix pour cent", "percentage 10"},
      {"10%", "10 p. 100", "percentage 10"},
      {"1.2 million", "1,2 million", "number 1200000"},
      {"two and a half million", "deux millions et demi", "number 2500000"},
      {"10 billion", "10 milliards", "number 10000000000"},
      {"4 trillion", "4 billions", "number 4000000000000"},
      {"five thousand billion", "cinq mille milliards", "number 5000000000000"},
      {"a hundred", "cent", "number 100"},
      {"a thousand", "mille", "number 1000"},
      {"ninety-seven", "quatre-vingt-dix-sept", "number 97"},
      {"seventy one", "soixante et onze", "number 71"},
      {"twenty eight", "vingt huit", "number 28"},
      {"one hundred and five thousand", "cent cinq mille", "number 105000"},
      {"two dozen", "deux douzaines", "number 24"},
      {"half a dozen", "une demi-douzaine", "number 6"},
      {"a dozen million", "une douzaine de millions", "number 12000000"},
      {"two thirds", "deux tiers", "number 2/3"},
      {"three-quarters", "trois quarts", "number 3/4"},
      {"two fifths", "deux cinquièmes", "number 2/5"},
      {"2/3", "2/3", "number 2/3"},
      {"a quarter of them", "le quart d’entre eux", "number 1/4"},
      {"half", "la moitié", "number 1/2"},
      {"58th", "58e", "ordinal 58"},
      {"1st", "1er", "ordinal 1"},
      {"1st", "1re", "ordinal 1"},
      {"2nd", "2ème", "ordinal 2"},
      {"fifty-eighth", "cinquante-huitième", "ordinal 58"},
      {"twenty-first", "vingt et unième", "ordinal 21"},
      {"second", "deuxième", "ordinal 2"},
      {"EUR 5 million", "5 millions d'euros", "amount 5000000 EUR"},
      {"€5 million", "5\u00A0millions d’euros", "amount 5000000 EUR"},
      {"US$ 10 billion", "10 milliards de dollars des États-Unis", "amount 10000000000 USD"},
      {"$2.5 million", "2,5 millions de dollars", "amount 2500000 USD"},
      {"five million dollars", "cinq millions de dollars", "amount 5000000 USD"},
      {"300,000 Swiss francs", "300 000 francs suisses", "amount 300000 CHF"},
      {"USD 7", "7 USD", "amount 7 USD"},
  };
  for (const auto& [english, french, want] : pairs) {
    EXPECT_THAT(read("en", english), ElementsAre(want)) << english;
    EXPECT_THAT(read("fr", french), ElementsAre(want)) << french;
  }
}

TEST(NumberFacts, CoverTheNumberWithItsUnit) {
  const std::string_view text = "Some US$ 10 billion were spent.";
  const auto facts = facts_of("en", text);
  ASSERT_EQ(facts.size(), 1U);
  EXPECT_EQ(text.substr(facts[0].begin, facts[0].end - facts[0].begin), "US$ 10 billion");
  const std::string_view french = "Près de 5 millions d’euros ont été versés.";
  const auto amounts = facts_of("fr", french);
  ASSERT_EQ(amounts.size(), 1U);
  EXPECT_EQ(french.substr(amounts[0].begin, amounts[0].end - amounts[0].begin),
            "5 millions d’euros");
}

TEST(NumberFacts, KeepNeighboursApart) {
  EXPECT_THAT(read("en", "57 20"), ElementsAre("number 57", "number 20"));
  EXPECT_THAT(read("en", "1, 2, 3"), ElementsAre("number 1", "number 2", "number 3"));
  EXPECT_THAT(read("fr", "1, 2, 3"), ElementsAre("number 1", "number 2", "number 3"));
  EXPECT_THAT(read("fr", "1,2,3"), ElementsAre("number 1", "number 2", "number 3"));
  EXPECT_THAT(read("en", "3.5.2003"), ElementsAre("number 3", "number 5", "number 2003"));
  EXPECT_THAT(read("en", "100,200,30"), ElementsAre("number 100", "number 200", "number 30"));
  EXPECT_THAT(read("en", "A/57/64"), ElementsAre("number 57", "number 64"));
  EXPECT_THAT(read("en", "12 May 2003"), ElementsAre("number 12", "number 2003"));
  EXPECT_THAT(read("en", "between one hundred and two hundred"),
              ElementsAre("number 100", "number 200"));
  EXPECT_THAT(read("en", "one thousand and two thousand"),
              ElementsAre("number 1000", "number 2000"));
  EXPECT_THAT(read("en", "fifty and sixty"), ElementsAre("number 50", "number 60"));
  EXPECT_THAT(read("fr", "trente et quarante"), ElementsAre("number 30", "number 40"));
  EXPECT_THAT(read("fr", "cent et deux cents"), ElementsAre("number 100", "number 200"));
  EXPECT_THAT(read("en", "one thousand, five"), ElementsAre("number 1000", "number 5"));
}

TEST(NumberFacts, TakeDottedFiguresOfSectionsAsOneInAnyLanguage) {
  for (const char* language : {"en", "fr"}) {
    EXPECT_THAT(read(language, "article 2.1"), ElementsAre("number 2.1"));
    EXPECT_THAT(read(language, "10.1.3"), ElementsAre("number 10.1.3"));
    EXPECT_THAT(read(language, "2.10 and 7."), ElementsAre("number 2.1", "number 7"));
    EXPECT_THAT(read(language, "0.85 %"), ElementsAre("percentage 0.85"));
  }
}

TEST(NumberFacts, LeaveTheRestOfAFigureThatIsGluedToAWordAlone) {
  EXPECT_THAT(read("ar", "الترخيص بالمثل4.0 رخصة"), IsEmpty());
  EXPECT_THAT(read("en", "by ShareAlike4.0."), IsEmpty());
}

TEST(NumberFacts, AddAHalfBehindTheUnit) {
  EXPECT_THAT(read("fr", "deux ans et demi"), ElementsAre("number 2.5"));
  EXPECT_THAT(read("en", "two years and a half"), ElementsAre("number 2.5"));
}

TEST(NumberFacts, LeaveOtherWordsAlone) {
  EXPECT_THAT(read("en", "CO2, F16, 10km, 1990s and B52s"), IsEmpty());
  EXPECT_THAT(read("en", "tend, eleventy, onerous, forty-"), ElementsAre("number 40"));
  EXPECT_THAT(read("en", "millions of people, several thousand, a State"), IsEmpty());
  EXPECT_THAT(read("fr", "des milliers de personnes, Sixte, dixit, centre"), IsEmpty());
  EXPECT_THAT(read("en", "two third-country nationals"), ElementsAre("number 2", "ordinal 3"));
  EXPECT_THAT(read("en", "a third meeting"), ElementsAre("ordinal 3"));
  EXPECT_THAT(read("en", ""), IsEmpty());
}

TEST(NumberFacts, TellTheDecimalMarkOfTheLanguage) {
  EXPECT_NE(read("fr", "10,000"), read("en", "10,000"));
}

TEST(NumberFacts, AreUncertainWhereTheWordMeansMore) {
  for (const auto& [language, text] :
       {std::pair{"en", "one"}, {"fr", "une"}, {"fr", "un"}, {"en", "second"}, {"en", "half"}}) {
    const auto facts = facts_of(language, text);
    ASSERT_EQ(facts.size(), 1U) << text;
    EXPECT_FLOAT_EQ(facts[0].certainty, 0.3F) << text;
  }
  for (const auto& [language, text] :
       {std::pair{"fr", "un quart"}, {"fr", "le quart des sièges"}, {"en", "half of the seats"}}) {
    EXPECT_FLOAT_EQ(facts_of(language, text).at(0).certainty, 0.5F) << text;
  }
  for (const auto& [language, text] :
       {std::pair{"en", "58"}, {"en", "one million"}, {"fr", "vingt et un"}, {"fr", "1er"}}) {
    const auto facts = facts_of(language, text);
    ASSERT_EQ(facts.size(), 1U) << text;
    EXPECT_GE(facts[0].certainty, 0.9F) << text;
  }
}

TEST(NumberFacts, ReadFiguresOfALanguageWithoutData) {
  EXPECT_THAT(read("sv", "10 000, 10,000, 3,5 och 12 %"),
              ElementsAre("number 10000", "number 10000", "number 3.5", "percentage 12"));
  EXPECT_THAT(read("ar", "\u0661\u0662\u0663"), ElementsAre("number 123"));
}

TEST(NumberFacts, KeepFiguresOfAnyLength) {
  EXPECT_THAT(read("en", "00123456789012345678901234567890"),
              ElementsAre("number 123456789012345678901234567890"));
  EXPECT_THAT(read("en", "18446744073709551 trillion"), ElementsAre("number 18446744073709551"));
}

TEST(NumberFacts, StandInOrderInsideAnyText) {
  const std::vector<std::string_view> pieces = {"one",
                                                "Half",
                                                "a",
                                                "une",
                                                "et",
                                                "vingt",
                                                "dix",
                                                "deux",
                                                "cents",
                                                "million",
                                                "mille",
                                                "tiers",
                                                "thirds",
                                                "dozen",
                                                "de",
                                                "d'",
                                                "US$",
                                                "$",
                                                "EUR",
                                                "euros",
                                                "%",
                                                "per cent",
                                                "p. 100",
                                                "10",
                                                "000",
                                                "1er",
                                                "2/3",
                                                "0",
                                                "99999999999999999999",
                                                ",",
                                                ".",
                                                "/",
                                                "-",
                                                " ",
                                                " ",
                                                " ",
                                                "\u00A0",
                                                "\u00AD",
                                                "’",
                                                "é",
                                                "È",
                                                "中",
                                                "٣",
                                                "ième",
                                                "th",
                                                "billion",
                                                "and",
                                                "and a half"};
  std::mt19937 random(58);
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (auto n = random() % 12; n > 0; --n) text += pieces[random() % pieces.size()];
    for (const char* language : {"en", "fr", "zh"}) {
      std::uint32_t last = 0;
      for (const Fact& fact : facts_of(language, text)) {
        ASSERT_LE(last, fact.begin) << text;
        ASSERT_LT(fact.begin, fact.end) << text;
        ASSERT_LE(fact.end, text.size()) << text;
        // No character is cut.
        ASSERT_NE(text[fact.begin] & 0xC0, 0x80) << text;
        ASSERT_NE(text.c_str()[fact.end] & 0xC0, 0x80) << text;
        ASSERT_FALSE(fact.value.empty()) << text;
        last = fact.end;
      }
    }
  }
}

TEST(NumberFacts, TellRightFromWrongInUnPairs) {
  std::ifstream file(paths::source() / "tests/data/qa/un-pairs.tsv");
  ASSERT_TRUE(file);
  int checked = 0;
  for (std::string line; std::getline(file, line);) {
    std::istringstream cells(line);
    std::string check;
    std::string english;
    std::string right;
    std::string wrong;
    std::getline(cells, check, '\t');
    std::getline(cells, english, '\t');
    std::getline(cells, right, '\t');
    std::getline(cells, wrong, '\t');
    if (!std::ranges::count(
            std::vector<std::string>{"number", "scale", "currency", "percent", "word"}, check)) {
      continue;
    }
    if (wrong == "0.85 %") continue;  // the value is right, its form is not
    ++checked;
    EXPECT_EQ(read("en", english), read("fr", right)) << line;
    EXPECT_NE(read("en", english), read("fr", wrong)) << line;
  }
  EXPECT_GT(checked, 5);
}

}  // namespace
}  // namespace dragoman::qa
