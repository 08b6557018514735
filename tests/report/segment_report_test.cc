// SPDX-License-Identifier: Apache-2.0
#include "report/segment_report.h"

#include <gtest/gtest.h>

#include <sstream>

#include "tests/tmx/sample_bitext.h"

namespace dragoman::report {
namespace {

Document made_document() {
  Document document = empty_document("letter.en.txt", "en");
  add_block(document, BlockKind::heading, {"Annex II", "annex II", true}, {"Annex II"});
  add_block(document, BlockKind::paragraph, {"12.", "12", false}, {"It met.", "It \"ended\"."});
  document.blocks[1].place.line = 3;
  document.blocks[1].place.page = 2;
  return document;
}

TEST(SegmentReport, WritesASentenceALineWithLabelsThatAreNotInTheText) {
  std::ostringstream out;
  write_segments_text(made_document(), out);
  EXPECT_EQ(out.str(), "Annex II\n\n12. It met.\nIt \"ended\".\n");
}

TEST(SegmentReport, WritesABlockALineAsJsonAndRunningHeadsLast) {
  Document document = made_document();
  document.running.emplace_back().text = "A/60/1";
  std::ostringstream out;
  write_blocks_json(document, out);
  EXPECT_EQ(out.str(), R"({"kind":"heading","part":"body","paragraph":0,"label":"Annex II",)"
                       R"("text":"Annex II","sentences":["Annex II"]})"
                       "\n"
                       R"({"kind":"paragraph","part":"body","paragraph":3,"page":2,"label":"12.",)"
                       R"("text":"It met. It \"ended\".","sentences":["It met.","It \"ended\"."]})"
                       "\n"
                       R"({"kind":"paragraph","part":"body","paragraph":0,"text":"A/60/1"})"
                       "\n");
}

TEST(SegmentReport, SaysWhatIsNoProseAndWhereAnEntryOfTheContentsPoints) {
  Document document = empty_document("letter.en.txt", "en");
  add_block(document, BlockKind::paragraph, {}, {"Introduction"});
  document.blocks[0].content = Content::contents;
  document.blocks[0].page = "3";
  std::ostringstream out;
  write_blocks_json(document, out);
  EXPECT_EQ(out.str(), R"({"kind":"paragraph","part":"body","paragraph":0,"content":"contents",)"
                       R"("entry_page":"3","text":"Introduction","sentences":["Introduction"]})"
                       "\n"
                       R"({"kind":"entry_page","part":"body","paragraph":0,"content":"contents",)"
                       R"("text":"3"})"
                       "\n");
}

}  // namespace
}  // namespace dragoman::report
