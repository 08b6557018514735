// SPDX-License-Identifier: Apache-2.0
#include "corpus/structure/leading_label.h"

#include <gtest/gtest.h>

namespace dragoman {
namespace {

struct LabelCase {
  std::string name;
  const char* language;
  std::string line;
  std::string text;  // empty where the line has no label
  std::string key;
  bool in_text = false;

  friend void PrintTo(const LabelCase& c, std::ostream* out) { *out << c.name; }
};

class LeadingLabelOf : public testing::TestWithParam<LabelCase> {};

TEST_P(LeadingLabelOf, IsWhatAReaderWouldSay) {
  const LabelCase& c = GetParam();
  const auto found = leading_label(c.line, LangTag::parse(c.language));
  if (c.key.empty()) {
    EXPECT_FALSE(found) << found->label.key;
    return;
  }
  ASSERT_TRUE(found);
  EXPECT_EQ(found->label.text, c.text);
  EXPECT_EQ(found->label.key, c.key);
  EXPECT_EQ(found->label.in_text, c.in_text);
  EXPECT_EQ(found->length == 0, c.in_text);
}

INSTANTIATE_TEST_SUITE_P(
    Un, LeadingLabelOf,
    testing::Values(
        LabelCase{"Number", "en", "12. Ministers agreed", "12.", "12"},
        LabelCase{"NumberOfTwoLevels", "en", "12.1. Scope", "12.1.", "12.1"},
        LabelCase{"NumberBeforeANoBreakSpace", "fr", "12.\u00A0Les Ministres", "12.", "12"},
        LabelCase{"EnglishLetter", "en", "(a) to use", "(a)", "a"},
        LabelCase{"FrenchLetter", "fr", "a) employer", "a)", "a"},
        LabelCase{"EnglishNumeral", "en", "(iv) the return", "(iv)", "iv"},
        LabelCase{"FrenchNumeral", "fr", "iv) le retour", "iv)", "iv"},
        LabelCase{"BracketedNumber", "en", "(2) The Court", "(2)", "2"},
        LabelCase{"CapitalLetter", "en", "A. States intensify their efforts", "A.", "A"},
        LabelCase{"RomanHeading", "en", "IV. Strengthening", "IV.", "IV"},
        LabelCase{"LetterThatIsNoNumeral", "en", "I. A ministerial conference", "I.", "I"},
        LabelCase{"LabelAlone", "en", "(b)", "(b)", "b"},
        LabelCase{"SuperscriptNote", "en", "¹ Ibid., p. 12.", "¹", "note 1"},
        LabelCase{"NoteWithAStroke", "en", "3/ See A/57/64.", "3/", "note 3"},
        LabelCase{"Annex", "en", "Annex II to the letter dated 10 February", "Annex II", "annex II",
                  true},
        LabelCase{"Annexe", "fr", "Annexe II à la lettre datée du 10 février", "Annexe II",
                  "annex II", true},
        LabelCase{"AnnexInCapitals", "en", "ANNEX", "ANNEX", "annex", true},
        LabelCase{"ArticleAlone", "en", "Article 3", "Article 3", "article 3", true},
        LabelCase{"ArticlePremier", "fr", "Article premier", "Article premier", "article 1", true},
        LabelCase{"ArticleWithTitle", "en", "ARTICLE 2 Definitions", "ARTICLE 2", "article 2",
                  true},
        LabelCase{"ChapterWithColon", "fr", "Chapitre I: Buts et principes", "Chapitre I",
                  "chapter I", true},
        LabelCase{"Anexo", "es", "Anexo II de la carta de fecha 10 de febrero", "Anexo II",
                  "annex II", true},
        LabelCase{"Prilozhenie", "ru", "Приложение II", "Приложение II", "annex II", true},
        LabelCase{"PrilozhenieToALetter", "ru", "Приложение к письму от 10 февраля", "Приложение",
                  "annex", true},
        LabelCase{"DashBeforeABracket", "ar", "79- [مشروع المادة 4 جيم", "79-", "79"},
        LabelCase{"ArabicOrdinal", "ar", "المرفق الثاني", "المرفق الثاني", "annex 2", true},
        LabelCase{"ChineseAnnex", "zh", "附件", "附件", "annex", true},
        LabelCase{"ChineseNumeral", "zh", "附件二", "附件二", "annex 2", true},
        LabelCase{"ChineseNumeralAndTitle", "zh", "附件十二：工作安排", "附件十二", "annex 12",
                  true}));

INSTANTIATE_TEST_SUITE_P(
    OtherForms, LeadingLabelOf,
    testing::Values(
        LabelCase{"DoubledLetter", "en", "(aa) the return", "(aa)", "aa"},
        LabelCase{"LetterWithFigure", "en", "(a.1) the return", "(a.1)", "a.1"},
        LabelCase{"FigureWithFigure", "fr", "2.1) le retour", "2.1)", "2.1"},
        LabelCase{"LetterOfAList", "fr", "L. Les États s'emploient", "L.", "L"},
        LabelCase{"CyrillicLetter", "ru", "а) принять меры", "а)", "а"},
        LabelCase{"ArabicFigure", "ar", "(١) النص", "(١)", "1"},
        LabelCase{"PartInWords", "en", "Part Two", "Part Two", "part 2", true},
        LabelCase{"OrdinalBeforeThePart", "fr", "Deuxième partie", "Deuxième partie", "part 2",
                  true},
        LabelCase{"NameOfTwoWords", "fr", "Pièce jointe I", "Pièce jointe I", "enclosure I", true},
        LabelCase{"ArticleBis", "fr", "Article 45 bis Relations avec la Convention",
                  "Article 45 bis", "article 45 bis", true},
        LabelCase{"ArticleAndDash", "en", "Article 1 — Scope", "Article 1", "article 1", true},
        LabelCase{"ArticleBeforeItsText", "en", "Article 3. The Parties shall cooperate.",
                  "Article 3", "article 3", true},
        LabelCase{"SectionBeforeItsItem", "en", "Section 5 (a) The Bank may act.", "Section 5",
                  "section 5", true},
        LabelCase{"SectionBeforeASentence", "en", "Section 5 The archives shall be inviolable.",
                  "Section 5", "section 5", true},
        LabelCase{"AnnexInOneLanguage", "fr", "Annexe [Anglais seulement]", "Annexe", "annex",
                  true}));

INSTANTIATE_TEST_SUITE_P(
    NoLabel, LeadingLabelOf,
    testing::Values(LabelCase{"Decimal", "en", "1.5 million people", "", ""},
                    LabelCase{"Date", "en", "20 February 2004", "", ""},
                    LabelCase{"DateWithDots", "en", "28.4.2003", "", ""},
                    LabelCase{"Year", "en", "2003. The Conference", "", ""},
                    LabelCase{"Initials", "en", "J. R. Smith", "", ""},
                    LabelCase{"InitialBeforeAName", "fr", "A. Dupont, rapporteur", "", ""},
                    LabelCase{"Title", "fr", "M. Dupont a voté.", "", ""},
                    LabelCase{"Honorific", "fr", "S. E. M. Jenie", "", ""},
                    LabelCase{"SentenceAboutAnArticle", "en",
                              "Article 3 of the Charter provides for it.", "", ""},
                    LabelCase{"ReferenceAtALineStart", "fr",
                              "annexe II, chap. IV, sect. A), comportait trois volets :", "", ""},
                    LabelCase{"SentenceAboutAnAnnex", "en", "Annex I Parties shall report.", "",
                              ""},
                    LabelCase{"HeadingThatIsNoPart", "en", "Second Regional Conference", "", ""},
                    LabelCase{"PartOfSomething", "en", "Part of the report", "", ""},
                    LabelCase{"Fraction", "en", "1/2 of the members", "", ""},
                    LabelCase{"Abbreviation", "en", "(UN) Charter", "", ""},
                    LabelCase{"NumberInWords", "en", "No. 5 was adopted.", "", ""},
                    LabelCase{"Word", "en", "Annexation", "", ""},
                    LabelCase{"BracketedWord", "en", "(see annex)", "", ""},
                    LabelCase{"BracketedPair", "en", "(ab) text", "", ""},
                    LabelCase{"Nothing", "en", "", "", ""}));

INSTANTIATE_TEST_SUITE_P(
    OtherScripts, LeadingLabelOf,
    testing::Values(LabelCase{"ArabicNumber", "ar", "12 - القوارب قديمة.", "12 -", "12"},
                    LabelCase{"ArabicDigits", "ar", "٣٣- القوارب قديمة.", "٣٣-", "33"},
                    LabelCase{"ArabicLetter", "ar", "(ب) شراء قاربين؛", "(ب)", "ب"},
                    LabelCase{"CyrillicLetter", "ru", "б) закупить лодки;", "б)", "б"},
                    LabelCase{"ChineseNumeral", "zh", "十二、船只", "十二、", "12"},
                    LabelCase{"WideBrackets", "zh", "（二）船只", "（二）", "2"},
                    LabelCase{"EnclosedNumeral", "zh", "㈢ 船只", "㈢", "3"},
                    LabelCase{"ChineseList", "zh", "三、四月份", "", ""},
                    LabelCase{"LatinRange", "en", "12 - Boats", "", ""}));

TEST(LeadingLabel, LeavesTheTextBehindIt) {
  const std::string line = "(a) \u00A0to use";
  const auto found = leading_label(line, LangTag::parse("en"));
  ASSERT_TRUE(found);
  EXPECT_EQ(line.substr(found->length), "to use");
}

TEST(LeadingLabel, KnowsNumbersInLanguagesWithoutData) {
  const auto found = leading_label("3. Ákvæði", LangTag::parse("is"));
  ASSERT_TRUE(found);
  EXPECT_EQ(found->label.key, "3");
}

}  // namespace
}  // namespace dragoman
