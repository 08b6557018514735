// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "tests/corpus/read/made_file.h"
#include "tests/corpus/read/pdf/made_pdf.h"

namespace dragoman {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> texts(const std::vector<Block>& blocks) {
  std::vector<std::string> result;
  for (const Block& block : blocks) result.push_back(block.text);
  return result;
}

TEST(PdfRunningHeads, MayDifferOnOddAndEvenPages) {
  std::vector<std::string> pages;
  for (int k = 1; k <= 4; ++k) {
    const bool odd = k % 2 == 1;
    pages.push_back(
        text_at(odd ? 400 : 50, 40, odd ? "Rules of procedure" : "Annex to the report") +
        text_at(50, 200 + 5 * k, "Sentence " + std::string(1, static_cast<char>('A' + k)) + ".") +
        text_at(odd ? 540 : 50, 770, std::to_string(k + 11)));
  }
  const Document document = read_made("a.pdf", pdf_of_pages(pages));
  EXPECT_THAT(texts(document.blocks),
              ElementsAre("Sentence B.", "Sentence C.", "Sentence D.", "Sentence E."));
  EXPECT_EQ(document.running.size(), 3U);
}

TEST(PdfRunningHeads, AreLookedForWhateverTheSizeOfALine) {
  const Document document = read_made(
      "a.pdf", pdf_of_pages({"BT /F1 900000 Tf 1 0 0 1 0 780 Tm (Annex to the report) Tj ET\n" +
                                 text_at(50, 200, "Sentence."),
                             "BT /F1 9 Tf 1 0 0 1 -2000000 780 Tm (Annex to the report) Tj ET\n" +
                                 text_at(50, 200, "Text.")}));
  EXPECT_THAT(texts(document.blocks), ::testing::Contains("Sentence."));
}

TEST(PdfRunningHeads, AreNotLinesWhoseNumbersDoNotCount) {
  const Document document = read_made(
      "a.pdf", pdf_of_pages({text_at(50, 60, "Article 10", "/F2") + text_at(50, 90, "Text one."),
                             text_at(50, 60, "Article 13", "/F2") + text_at(50, 90, "Text two.")}));
  EXPECT_TRUE(document.running.empty());
}

// The chapter at the left, the section at the right; the last chapter has one such page.
TEST(PdfRunningHeads, MayNameTheChapterAndTheSection) {
  const std::vector<std::pair<std::string, std::string>> heads = {
      {"1. THE COUNCIL", "1.1. MEMBERS"},
      {"1. THE COUNCIL", "1.4. VOTES"},
      {"2. THE ASSEMBLY", "2.2. AGENDA"},
      {"2. THE ASSEMBLY", "2.3. ORDER"},
      {"3. THE SECRETARIAT", "3.5. STAFF"}};
  std::vector<std::string> pages;
  for (const auto& [chapter, section] : heads) {
    pages.push_back(text_at(50, 50, chapter) + text_at(450, 50, section) +
                    text_at(50, 80, "The members met, and spoke of " + section + ".") +
                    text_at(50, 92, "They adopted what stands in " + section + "."));
  }
  const Document document = read_made("a.pdf", pdf_of_pages(pages));
  EXPECT_EQ(document.running.size(), heads.size());
  for (const Block& block : document.blocks) {
    EXPECT_TRUE(block.text.starts_with("The members")) << block.text;
  }
}

// The first lines of pages are at one height as well, but the next ones follow close.
TEST(PdfRunningHeads, AreNotFirstLinesThatHappenToBeAlike) {
  std::vector<std::string> pages;
  for (int k = 0; k < 6; ++k) {
    const std::string letter(1, static_cast<char>('A' + k));
    pages.push_back(text_at(50, 50, k < 4 ? "Common words     here" : "Other " + letter) +
                    text_at(50, 62, "Second line " + letter) + text_at(50, 74, "Third " + letter));
  }
  EXPECT_TRUE(read_made("a.pdf", pdf_of_pages(pages)).running.empty());
}

TEST(PdfRunningHeads, AreWhatTheFileSaysIsNoText) {
  const Document document = read_made(
      "a.pdf", pdf_of_pages({"/Artifact BMC " + text_at(50, 300, "Draft") + "EMC\n" +
                             text_at(50, 100, "The Committee met and adopted its report.")}));
  EXPECT_THAT(texts(document.blocks), ElementsAre("The Committee met and adopted its report."));
  EXPECT_THAT(texts(document.running), ElementsAre("Draft"));
}

}  // namespace
}  // namespace dragoman
