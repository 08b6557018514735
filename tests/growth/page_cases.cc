// SPDX-License-Identifier: Apache-2.0
//
// What readers of documents do: pages, layouts, lines.
#include <memory>
#include <string>
#include <utility>

#include "corpus/base/error.h"
#include "corpus/read/pdf/layout_maker.h"
#include "corpus/read/pdf/pdf_reader.h"
#include "corpus/read/pdf/poppler_words.h"
#include "corpus/reader.h"
#include "corpus/segment/srx.h"
#include "tests/growth/growth_cases.h"
#include "tests/scratch_folder.h"

namespace dragoman {
namespace {

using Text = std::function<std::string(std::size_t)>;

// A file that is refused is done with as well.
void read_or_refuse(const std::string& bytes) {
  try {
    read_document(bytes, "document", {.language = LangTag::parse("en")});
  } catch (const Error&) {
  }
}

GrowthCase read(std::string name, std::string input, std::size_t size, Text bytes) {
  return {std::move(name), std::move(input), size, [bytes = std::move(bytes)](std::size_t count) {
            return [made = bytes(count)] { read_or_refuse(made); };
          }};
}

Text page(std::string begin, std::string piece, std::string end = "") {
  return [begin = std::move(begin), piece = std::move(piece),
          end = std::move(end)](std::size_t count) {
    return "<!DOCTYPE html><html><body>" + begin + repeated(piece, count) + end + "</body></html>";
  };
}

struct Place {
  double left, top;
};

std::string pdf_line(Place place, const std::string& text) {
  const auto box = [](double x, double y, double width) {
    return "xMin=\"" + std::to_string(x) + "\" yMin=\"" + std::to_string(y) + "\" xMax=\"" +
           std::to_string(x + width) + "\" yMax=\"" + std::to_string(y + 10) + "\"";
  };
  return "<word " + box(place.left, place.top, 100) + ">" + text + "</word>";
}

// Pages of lines as pdftotext describes them.
GrowthCase laid_out(std::string name, std::string input, std::size_t size, Text pages) {
  return {std::move(name), std::move(input), size, [pages = std::move(pages)](std::size_t count) {
            return [layout = "<html><body><doc>" + pages(count) + "</doc></body></html>"] {
              pdf_document(pdf::make_layout(pdf::parse_poppler_words(layout), {}),
                           LangTag::parse("en"));
            };
          }};
}

const char* const kPage = "<page width=\"600\" height=\"800\">";

// Segments a line by one rule.
GrowthCase ruled(std::string name, std::string input, std::size_t size, std::string before,
                 std::string piece) {
  return {std::move(name), std::move(input), size,
          [before = std::move(before), piece = std::move(piece)](std::size_t count) {
            testing::Folder folder;
            const std::string file = folder.file(
                "rules.srx",
                "<srx version=\"2.0\"><header cascade=\"yes\"/><body><languagerules><languagerule "
                "languagerulename=\"d\"><rule break=\"yes\"><beforebreak>" +
                    before +
                    "</beforebreak><afterbreak>a</afterbreak></rule></languagerule>"
                    "</languagerules><maprules><languagemap languagepattern=\".*\" "
                    "languagerulename=\"d\"/></maprules></body></srx>");
            auto splitter = std::make_shared<SrxSplitter>(LangTag::parse("en"), file);
            return [splitter, text = repeated(piece, count)] {
              try {
                splitter->split(text);
              } catch (const Error&) {
              }
            };
          }};
}

}  // namespace

std::vector<GrowthCase> page_cases() {
  return {
      read("OpenMarkup", "openings of markup: <!", 20'000, page("", "<!")),
      read("Attributes", "attributes of one element", 5'000,
           [](std::size_t count) {
             std::string text = "<!DOCTYPE html><html><body><p";
             for (std::size_t k = 0; k < count; ++k) text += " a" + std::to_string(k) + "=b";
             return text + ">Text.</body></html>";
           }),
      read("Paragraphs", "paragraphs of a page", 500, page("", "<p>The text ends.</p>")),
      read("Cells", "cells of a table", 500,
           page("<table>", "<tr><td>The</td><td>text</td></tr>", "</table>")),
      read("ListItems", "items of a list", 500, page("<ol>", "<li>The text ends.", "</ol>")),
      read("InlineElements", "inline elements of a paragraph", 1'000, page("<p>", "<b>a</b> ")),
      read("ShortLines", "short lines of text", 1'000,
           [](std::size_t count) { return repeated("The text\n", count); }),
      read("BlankLines", "blank lines", 5'000,
           [](std::size_t count) { return "Text.\n" + repeated("\n", count) + "Text.\n"; }),
      read("LineFeeds", "pages of text", 500,
           [](std::size_t count) { return repeated("A/58/1\n\nThe text ends.\n\f", count); }),
      read("ContentsLines", "lines of a table of contents", 500,
           [](std::size_t count) { return repeated("I. Introduction ........ 5\n", count); }),
      laid_out("RunningHeads", "pages with a running head", 300,
               [](std::size_t count) {
                 std::string pages;
                 for (std::size_t k = 0; k < count; ++k) {
                   pages += kPage + pdf_line({50, 30}, "A/58/1") +
                            pdf_line({50, 400}, "Text " + std::to_string(k) + ".") +
                            pdf_line({300, 780}, std::to_string(k)) + "</page>";
                 }
                 return pages;
               }),
      laid_out("ChangingHeads", "pages with heads that differ", 300,
               [](std::size_t count) {
                 std::string pages;
                 for (std::size_t k = 0; k < count; ++k) {
                   pages += kPage +
                            pdf_line({50, 10 + static_cast<double>(k % 1000) / 20},
                                     "Article " + std::to_string(k * 3)) +
                            pdf_line({50, 400}, "Text.") + "</page>";
                 }
                 return pages;
               }),
      laid_out("BlocksOfPage", "blocks of one page", 200,
               [](std::size_t count) {
                 std::string lines = kPage;
                 for (std::size_t k = 0; k < count; ++k) {
                   lines += pdf_line({50 + 110 * static_cast<double>(k % 4),
                                      static_cast<double>(100 + k / 4 * 12)},
                                     "Text");
                 }
                 return lines + "</page>";
               }),
      laid_out("LabelsOfPage", "labels of one page", 200,
               [](std::size_t count) {
                 std::string lines = kPage;
                 for (std::size_t k = 0; k < count; ++k) {
                   const auto top = static_cast<double>(100 + k * 12);
                   lines += pdf_line({50, top}, "(a)") + pdf_line({200, top}, "Text.");
                 }
                 return lines + "</page>";
               }),
      laid_out("LabelsOnOneLine", "labels of one line", 200,
               [](std::size_t count) {
                 std::string lines = kPage;
                 for (std::size_t k = 0; k < count; ++k) {
                   lines += pdf_line({static_cast<double>(k) * 110, 400}, "(a)");
                 }
                 return lines + "</page>";
               }),
      laid_out("InvalidBytes", "invalid bytes of a layout", 2'000,
               [](std::size_t count) {
                 return kPage + pdf_line({50, 100}, repeated("\xFF", count)) + "</page>";
               }),
      ruled("RuleOfAnything", "letters, by the rule .*", 3'000, ".*", "a"),
      ruled("RuleOfSentences", "sentences, by a usual rule", 1'000, "[.?!]+\\s+", "a b. "),
  };
}

}  // namespace dragoman
