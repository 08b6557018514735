// SPDX-License-Identifier: Apache-2.0
//
// How parse_document() reads the layout of text files: margins, pages, marks, groups of lines.
#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "corpus/reader.h"
#include "tests/essence.h"

namespace dragoman {
namespace {

using ::testing::ElementsAre;

Document parse(std::string_view text, const char* language = "en") {
  return parse_document(text, LangTag::parse(language), "text");
}

std::vector<std::string> texts(const Document& document) {
  std::vector<std::string> result;
  for (const Block& block : document.blocks) result.push_back(block.text);
  return result;
}

TEST(Wrapping, IsToldFromShortParagraphs) {
  EXPECT_THAT(
      texts(parse("Calendar\nReferences\nThe data are collected each year.\nRationale\n")),
      ElementsAre("Calendar", "References", "The data are collected each year.", "Rationale"));
}

TEST(Wrapping, TakesANumberInMidSentenceForNoLabel) {
  EXPECT_THAT(
      texts(parse("The Council, meeting at Geneva on the third day of May, took up item\n"
                  "12. It decided to remain seized of the matter until all the members had\n"
                  "met again, and asked its President to report to it on what each of the\n"
                  "members had done.\n"
                  "13. The next item was taken up at once by the members of the Council.\n")),
      ElementsAre("The Council, meeting at Geneva on the third day of May, took up item 12. It "
                  "decided to remain seized of the matter until all the members had met again, and "
                  "asked its President to report to it on what each of the members had done.",
                  "The next item was taken up at once by the members of the Council."));
}

TEST(Wrapping, TakesTheEndOfABracketForNoLabel) {
  EXPECT_THAT(
      texts(parse("The Council took note of the report of the Secretary-General (see par. 12,\n"
                  "14) and asked him to report to it on the work of all of the members of the\n"
                  "group, and on what each of the members of the Council had done about these\n"
                  "matters.\n")),
      ElementsAre("The Council took note of the report of the Secretary-General (see par. 12, 14) "
                  "and asked him to report to it on the work of all of the members of the group, "
                  "and on what each of the members of the Council had done about these matters."));
}

TEST(Wrapping, CountsTheColumnsOfWideCharactersAndJoinsThemWithoutSpaces) {
  EXPECT_THAT(
      texts(parse("有。除了光盘和数字光盘以外，您还可以从移动存储、直接从硬盘、或使用\n"
                  "TFTP 网络引导来安装这一系统。为了在多台计算机上安装这一系统，还可\n"
                  "以进行全自动安装。注意：不是所有的方法都能被所有计算机架构支持。\n"
                  "一旦安装程序成功引导，系统的剩余部分即可从网络下载，或者通过本地\n"
                  "介质安装。\n\n"
                  "参见手册。\n",
                  "zh")),
      ElementsAre(
          "有。除了光盘和数字光盘以外，您还可以从移动存储、直接从硬盘、或使用 TFTP "
          "网络引导来安装这一系统。为了在多台计算机上安装这一系统，还可以进行全自动安装。注意："
          "不是所有的方法都能被所有计算机架构支持。一旦安装程序成功引导，系统的剩余部分即可从"
          "网络下载，或者通过本地介质安装。",
          "参见手册。"));
}

TEST(Wrapping, OfAShortLineIsNoSentenceThatAPageCut) {
  EXPECT_THAT(texts(parse("With this program, you can set a package to hold, so that the program\n"
                          "which looks for new issues of it leaves it as it is, until the day on\n"
                          "which you want to have them again, and remove it from what it holds.\n"
                          "\nand remove the hold with\n\nunhold package\n\n"
                          "Here the package is the name of what you want to have, as it is shown\n"
                          "in the list of all that there is.\n")),
              ElementsAre(::testing::StartsWith("With this"), "and remove the hold with",
                          "unhold package", ::testing::StartsWith("Here the package")));
}

TEST(Wrapping, DropsAHyphenOnlyWhereTheDocumentHasTheWordWithoutIt) {
  const std::string text =
      "The representatives of the member countries met in Oslo for an inter-\n"
      "national conference on the safety of ferries, and spoke about the non-\n"
      "binding rules that an international group of experts had drawn up, short-\n"
      "and long-term plans, and all the other questions that were before them.\n";
  EXPECT_THAT(
      texts(parse(text)),
      ElementsAre("The representatives of the member countries met in Oslo for an "
                  "international conference on the safety of ferries, and spoke about the "
                  "non-binding rules that an international group of experts had drawn up, "
                  "short- and long-term plans, and all the other questions that were before "
                  "them."));
}

TEST(Pages, LeaveOutContinuationMarksAndHeadsOfSeveralLines) {
  EXPECT_THAT(texts(parse("One.\n\n/...\n\fA/58/718\nPage 2\n\nTwo.\n\n/...\n\fA/58/718\nPage 3\n\n"
                          "Three.\n")),
              ElementsAre("One.", "Two.", "Three."));
}

TEST(Pages, KeepFiguresThatCountNoPages) {
  EXPECT_THAT(texts(parse("It was founded in\n\f1945\n\fby the nations.\n")),
              ElementsAre("It was founded in", "1945", "by the nations."));
}

TEST(Pages, CountFormFeeds) {
  const Document document = parse("One.\n\fTwo.\n\f\fFour.\n");
  ASSERT_EQ(document.blocks.size(), 3U);
  EXPECT_EQ(document.blocks[1].place, (Place{2, 2}));
  EXPECT_EQ(document.blocks[2].place, (Place{3, 4}));
}

TEST(Pages, BringALabelToTheStartOfALineByChance) {
  EXPECT_THAT(
      texts(parse("We should be grateful if the present letter were circulated under item\n"
                  "\f53. It is our hope that it will be of use.\n")),
      ElementsAre(
          "We should be grateful if the present letter were circulated under item 53. It is our "
          "hope that it will be of use."));
}

struct CutCase {
  std::string name;
  std::string_view text;
  std::string_view next;
  bool healed;

  friend void PrintTo(const CutCase& c, std::ostream* out) { *out << c.name; }
};

class PageCut : public ::testing::TestWithParam<CutCase> {};

TEST_P(PageCut, IsHealedOnlyInsideASentence) {
  const CutCase& c = GetParam();
  const std::string text = std::string(c.text) + "\n\n" + std::string(c.next) + "\n";
  EXPECT_EQ(parse(text).blocks.size(), c.healed ? 1U : 2U);
}

INSTANTIATE_TEST_SUITE_P(
    Un, PageCut,
    ::testing::Values(
        CutCase{"BeforeALowerCaseWord", "2. It will prepare a progress report for the Ministers",
                "of the participating countries.", true},
        CutCase{"BeforeACapitalInLongProse", "They met again. They spoke of the first Regional",
                "Ministerial Conference.", true},
        CutCase{"InAListOfNames", "1. These took part: Fiji, France, India, Japan, Laos,",
                "Malaysia, Nepal and Palau.", true},
        CutCase{"InAHyphenatedWord", "1. The members spoke about the rules that were non-",
                "binding.", true},
        CutCase{"AfterATitleOfAPerson", "3. The first to take the floor was Ms.",
                "Mulenga of Zambia.", true},
        CutCase{"AtTheEndOfASentence", "2. It will prepare a progress report.", "but not yet.",
                false},
        CutCase{"BeforeALabel", "2. It will prepare a report for the", "3. Ministers agreed.",
                false},
        CutCase{"BeforeABullet", "2. It will prepare reports on what it did", "• in the north.",
                false},
        CutCase{"AfterAHeading", "I. Introduction", "the Conference met.", false},
        CutCase{"AfterCapitals", "WE THE PEOPLES OF THE UNITED NATIONS DETERMINED",
                "to save succeeding generations,", false},
        CutCase{"BetweenItemsInLowerCase", "the maintenance of international peace and security",
                "the promotion of human rights in all the countries of the world", false},
        CutCase{"BehindACommaAndConjunction", "to maintain justice and respect for law, and",
                "to promote social progress,", false},
        CutCase{"BetweenClausesThatBeginAlike",
                "Whereas Article 104 provides for it. Whereas it is needed for the purposes and",
                "Whereas Article 105 provides for more.", false},
        CutCase{"AfterAnItemWithoutAFullStop",
                "3. Report of the Secretary-General on the work of the Organization",
                "The Committee has the report before it.", false},
        CutCase{"AfterALetterNamedLikeAnArticle", "See the second part of annex A",
                "Ministers agreed.", false}),
    [](const auto& c) { return c.param.name; });

TEST(Groups, PartSeveralSignatures) {
  EXPECT_THAT(texts(parse("(*Signed*) A. Smith\nPresident\n(*Signed*) B. Jones\nSecretary\n\n"
                          "The Chair\n(*Signed*) C. Doe\nThe Rapporteur\n(*Signed*) D. Roe\n")),
              ElementsAre("(Signed) A. Smith President", "(Signed) B. Jones Secretary",
                          "The Chair (Signed) C. Doe", "The Rapporteur (Signed) D. Roe"));
}

TEST(Groups, OfShortLinesBeforeTheTextAreTheMasthead) {
  using enum BlockKind;
  const Document document = parse(
      "Distr.\nGENERAL\n\nA/58/718\n20 February 2004\n\nENGLISH\nORIGINAL: FRENCH\n\n"
      "The Committee met in Geneva and adopted its report by consensus.\n");
  EXPECT_THAT(texts(document),
              ElementsAre("Distr. GENERAL", "A/58/718 20 February 2004", "ENGLISH ORIGINAL: FRENCH",
                          "The Committee met in Geneva and adopted its report by consensus."));
  EXPECT_EQ(document.blocks[1].kind, masthead);
  EXPECT_EQ(document.blocks[3].kind, paragraph);
}

TEST(Rules, SeparateAndAreNoText) {
  EXPECT_THAT(texts(parse("The end of the text.\n-----------\n[1] See the report.\n***\nAnnex\n")),
              ElementsAre("The end of the text.", "[1] See the report.", "Annex"));
  EXPECT_THAT(texts(parse("Report\n======\nIt was adopted.\n\n--\n")),
              ElementsAre("Report", "It was adopted.", "--"));
}

TEST(Groups, OfItemsAreSeparate) {
  EXPECT_EQ(
      parse("These countries took part in the work of the session.\n\nBelgium\nBhutan\nBrazil\n")
          .blocks.size(),
      4U);
}

TEST(Groups, OfBoldLinesAreOneHeading) {
  EXPECT_THAT(texts(parse("The first sentence of the text is here, before a heading.\n\n"
                          "**Annex I to the letter**\n**dated 1 May**\n\nText.\n")),
              ElementsAre("The first sentence of the text is here, before a heading.",
                          "Annex I to the letter dated 1 May", "Text."));
}

TEST(Marks, AreTakenOffOnlyInPairsAroundWords) {
  EXPECT_THAT(
      texts(
          parse("A ***bold italic*** word, *Italy*,* 5*3*2, **a *nested* one** and a ** mark.\n")),
      ElementsAre("A bold italic word, Italy,* 5*3*2, a nested one and a ** mark."));
}

TEST(Marks, MakeAHeadingOnlyOfWhatIsBoldThroughout) {
  const Document document =
      parse("**All of it is bold.**\n\nSome **of it** is bold, as a whole.\n");
  EXPECT_EQ(document.blocks[0].kind, BlockKind::heading);
  EXPECT_EQ(document.blocks[1].kind, BlockKind::paragraph);
}

TEST(Marks, OfANoteAreNoBullets) {
  EXPECT_EQ(parse("A title*\n\n* Reissued for technical reasons.\n").blocks[1].kind,
            BlockKind::note);
  EXPECT_EQ(parse("Two things:\n\n* the one;\n\n* the other.\n").blocks[1].kind,
            BlockKind::list_item);
}

TEST(Labels, ThatStandAloneTakeTheNextText) {
  const Document document =
      parse("1.\n\nThe text of the paragraph.\n\n(a)\nan item;\n\nIV.\n\nEnd.\n");
  EXPECT_THAT(texts(document),
              ElementsAre("The text of the paragraph.", "an item;", "IV.", "End."));
  EXPECT_EQ(document.blocks[0].label.key, "1");
  EXPECT_FALSE(document.blocks[1].label.in_text);
  EXPECT_EQ(document.blocks[2].kind, BlockKind::heading);
}

TEST(Sections, NestByTheKindOfTheirHeadings) {
  const Document document = parse(
      "Annex II\n\nPart One\n\nI. General\n\nA. Scope\n\n1. It applies.\n\nTable 3\n\n"
      "2. It applies.\n\nH. Terms\n\nI. More terms\n\n3. Here.\n\nII. Rest\n\n"
      "Article 3. It applies.\n\n(a) one;\n\nAnnex III\n\nI. Rest\n\nDone.\n");
  const auto section_of = [&](std::string_view key) {
    for (const Block& block : document.blocks) {
      if (block.label.key == key) return block.section;
    }
    return std::vector<std::string>{};
  };
  EXPECT_THAT(section_of("2"), ElementsAre("annex II", "part 1", "I", "A"));
  EXPECT_THAT(section_of("3"), ElementsAre("annex II", "part 1", "I", "I"));
  EXPECT_THAT(section_of("a"), ElementsAre("annex II", "part 1", "II", "article 3"));
  EXPECT_THAT(document.blocks.back().section, ElementsAre("annex III", "I"));
}

TEST(Languages, WithoutDataAreReadByGeneralRules) {
  const Document document =
      parse("а) первый пункт;\n\n1. Текст пункта\n\nпродолжается здесь.\n", "ru");
  EXPECT_THAT(texts(document), ElementsAre("первый пункт;", "Текст пункта продолжается здесь."));
}

RC_GTEST_PROP(ParseDocument, LosesNoCharacter, ()) {
  const auto parts =
      *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(std::vector<std::string>{
          "\n",   "\n\n", " ",         "word", "The ",     "end.",   "12. ",
          "(a) ", "**",   "*",         "I. ",  "Annex II", "é",      ", ",
          "and ", "• ",   "(Signed) ", "A. ",  "\t",       "\u00A0", "not a hyphen- ",
          "1/ "}));
  std::string text;
  for (const std::string& part : parts) text += part;
  std::string read;
  for (const Block& block : parse(text).blocks) {
    if (!block.label.in_text) read += testing::essence(block.label.text);
    read += testing::essence(block.text);
  }
  RC_ASSERT(read == testing::essence(text));
}

}  // namespace
}  // namespace dragoman
