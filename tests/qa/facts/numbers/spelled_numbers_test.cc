// SPDX-License-Identifier: Apache-2.0
//
// Numbers in words, spelled by the rules of CLDR, are read back as the values that they name.
#include <gtest/gtest.h>
#include <unicode/rbnf.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "qa/facts/numbers/number_data.h"
#include "qa/facts/numbers/number_grammar.h"

namespace dragoman::qa {
namespace {

// The public rule sets of a language: cardinals and ordinals in each gender and case.
class Speller {
 public:
  explicit Speller(const char* language)
      : format_(icu::URBNF_SPELLOUT, icu::Locale(language), status_) {
    for (std::int32_t k = 0; k < format_.getNumberOfRuleSetNames(); ++k) {
      std::string name;
      format_.getRuleSetName(k).toUTF8String(name);
      if (!name.starts_with("%%")) names_.push_back(name);
    }
  }

  const std::vector<std::string>& names() const { return names_; }

  std::string spell(std::int64_t number, const std::string& rules) {
    icu::UnicodeString text;
    icu::FieldPosition position;
    UErrorCode status = U_ZERO_ERROR;
    format_.format(number, icu::UnicodeString::fromUTF8(rules), text, position, status);
    std::string utf8;
    return text.toUTF8String(utf8);
  }

 private:
  UErrorCode status_ = U_ZERO_ERROR;
  icu::RuleBasedNumberFormat format_;
  std::vector<std::string> names_;
};

std::optional<std::uint64_t> value_of(const std::string& words, const NumberData& data) {
  std::size_t at = 0;
  std::size_t begin = 0;
  if (data.ordinal_prefixes.find(words, 0, begin) != nullptr) at = begin;
  auto read = read_spelled(words, at, data);
  for (const std::string& prefix : data.word_prefixes) {
    if (!read && words.starts_with(prefix)) read = read_spelled(words, prefix.size(), data);
  }
  if (!read || read->end != words.size()) return std::nullopt;
  return read->value;
}

class NumbersInWords : public testing::TestWithParam<const char*> {};

TEST_P(NumbersInWords, AreReadBackAsTheirValues) {
  const NumberData& data = number_data(LangTag::parse(GetParam()));
  Speller speller(GetParam());
  ASSERT_FALSE(speller.names().empty());
  int wrong = 0;
  const auto check = [&](std::int64_t number, const std::string& rules) {
    // Days of the Chinese month have numerals of their own, and English years are two numbers.
    if (rules == "%spellout-numbering-days") return;
    if (rules == "%spellout-numbering-year" && GetParam() == std::string("en")) return;
    const std::string words = speller.spell(number, rules);
    // CLDR misspells some forms of "third" and "eightieth".
    for (const char* slip : {"третьому", "восемьдесято", "восемьдесяты"}) {
      if (words.find(slip) != std::string::npos) return;
    }
    const auto value = value_of(words, data);
    if (value == static_cast<std::uint64_t>(number) || ++wrong > 20) return;
    ADD_FAILURE() << rules << " " << number << ": " << words << " is read as "
                  << (value ? std::to_string(*value) : "nothing");
  };
  for (std::int64_t number = 0; number <= 10'000; ++number) {
    if (number <= 130 || number % 500 == 0) {
      for (const std::string& rules : speller.names()) check(number, rules);
    } else {
      check(number, speller.names()[static_cast<std::size_t>(number) % speller.names().size()]);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Languages, NumbersInWords,
                         testing::Values("en", "fr", "es", "ru", "ar", "zh"),
                         [](const auto& language) { return std::string(language.param); });

}  // namespace
}  // namespace dragoman::qa
