// SPDX-License-Identifier: Apache-2.0
#include "tmx/unit/format_codes.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "tests/tmx/sample_bitext.h"
#include "tmx/tmx_writer.h"
#include "tmx/unit/inline_markup.h"
#include "tmx/xliff_writer.h"

namespace dragoman::tmx {
namespace {

std::string markup_with(std::string_view text, const std::vector<FormatSpan>& spans) {
  return to_markup(text, format_codes(spans));
}

TEST(FormatCodes, OfPlainTextAreNone) { EXPECT_TRUE(format_codes({}).empty()); }

TEST(FormatCodes, ArePairsAroundEscapedText) {
  EXPECT_EQ(markup_with("A & B", {{4, 5, Style::bold}}),
            "A &amp; <bpt i=\"1\" type=\"bold\">&lt;b&gt;</bpt>B<ept i=\"1\">&lt;/b&gt;</ept>");
}

TEST(FormatCodes, CloseBeforeTheyOpenAndMayOverlap) {
  EXPECT_EQ(markup_with("abc", {{0, 1, Style::italic}, {1, 3, Style::bold}}),
            "<bpt i=\"1\" type=\"italic\">&lt;i&gt;</bpt>a<ept i=\"1\">&lt;/i&gt;</ept>"
            "<bpt i=\"2\" type=\"bold\">&lt;b&gt;</bpt>bc<ept i=\"2\">&lt;/b&gt;</ept>");
}

TEST(FormatCodes, ShowWhereANoteIsReferredTo) {
  EXPECT_EQ(markup_with("ab", {{1, 1, Style::note_mark}}),
            "a<ph type=\"fnote\">&lt;note/&gt;</ph>b");
}

TEST(FormatCodes, ReachTheSegmentsOfABlockAndTheFilesThatAreWritten) {
  Bitext bitext{empty_document("s", "en"), empty_document("t", "fr"), {}, {}, {}};
  add_block(bitext.source, BlockKind::paragraph, {}, {"One bold.", "Two."});
  bitext.source.blocks[0].format = {{4, 12, Style::bold}};
  add_block(bitext.target, BlockKind::paragraph, {}, {"Un.", "Deux."});
  bitext.beads = {{{0, 1}, {0, 1}, 1}, {{1, 2}, {1, 2}, 1}};
  std::ostringstream tmx;
  write_tmx(bitext, tmx);
  EXPECT_NE(tmx.str().find("One <bpt i=\"1\" type=\"bold\">&lt;b&gt;</bpt>bold.<ept"),
            std::string::npos);
  EXPECT_NE(tmx.str().find("<bpt i=\"1\" type=\"bold\">&lt;b&gt;</bpt>Tw<ept"), std::string::npos);
  std::ostringstream xliff;
  write_xliff(bitext, xliff);
  EXPECT_NE(xliff.str().find("<source>One <sc id=\"1\" type=\"fmt\" subType=\"xlf:b\""),
            std::string::npos)
      << xliff.str();
  EXPECT_NE(xliff.str().find("<target>Un.</target>"), std::string::npos);
}

TEST(FormatCodes, AtTheStartOfASegmentAddNoWhiteSpace) {
  Bitext bitext{empty_document("s", "en"), empty_document("t", "fr"), {}, {}, {}};
  add_block(bitext.source, BlockKind::paragraph, {}, {"Bold."});
  bitext.source.blocks[0].format = {{0, 5, Style::bold}};
  add_block(bitext.target, BlockKind::paragraph, {}, {"Gras."});
  bitext.beads = {{{0, 1}, {0, 1}, 1}};
  std::ostringstream xliff;
  write_xliff(bitext, xliff);
  EXPECT_NE(xliff.str().find("<source><sc id=\"1\" type=\"fmt\" subType=\"xlf:b\" dataRef=\"s1\"/>"
                             "Bold.<ec startRef=\"1\" dataRef=\"s2\"/></source>"),
            std::string::npos)
      << xliff.str();
}

}  // namespace
}  // namespace dragoman::tmx
