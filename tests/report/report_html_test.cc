// SPDX-License-Identifier: Apache-2.0
#include "report/report_html.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <locale>
#include <pugixml.hpp>
#include <sstream>
#include <string>
#include <string_view>

#include "tests/tmx/sample_bitext.h"

namespace dragoman::report {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

std::string written(const Bitext& bitext) {
  std::ostringstream out;
  write_html(bitext, out);
  return out.str();
}

// The table of beads, which is well-formed XML but for the entity of the no-break space.
class ReportHtml : public testing::Test {
 protected:
  explicit ReportHtml(const Bitext& bitext = sample_bitext()) : page_(written(bitext)) {
    const std::size_t begin = page_.find("<main");
    const std::size_t end = page_.find("</main>");
    const std::string table = page_.substr(begin, end - begin) + "</main>";
    EXPECT_TRUE(table_.load_string(table.c_str(), pugi::parse_default | pugi::parse_ws_pcdata));
  }

  pugi::xml_node bead(int number) const {
    const std::string path = "//div[@id='b" + std::to_string(number) + "']";
    return table_.select_node(path.c_str()).node();
  }
  pugi::xml_node source(int number) const { return bead(number).child("div"); }
  pugi::xml_node target(int number) const { return source(number).next_sibling("div"); }
  std::string spine(int number) const { return text(target(number).next_sibling("div")); }
  static std::string text(pugi::xml_node node) {
    return pugi::xpath_query("string(.)").evaluate_string(node);
  }
  static bool is(pugi::xml_node node, std::string_view name) {
    const std::string classes = std::string(" ") + node.attribute("class").value() + " ";
    return classes.find(" " + std::string(name) + " ") != std::string::npos;
  }

  std::string page_;
  pugi::xml_document table_;
};

TEST_F(ReportHtml, NeedsNothingButItself) {
  EXPECT_THAT(page_, StartsWith("<!DOCTYPE html>"));
  EXPECT_THAT(page_, HasSubstr("</html>"));
  for (const std::string& page : {page_, written(crossing_bitext())}) {
    for (const char* reference : {" src=", "url(", "@import", "{{", "}}"}) {
      EXPECT_THAT(page, Not(HasSubstr(reference)));
    }
    // A link leads to a place of the page.
    for (std::size_t at = 0; (at = page.find(" href=", at)) != std::string::npos; ++at) {
      EXPECT_THAT(page.substr(at, 8), StartsWith(" href=\"#"));
    }
  }
}

TEST_F(ReportHtml, NamesTheFilesAndCountsTheBeads) {
  EXPECT_THAT(page_, HasSubstr("<title>letter.en.txt – letter.fr.txt</title>"));
  EXPECT_THAT(page_, HasSubstr("<dt>Segments</dt><dd>6 and 6</dd>"));
  EXPECT_THAT(page_, HasSubstr("<dt>Beads</dt><dd>6</dd>"));
  EXPECT_THAT(page_, HasSubstr("<dt>1–1</dt><dd>2</dd>"));
  EXPECT_THAT(page_, HasSubstr("<dt>2–1</dt><dd>1</dd>"));
  EXPECT_THAT(page_, HasSubstr("<dt>Unmatched</dt><dd>2</dd>"));
  EXPECT_THAT(page_, HasSubstr("<dt>Moved</dt><dd>0</dd>"));
  EXPECT_THAT(page_, HasSubstr("<dt>Below 80&nbsp;%</dt><dd>3</dd>"));
  EXPECT_THAT(page_, HasSubstr("<dt>Mean confidence</dt><dd>69.1&nbsp;%</dd>"));
}

TEST_F(ReportHtml, HasARowForEachBead) {
  EXPECT_EQ(table_.select_nodes("//div[@role='row'][@id]").size(), 6U);
  for (const auto& row : table_.select_nodes("//div[@role='row']")) {
    EXPECT_EQ(row.node().select_nodes("div").size(), 3U);
  }
}

TEST_F(ReportHtml, KeepsTheBeadsOfABlockTogether) {
  Bitext bitext = sample_bitext();
  bitext.beads[2] = {{2, 3}, {3, 4}, 1};
  bitext.beads[3] = {{3, 4}, {4, 4}, 1};
  bitext.beads.insert(bitext.beads.begin() + 4, {{4, 5}, {4, 4}, 1});
  const std::string page = written(bitext);
  std::size_t blocks = 0;
  for (std::size_t at = 0; (at = page.find("role=\"rowgroup\"", at)) != std::string::npos; ++at) {
    ++blocks;
  }
  EXPECT_EQ(blocks, 6U);  // of 7 beads, the two sentences of (a) are one
}

TEST_F(ReportHtml, MarksTheLanguageAndLeavesTheDirectionToTheText) {
  EXPECT_STREQ(source(1).attribute("lang").value(), "en");
  EXPECT_STREQ(target(1).attribute("lang").value(), "fr-CA");
  EXPECT_STREQ(target(1).attribute("dir").value(), "auto");
}

TEST_F(ReportHtml, ShowsEachSentenceWithItsNumber) {
  const auto segments = target(1).child("p").select_nodes("span[@class='segment']");
  ASSERT_EQ(segments.size(), 2U);
  EXPECT_EQ(text(segments[0].node()), "Réunie.");
  EXPECT_EQ(text(segments[1].node()), "Terminée.");
  EXPECT_STREQ(segments[1].node().attribute("id").value(), "t2");
}

TEST_F(ReportHtml, WritesLabelsAsEachSideDoes) {
  EXPECT_EQ(text(source(1).child("span")), "12.");
  EXPECT_EQ(text(target(1).child("span")), "12)");
  EXPECT_EQ(text(source(2).child("p")), "Ministers: (a) Agreed.");
  EXPECT_FALSE(source(0).child("span"));  // it is part of the text
}

TEST_F(ReportHtml, ShowsHeadingsAsHeadings) {
  EXPECT_EQ(text(source(0).child("h2")), "Annex II");
  EXPECT_EQ(text(target(0).child("h2")), "Annexe II");
}

TEST_F(ReportHtml, SaysHowSureABeadIsInWordsAsWellAsShade) {
  EXPECT_EQ(spine(0), "100&nbsp;%");
  EXPECT_EQ(spine(1), "75&nbsp;% 1–2");
  EXPECT_EQ(spine(4), "0&nbsp;% 0–1");
  EXPECT_TRUE(is(bead(1), "doubtful"));
  EXPECT_FALSE(is(bead(3), "doubtful"));
  EXPECT_THAT(bead(2).attribute("class").value(), HasSubstr(" doubt-50"));
  EXPECT_FALSE(bead(0).attribute("style"));
}

TEST_F(ReportHtml, NeverRoundsUpToCertainty) {
  Bitext bitext = sample_bitext();
  bitext.beads[0].confidence = 0.9991F;
  EXPECT_THAT(written(bitext), HasSubstr(">99&nbsp;%</span></div>\n</div>\n</div>\n"));
}

TEST_F(ReportHtml, SaysWhereASideHasNothing) {
  EXPECT_TRUE(is(bead(3), "unmatched"));
  EXPECT_TRUE(is(target(3), "none"));
  EXPECT_EQ(text(target(3)), "no counterpart");
  EXPECT_FALSE(target(3).attribute("lang"));  // the words are the page's
  EXPECT_TRUE(is(source(4), "none"));
}

TEST_F(ReportHtml, EscapesAllText) {
  EXPECT_EQ(text(source(5).child("p")), "Tom & \"Jerry\" <b>'s</b> ]]> a\\b␋end.");
  EXPECT_EQ(text(target(5).child("p")), "Tom\u00A0: «\u00A0l'été\u00A0»\ttab ␁&amp; fin.");
}

TEST_F(ReportHtml, EscapesTheNamesOfTheFiles) {
  Bitext bitext = sample_bitext();
  bitext.source.name = "in/\"a\"<script>.txt";
  const std::string page = written(bitext);
  EXPECT_THAT(page, HasSubstr("title=\"in/&quot;a&quot;&lt;script&gt;.txt\""));
  EXPECT_THAT(page, HasSubstr("<title>&quot;a&quot;&lt;script&gt;.txt – "));
}

TEST_F(ReportHtml, IsReadableWithoutJavaScript) {
  EXPECT_THAT(page_, HasSubstr("<form class=\"tools\" role=\"search\" hidden>"));
  EXPECT_THAT(page_, Not(HasSubstr("onclick")));
}

TEST_F(ReportHtml, WritesNumbersAlikeInEveryLocale) {
  struct Grouped : std::numpunct<char> {
    char do_thousands_sep() const override { return '.'; }
    std::string do_grouping() const override { return "\1"; }
  };
  std::ostringstream out;
  out.imbue(std::locale(std::locale::classic(), new Grouped));
  write_html(sample_bitext(), out);
  EXPECT_EQ(out.str(), page_);
}

TEST_F(ReportHtml, WritesTheSameBytesEachTime) { EXPECT_EQ(page_, written(sample_bitext())); }

TEST_F(ReportHtml, IsAPageForABitextWithoutBeads) {
  const std::string page = written({});
  EXPECT_THAT(page, HasSubstr("<dt>Beads</dt><dd>0</dd>"));
  EXPECT_THAT(page, Not(HasSubstr("Mean confidence")));
}

class CrossingReport : public ReportHtml {
 protected:
  CrossingReport() : ReportHtml(crossing_bitext()) {}
};

TEST_F(CrossingReport, CountsTheMovedBeads) {
  EXPECT_THAT(page_, HasSubstr("<dt>Moved</dt><dd>2</dd>"));
  EXPECT_THAT(page_, HasSubstr("<option value=\"moved\">"));
  EXPECT_EQ(
      table_.select_nodes("//div[contains(@class, 'bead') and contains(@class, 'moved')]").size(),
      2U);
}

TEST_F(CrossingReport, KeepsTheSourcesOrderWithEachTargetBesideIt) {
  const std::vector<std::string> first_targets = {"t1", "t4", "t2", "t3", "t0"};
  for (int number = 0; number < 5; ++number) {
    const auto id = [](pugi::xml_node side) {
      return std::string(side.child("p").child("span").attribute("id").value());
    };
    EXPECT_EQ(id(source(number)), "s" + std::to_string(number));
    EXPECT_EQ(id(target(number)), first_targets[static_cast<std::size_t>(number)]);
  }
}

TEST_F(CrossingReport, SaysWhereAMovedTargetStands) {
  EXPECT_TRUE(is(bead(1), "moved"));
  EXPECT_EQ(spine(1), "90&nbsp;% 1–2 ↓ moved");
  const auto place = target(1).find_child_by_attribute("class", "place");
  EXPECT_EQ(text(place), "Moved: its translation comes after segment 3, “2)”");
  EXPECT_STREQ(place.child("a").attribute("href").value(), "#b3");
  EXPECT_STREQ(place.attribute("lang").value(), "en");

  EXPECT_EQ(spine(4), "70&nbsp;% ↑ moved");
  EXPECT_EQ(text(target(4).find_child_by_attribute("class", "place")),
            "Moved: its translation comes first");
}

TEST_F(CrossingReport, SaysNothingOfTheBeadsInOrder) {
  for (const int number : {0, 2, 3}) {
    EXPECT_FALSE(is(bead(number), "moved"));
    EXPECT_FALSE(target(number).find_child_by_attribute("class", "place"));
    EXPECT_EQ(spine(number), "100&nbsp;%");
  }
}

TEST_F(CrossingReport, SaysOfNeighboursThatMovedTogetherWhereTheyWent) {
  Bitext bitext = crossing_bitext();
  bitext.beads[1].target = {4, 5};
  bitext.beads[2] = {{2, 3}, {5, 6}, 1, true};
  bitext.beads[3].target = {2, 4};
  const std::string page = written(bitext);
  std::size_t links = 0;
  for (std::size_t at = 0; (at = page.find("href=\"#b3\"", at)) != std::string::npos; ++at) ++links;
  EXPECT_EQ(links, 2U);
}

class RightToLeftReport : public ReportHtml {
 protected:
  RightToLeftReport() : ReportHtml(arabic_bitext()) {}
};

TEST_F(RightToLeftReport, KeepsTheSidesInPlace) {
  EXPECT_EQ(text(source(0).child("p")), "The General Assembly");
  EXPECT_STREQ(target(0).attribute("lang").value(), "ar");
  EXPECT_EQ(text(target(0).child("span")), "(أ)");
}

}  // namespace
}  // namespace dragoman::report
