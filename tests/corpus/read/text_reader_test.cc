// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "corpus/io/input_file.h"
#include "corpus/reader.h"
#include "corpus/segmenter.h"
#include "corpus/text/decode.h"
#include "corpus/text/unicode.h"
#include "tests/essence.h"
#include "tests/paths.h"

namespace dragoman {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;

Document parse(std::string_view text, const char* language = "en") {
  return parse_document(text, LangTag::parse(language), "text");
}

std::string shown(const Block& block) {
  const bool typed = !block.label.empty() && !block.label.in_text;
  return (typed ? block.label.text + " " : "") + block.text;
}

std::vector<std::string> shown(const Document& document) {
  std::vector<std::string> result;
  for (const Block& block : document.blocks) result.push_back(shown(block));
  return result;
}

std::vector<BlockKind> kinds(const Document& document) {
  std::vector<BlockKind> result;
  for (const Block& block : document.blocks) result.push_back(block.kind);
  return result;
}

constexpr std::string_view kLetter =
    "**General Assembly**\n\nDistr.: General\n20 February 2007\nOriginal: English\n\n"
    "Sixty-first session\n\nAgenda item 53\n\n"
    "**Letter dated 1 February 2007 from the Permanent\nRepresentative of Norway**\n\n"
    "I have the honour to transmit the text of a statement, which I should be grateful\n\n"
    "to have circulated as a document of the General Assembly.\n\n"
    "(*Signed*) Kari Nordmann\nPermanent Representative\n\n"
    "Annex I\n\nI. Introduction\n\n1. The Conference was held in Oslo.\n\n"
    "(a) It met for three days;\n\n(b) It adopted a plan.\n\nA. States should act.\n\n"
    "II. Conclusion\n\n2. It will meet again.\n";

TEST(ParseDocument, JoinsAMastheadASignatureAndAWrappedHeading) {
  const auto blocks = shown(parse(kLetter));
  ASSERT_GE(blocks.size(), 7U);
  EXPECT_EQ(blocks[1], "Distr.: General 20 February 2007 Original: English");
  EXPECT_EQ(blocks[4], "Letter dated 1 February 2007 from the Permanent Representative of Norway");
  EXPECT_EQ(blocks[6], "(Signed) Kari Nordmann Permanent Representative");
}

TEST(ParseDocument, MakesASentenceWholeThatAPageBreakCut) {
  const Document document = parse(kLetter);
  EXPECT_EQ(document.blocks[5].text,
            "I have the honour to transmit the text of a statement, which I should be grateful to "
            "have circulated as a document of the General Assembly.");
  EXPECT_EQ(document.blocks[5].place.page, 1U);
  EXPECT_EQ(document.blocks[6].place.page, 2U);
  EXPECT_EQ(document.blocks[6].place.line, 18U);
}

TEST(ParseDocument, TellsTheKindsOfBlocksApart) {
  using enum BlockKind;
  EXPECT_THAT(
      kinds(parse(kLetter)),
      ElementsAre(masthead, masthead, masthead, masthead, heading, paragraph, signature, heading,
                  heading, paragraph, list_item, list_item, paragraph, heading, paragraph));
}

TEST(ParseDocument, KnowsTheHeadingsAboveABlock) {
  const Document document = parse(kLetter);
  EXPECT_THAT(document.blocks[9].section, ElementsAre("annex I", "I"));
  EXPECT_THAT(document.blocks.back().section, ElementsAre("annex I", "II"));
  EXPECT_TRUE(document.blocks[5].section.empty());
}

TEST(ParseDocument, TakesTheLetterIInAListForNoHeading) {
  const Document document = parse(
      "H. Funds should be raised.\n\nI. A conference should be held in two years.\n\n"
      "J. Officials should review it.\n");
  for (const Block& block : document.blocks) EXPECT_EQ(block.kind, BlockKind::paragraph);
}

TEST(ParseDocument, ReadsOneLineAParagraphWithoutBlankLines) {
  EXPECT_THAT(
      shown(parse("The States Parties,\nRecalling the Charter,\nreaffirming their faith,\n"
                  "Have agreed as follows:\nARTICLE 1 Scope\n1 Each State shall act.\n")),
      ElementsAre("The States Parties,", "Recalling the Charter,", "reaffirming their faith,",
                  "Have agreed as follows:", "ARTICLE 1 Scope", "1 Each State shall act."));
}

TEST(ParseDocument, ReadsTextThatIsWrappedAtAMargin) {
  EXPECT_THAT(
      shown(parse("1. The Conference, which was attended by the representatives of thirty-\n"
                  "two countries, took note of the report of the Secretary-General on the\n"
                  "safety of inland waterways and asked him to continue his work.\n"
                  "2. It was agreed that the next meeting would be held in Geneva in the spring\n"
                  "of the following year, and that all the countries of the region would be\n"
                  "invited.\n")),
      ElementsAre(
          "1. The Conference, which was attended by the representatives of thirty-two "
          "countries, took note of the report of the Secretary-General on the safety of "
          "inland waterways and asked him to continue his work.",
          "2. It was agreed that the next meeting would be held in Geneva in the spring of "
          "the following year, and that all the countries of the region would be invited."));
}

TEST(ParseDocument, LeavesOutPageNumbersAndRunningHeads) {
  EXPECT_THAT(
      shown(parse("A/61/718\n\nThe first page ends in the middle\n\n- 1 -\n\fA/61/718\n\n"
                  "of a sentence.\n\n- 2 -\n\fA/61/718\n\nThe third page is whole.\n")),
      ElementsAre("The first page ends in the middle of a sentence.", "The third page is whole."));
}

TEST(ParseDocument, HealsACutBeforeACapitalBehindAFunctionWord) {
  EXPECT_THAT(shown(parse("21. Le rapport établi par le Ministre des\n\n"
                          "Affaires étrangères a été distribué.\n",
                          "fr")),
              ElementsAre("21. Le rapport établi par le Ministre des Affaires étrangères a été "
                          "distribué."));
}

TEST(ParseDocument, KeepsTheClausesOfAPreambleApart) {
  EXPECT_THAT(shown(parse("to save succeeding generations from the scourge of war,\n\n"
                          "to reaffirm faith in fundamental human rights,\n\n"
                          "to promote social progress in larger freedom;\n")),
              ElementsAre("to save succeeding generations from the scourge of war,",
                          "to reaffirm faith in fundamental human rights,",
                          "to promote social progress in larger freedom;"));
}

TEST(ParseDocument, KeepsListsAndTitlesApart) {
  EXPECT_EQ(parse("The measures include\n\n(a) training of staff\n\n(b) exchange of data\n")
                .blocks.size(),
            3U);
  EXPECT_EQ(
      parse("Second Regional Conference on the Safety of Waterways\n\nEntebbe, 5 March 2007\n")
          .blocks.size(),
      2U);
}

TEST(ParseDocument, TakesANotesAsterisksForNoBoldHeading) {
  EXPECT_EQ(parse("Draft report**\nThe Committee met in Geneva.\nIt adopted its agenda.\n"
                  "** Reissued for technical reasons.\n")
                .blocks.size(),
            4U);
}

TEST(ParseDocument, TakesOnlyMarksAway) {
  EXPECT_THAT(shown(parse("**Bold** and *italic* words, 5 * 3, and a note.*\n")),
              ElementsAre("Bold and italic words, 5 * 3, and a note.*"));
}

void expect_nothing_lost(const fs::path& file, const char* language) {
  const std::string text = decode(read_bytes(file), file);
  std::string read;
  for (const Block& block : parse(text, language).blocks) read += testing::essence(shown(block));
  EXPECT_TRUE(read == testing::essence(text)) << file;
}

TEST(ParseDocument, LosesNoCharacterOfTheSample) {
  const fs::path sample = paths::source() / "corpus/sample";
  expect_nothing_lost(sample / "en.txt", "en");
  expect_nothing_lost(sample / "fr.txt", "fr");
}

TEST(ParseDocument, LosesNoCharacterOfTheSharedTexts) {
  const fs::path shared = paths::shared();
  if (!fs::exists(shared / "data/align")) GTEST_SKIP() << "no shared data beside the checkout";
  expect_nothing_lost(shared / "seed-pair/en.txt", "en");
  expect_nothing_lost(shared / "seed-pair/fr.txt", "fr");
  std::size_t files = 0;
  for (const auto& entry : fs::recursive_directory_iterator(shared / "data/align")) {
    const std::string side = entry.path().parent_path().filename().string();
    if (entry.path().extension() == ".txt" && (side == "en" || side == "fr")) {
      expect_nothing_lost(entry.path(), side.c_str());
      ++files;
    }
  }
  EXPECT_GT(files, 100U);
}

// The lines of a file of sentences, a blank line between paragraphs.
std::string segmented(const fs::path& file, const char* language) {
  const Document document = read_document(file, {.language = LangTag::parse(language)});
  std::string text;
  for (std::size_t k = 0; k < document.segments.size(); ++k) {
    const Segment& segment = document.segments[k];
    if (k > 0 && segment.block != document.segments[k - 1].block) text += '\n';
    const Label& label = document.label(segment);
    if (!label.empty() && !label.in_text) text += label.text + " ";
    text += std::string(document.text(segment)) + "\n";
  }
  return text;
}

TEST(ReadDocument, GivesTheSentencesOfTheSampleInBothLanguages) {
  const fs::path sample = paths::source() / "corpus/sample";
  for (const char* language : {"en", "fr"}) {
    EXPECT_EQ(segmented(sample / (std::string(language) + ".txt"), language),
              read_bytes(sample / (std::string(language) + ".sentences.txt")));
  }
}

// As an old word processor breaks lines.
std::string wrapped(const std::string& text, std::size_t margin) {
  std::string result;
  std::size_t column = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
    const std::size_t length = count_chars(text.substr(at, end - at));
    if (column > 0 && column + length > margin) {
      if (result.back() == ' ') result.pop_back();
      result += '\n';
      column = 0;
    }
    result.append(text, at, end - at);
    column += length + 1;
    if (end == text.size()) break;
    result += text[end];
    if (text[end] == '\n') column = 0;
    at = end + 1;
  }
  return result;
}

TEST(ParseDocument, FindsTheSameBlocksInTextBrokenAtAMargin) {
  for (const char* language : {"en", "fr"}) {
    const fs::path file = paths::source() / "corpus/sample" / (std::string(language) + ".txt");
    const std::string text = read_bytes(file);
    EXPECT_EQ(shown(parse(wrapped(text, 78), language)), shown(parse(text, language)));
  }
}

TEST(ReadDocument, GivesTheSentencesOfTheSeedInBothLanguages) {
  const fs::path seed = paths::shared() / "seed-pair";
  if (!fs::exists(seed)) GTEST_SKIP() << "no shared data beside the checkout";
  EXPECT_EQ(segmented(seed / "fr.txt", "fr"), read_bytes(seed / "fr.sentences.txt"));
  // The English sentence file joins the last masthead line and the title, which are two blocks.
  std::string want = read_bytes(seed / "en.sentences.txt");
  const std::string joined = "criminal justice Letter dated";
  want.replace(want.find(joined), joined.size(), "criminal justice\n\nLetter dated");
  EXPECT_EQ(segmented(seed / "en.txt", "en"), want);
}

}  // namespace
}  // namespace dragoman
