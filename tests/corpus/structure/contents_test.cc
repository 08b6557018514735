// SPDX-License-Identifier: Apache-2.0
#include "corpus/structure/contents.h"

#include <gtest/gtest.h>

#include <initializer_list>
#include <string>
#include <vector>

namespace dragoman {
namespace {

std::vector<Block> blocks_of(std::initializer_list<const char*> texts) {
  std::vector<Block> blocks;
  for (const char* text : texts) {
    Block block;
    block.text = text;
    blocks.push_back(block);
  }
  mark_contents(blocks);
  return blocks;
}

// "Introduction @3" for an entry, other blocks as they are.
std::vector<std::string> shown(const std::vector<Block>& blocks) {
  std::vector<std::string> lines;
  for (const Block& block : blocks) {
    lines.push_back(block.content == Content::contents ? block.text + " @" + block.page
                                                       : block.text);
  }
  return lines;
}

using Lines = std::vector<std::string>;

TEST(Contents, AreTheEntriesBelowTheirHeading) {
  EXPECT_EQ(shown(blocks_of({"Table des matières", "Contexte 4", "Rôles 7", "Normes 7",
                             "Le présent guide aide les ministères à acheter."})),
            (Lines{"Table des matières", "Contexte @4", "Rôles @7", "Normes @7",
                   "Le présent guide aide les ministères à acheter."}));
}

TEST(Contents, AreKnownByLeadersWithoutAHeading) {
  EXPECT_EQ(shown(blocks_of({"Introduction ........ 3", "Mandate . . . . . 4", "Annex …… 12"})),
            (Lines{"Introduction @3", "Mandate @4", "Annex @12"}));
}

TEST(Contents, AreKnownByTheHeadingsThatSayThemAgain) {
  EXPECT_EQ(shown(blocks_of({"Introduction 3", "Mandate of the Board 4", "Annex 12", "Introduction",
                             "The Board met.", "Mandate of the Board", "Annex"})),
            (Lines{"Introduction @3", "Mandate of the Board @4", "Annex @12", "Introduction",
                   "The Board met.", "Mandate of the Board", "Annex"}));
}

TEST(Contents, MayHaveTheirPagesInBlocksOfTheirOwn) {
  const auto blocks =
      blocks_of({"Contents", "Page", "Introduction", "1–4", "3", "Mandate", "5–9", "6",
                 "Introduction", "The Board was set up in 2003 to advise.", "Mandate"});
  for (std::size_t k = 1; k < 8; ++k) EXPECT_EQ(blocks[k].content, Content::contents) << k;
  EXPECT_EQ(blocks[9].content, Content::prose);
}

TEST(Contents, MayBeReadInColumnsFromAPage) {
  EXPECT_EQ(shown(blocks_of({"5.9 Porting . . . . . . . .", "5.10 Uploads . . . . . . . .",
                             "Mirrors . . . . . . . . 7 Servers . . . . . . . .", "44 44 45 46",
                             "6.3 6.4", "The Board met."})),
            (Lines{"5.9 Porting @", "5.10 Uploads @",
                   "Mirrors . . . . . . . . 7 Servers . . . . . . . . @", "44 44 45 46 @",
                   "6.3 6.4 @", "The Board met."}));
}

TEST(Contents, AreNotBlanksToFillIn) {
  EXPECT_EQ(shown(blocks_of({"Name: ........", "The Board met."})),
            (Lines{"Name: ........", "The Board met."}));
  EXPECT_EQ(shown(blocks_of({"un berger ........", "s'engager ........", "sans danger ......"})),
            (Lines{"un berger ........", "s'engager ........", "sans danger ......"}));
}

TEST(Contents, AreNotAnyLinesThatEndWithNumbers) {
  EXPECT_EQ(shown(blocks_of({"Albania 12", "Algeria 15", "Angola 16"})),
            (Lines{"Albania 12", "Algeria 15", "Angola 16"}));
  EXPECT_EQ(shown(blocks_of({"Resolution 60/251", "Decision 5", "See annex 2"})),
            (Lines{"Resolution 60/251", "Decision 5", "See annex 2"}));
}

TEST(Contents, AreTheEntriesOfAnIndexAsWell) {
  const auto blocks = blocks_of({"Index", "B", "bees, 37", "combs, 4, 12–14 drones, 9", "hives, 2",
                                 "This guide, of 2019, is free."});
  std::vector<bool> marked;
  for (const Block& block : blocks) marked.push_back(block.content == Content::contents);
  EXPECT_EQ(marked, (std::vector<bool>{false, true, true, true, true, false}));
  EXPECT_EQ(blocks[2].text, "bees, 37");
}

TEST(Contents, AreAnIndexWithoutHeadingIfItIsLongAndSorted) {
  const auto marked = [](std::initializer_list<const char*> texts) {
    std::size_t count = 0;
    for (const Block& block : blocks_of(texts)) count += block.content == Content::contents;
    return count;
  };
  EXPECT_EQ(marked({"B", "bees, 37", "combs, 4", "drones, 9", "eggs, 1, 2", "flowers, 3",
                    "gloves, 12", "hives, 2", "wax, 40", "This guide is free."}),
            8U);
  EXPECT_EQ(marked({"Rome, 12", "Oslo, 4", "Paris, 9", "Bern, 1", "Lima, 3", "Bonn, 12", "Turin, 2",
                    "Berlin, 40"}),
            0U);
}

TEST(Contents, AreNoTextBelowTheHeadingOfAnIndexOfPrices) {
  for (const Block& block :
       blocks_of({"Index", "Prices rose in 2019", "They fell in 2020.", "The sum is 37"})) {
    EXPECT_EQ(block.content, Content::prose) << block.text;
  }
}

}  // namespace
}  // namespace dragoman
