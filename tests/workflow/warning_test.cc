// SPDX-License-Identifier: Apache-2.0
#include "workflow/warning.h"

#include <gmock/gmock.h>

#include "tests/tmx/sample_bitext.h"
#include "tests/workflow/sample_texts.h"

namespace dragoman::workflow {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Document document(const std::string& name, const char* language, const std::string& text) {
  Document document = empty_document(name, language);
  add_block(document, BlockKind::paragraph, {}, {text});
  return document;
}

std::vector<std::string> messages(const std::vector<Warning>& warnings) {
  std::vector<std::string> messages;
  for (const Warning& warning : warnings) messages.push_back(warning.message);
  return messages;
}

TEST(LanguageWarnings, AreNoneWhereTheTextsAreInTheirLanguages) {
  EXPECT_THAT(reading_warnings(document("a", "en", kEnglish), document("b", "fr-CA", kFrench)),
              IsEmpty());
  EXPECT_THAT(reading_warnings(document("a", "en", kEnglish)), IsEmpty());
}

TEST(LanguageWarnings, NameTheDocumentInAnotherLanguage) {
  const auto warnings =
      reading_warnings(document("a", "en", kEnglish), document("b", "fr", kGerman));
  EXPECT_THAT(messages(warnings), ElementsAre("b looks like \"de\", not \"fr\""));
  EXPECT_EQ(warnings[0].kind, Warning::Kind::target_language);
  EXPECT_THAT(warnings[0].languages, ElementsAre(LangTag::parse("de")));
  EXPECT_THAT(messages(reading_warnings(document("a", "en", kFrench))),
              ElementsAre("a looks like \"fr\", not \"en\""));
}

TEST(LanguageWarnings, TellSwappedDocumentsFromTwoInOneLanguage) {
  EXPECT_THAT(
      messages(reading_warnings(document("a", "en", kFrench), document("b", "fr", kEnglish))),
      ElementsAre("the languages seem swapped: a looks like \"fr\", b like \"en\""));
  EXPECT_THAT(
      messages(reading_warnings(document("a", "en", kEnglish), document("b", "en", kEnglish))),
      ElementsAre("a and b both seem to be in the language \"en\""));
}

TEST(VerdictWarnings, SayWhetherTheDocumentsBelongTogether) {
  Bitext bitext = sample_bitext();
  EXPECT_THAT(verdict_warnings(bitext), IsEmpty());
  bitext.correspondence = {Verdict::partial, 0.5, 0.75};
  EXPECT_THAT(messages(verdict_warnings(bitext)),
              ElementsAre("letter.en.txt and letter.fr.txt are translations in part: 50 % of the "
                          "source and 75 % of the target have a counterpart"));
  bitext.correspondence.verdict = Verdict::unrelated;
  EXPECT_EQ(verdict_warnings(bitext).front().kind, Warning::Kind::unrelated);
}

}  // namespace
}  // namespace dragoman::workflow
