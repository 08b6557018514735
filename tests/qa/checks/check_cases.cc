// SPDX-License-Identifier: Apache-2.0
#include "tests/qa/checks/check_cases.h"

#include <gtest/gtest.h>

#include "corpus/segmenter.h"
#include "qa/checker.h"

namespace dragoman::qa {
std::vector<TextPair> usual_pairs() {
  return {
      {"The Committee met in the morning and elected its officers.",
       "Le Comité s'est réuni dans la matinée et a élu son bureau."},
      {"Several delegations thanked the Chair for the preparation of the session.",
       "Plusieurs délégations ont remercié le Président d'avoir préparé la session."},
      {"The draft decision was then introduced by the representative of the host country.",
       "Le projet de décision a ensuite été présenté par le représentant du pays hôte."},
  };
}

std::vector<Finding> findings_in(std::string_view check, const Bitext& bitext) {
  return check_bitext(bitext, {}, only(check));
}

std::vector<Finding> findings_among_usual(std::string_view check, const TextPair& pair) {
  auto pairs = usual_pairs();
  pairs.insert(pairs.begin() + 1, pair);
  return findings_in(check, bitext_of(pairs));
}

std::vector<std::string> said_between(std::string_view check, const std::vector<TextPair>& pairs) {
  return summaries(findings_in(check, bitext_of(pairs)));
}

std::vector<std::string> said_inside(std::string_view check, const std::string& lines,
                                     std::string_view language) {
  return summaries(check_document(document_of(lines, language), {}, only(check)));
}

void expect_inside(std::string_view check, const std::vector<InsideCase>& cases) {
  ASSERT_FALSE(cases.empty());
  for (const auto& [name, language, text, want] : cases) {
    const LangTag tag = LangTag::parse(std::string(language));
    Document document = parse_document(text, tag, "text");
    Segmenter(tag).split(document);
    EXPECT_EQ(summaries(check_document(document, {}, only(check))), want) << name;
  }
}

std::string verdict(std::string_view check, std::string_view english, std::string_view french) {
  std::string result = "-";
  auto worst = Severity::info;
  const Bitext bitext = bitext_of({{std::string(english), std::string(french)}});
  for (const Finding& finding : findings_in(check, bitext)) {
    if (result != "-" && finding.severity < worst) continue;
    worst = finding.severity;
    result = to_string(worst);
  }
  return result;
}

void expect_verdicts(std::string_view check, const std::vector<VerdictCase>& cases) {
  ASSERT_FALSE(cases.empty());
  for (const auto& [english, french, want] : cases) {
    EXPECT_EQ(verdict(check, english, french), want) << english << " | " << french;
  }
}

std::string_view source_of(std::string_view example) {
  return example.substr(0, example.find(" | "));
}

std::string_view target_of(std::string_view example) {
  return example.substr(example.find(" | ") + 3);
}

void expect_replaced(std::string_view check, const std::vector<ReplacedCase>& cases) {
  ASSERT_FALSE(cases.empty());
  for (const auto& [english, right, wrong, summary] : cases) {
    EXPECT_EQ(said_between(check, {{english, right}}), std::vector<std::string>()) << english;
    EXPECT_EQ(said_between(check, {{english, wrong}}), std::vector<std::string>{summary})
        << english;
  }
}

}  // namespace dragoman::qa
