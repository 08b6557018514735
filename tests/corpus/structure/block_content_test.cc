// SPDX-License-Identifier: Apache-2.0
#include "corpus/structure/block_content.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace dragoman {
namespace {

Block paragraph(std::string text) {
  Block block;
  block.text = std::move(text);
  return block;
}

TEST(BlockContent, OfAWebAddressAnEmailAddressOrAFileNameIsAnAddress) {
  for (const std::string_view text :
       {"https://www.un.org/ga/search/view_doc.asp?symbol=A/60/12", "www.example.org/reports-of-it",
        "contact.us@example.org", "annual_report_of_2019.pdf", "../a/sample_texts.zip",
        "(https://example.org/a)"}) {
    EXPECT_EQ(content_of(text), Content::address) << text;
  }
}

TEST(BlockContent, OfAnOfficeWithItsTelephoneOrBoxIsAnAddress) {
  for (const std::string_view text :
       {"Palais des Nations, 1211 Geneva 10, Tel. +41 22 917 00 00",
        "United Nations Environment Programme, P.O. Box 30552, Nairobi, Kenya",
        "Contact: SPPG/ASPG (SSC/SPC) registry.office@example.org"}) {
    EXPECT_EQ(content_of(text), Content::address) << text;
  }
}

TEST(BlockContent, OfMarkupOrAPathIsCode) {
  for (const std::string_view text :
       {"<br/>", "<img src=\"a.png\" alt=\"x\">", "/usr/share/texts", "--show_all"}) {
    EXPECT_EQ(content_of(text), Content::code) << text;
  }
}

TEST(BlockContent, OfAProgramOrACommandIsCode) {
  for (const std::string_view text : {"$ wash all the dishes", "wash --hot -n plates=12 \\",
                                      "export HOME={kitchen} \\ DISH=plate",
                                      "# wash --hot cups # dry cups", "sudo wash plates"}) {
    EXPECT_EQ(content_of(text), Content::code) << text;
  }
  for (const std::string_view text :
       {"$ 25 a month", "The option --hot washes at sixty degrees.", "If a = b, then b = a.",
        "Set wash_time to the time that it takes.", "# Wash with --hot", "# wash by hand"}) {
    EXPECT_NE(content_of(text), Content::code) << text;
  }
}

TEST(BlockContent, IsProseInAScriptWithoutSpacesWhateverMarksItHas) {
  EXPECT_EQ(content_of("安提瓜和巴布达(2016年)、哥伦比亚(2017年)、古巴(2017年)"), Content::prose);
  EXPECT_EQ(content_of("通过了以下四项措施：(一)计划；(二)预算。"), Content::prose);
}

TEST(BlockContent, OfTheLineOfAPrintingJobIsCode) {
  EXPECT_EQ(content_of("GE.19-07654 (E) 170519 200519"), Content::code);
  EXPECT_EQ(content_of("19-07655 (F)"), Content::code);
  EXPECT_EQ(content_of("12-07655"), Content::prose);
}

TEST(BlockContent, OfLettersWithoutCharactersIsCode) {
  EXPECT_EQ(content_of("'(6 1$7,21681,(6685/('52,7'(/$0(5 (73257$17685"), Content::code);
  EXPECT_EQ(content_of("ɨɪɝɚɧɚɦ ɫɨɨɬɜɟɬɫɬɜɭɸɳɢɯ ɩɪɚɜɨɜɵɯ"), Content::code);
}

TEST(BlockContent, OfSignsAndShortNamesIsAFormula) {
  EXPECT_EQ(content_of("E = mc²"), Content::formula);
  EXPECT_EQ(content_of("y = sin(x) ± 0.5"), Content::formula);
  EXPECT_EQ(content_of("Total = 5"), Content::prose);
}

TEST(BlockContent, OfAPublicationIsAReference) {
  for (const std::string_view text :
       {"[i.1] ANSI/IEEE C63.19 (2011): \"American National Standard Method of Measurement\".",
        "ISO 9241-171:2008: \"Ergonomics of human-system interaction\".",
        "Smith, J. (2004), The law of treaties, Oxford University Press, pp. 12-45.",
        "J. Crawford, The Creation of States in International Law (Oxford, 2006), p. 45."}) {
    EXPECT_EQ(content_of(text), Content::reference) << text;
  }
}

TEST(BlockContent, OfSentencesIsProse) {
  for (const std::string_view text :
       {"The Committee adopted the report on 3 May 2019.",
        "In its resolution 60/251 (2006), the General Assembly created the Council.",
        "See https://example.org/rules for the rules of procedure.", "A/HRC/RES/60/251",
        "S/RES/1373(2001)", "12 345", "The vote was 120 to none.",
        "The report entitled \"In larger freedom: towards development\" was issued."}) {
    EXPECT_EQ(content_of(text), Content::prose) << text;
  }
}

TEST(BlockContent, IsAReferenceBelowItsHeadingOrBetweenOthers) {
  std::vector<Block> blocks = {paragraph("References"),
                               paragraph("Directive (EU) 2016/2102 of the Parliament (2016)"),
                               paragraph("The Committee met.")};
  blocks[0].kind = BlockKind::heading;
  mark_content(blocks);
  EXPECT_EQ(blocks[0].content, Content::prose);
  EXPECT_EQ(blocks[1].content, Content::reference);
  EXPECT_EQ(blocks[2].content, Content::prose);
}

TEST(BlockContent, KnowsTheWordsThatMachinesRead) {
  for (const std::string_view word : {"www.example.org", "(a@example.org).", "file_name",
                                      "report.pdf", "Aptitude::UI::Prompt-On-Exit"}) {
    EXPECT_TRUE(is_machine_word(word)) << word;
  }
  for (const std::string_view word : {"and/or", "i.e.", "U.S.", "2003-2004", "A/57/64", "::", ""}) {
    EXPECT_FALSE(is_machine_word(word)) << word;
  }
}

}  // namespace
}  // namespace dragoman
