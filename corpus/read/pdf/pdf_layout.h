// SPDX-License-Identifier: Apache-2.0
//
// Where the words of a PDF are on its pages, according to "pdftotext -bbox-layout" (Poppler).
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

// Lengths are in points, from the page's left and upper edges.
struct PdfBox {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;

  double height() const { return bottom - top; }
};

struct PdfLine {
  PdfBox box;             // of its words of full size
  std::string text;       // NFC; marks of notes left out, bullets too
  double first_word = 0;  // the width of its first word
  std::uint32_t page = 0;
  std::uint32_t flow = 0;   // lines of one column or frame, as pdftotext puts them together
  std::uint32_t block = 0;  // lines that are close together, according to pdftotext
  bool cell = false;        // of a table
  bool bullet = false;      // a bullet precedes it
  std::string raised;       // a small raised word that it begins with: the mark of a note
};

struct PdfPage {
  double width = 0;
  double height = 0;
};

// In reading order.
struct PdfLayout {
  std::vector<PdfPage> pages;
  std::vector<PdfLine> lines;  // one that is a bullet alone has no text until join_labels()
};

// Parses what pdftotext wrote. Throws Error(syntax) if it is not XML.
PdfLayout parse_pdf_layout(std::string xhtml);

// Joins labels and bullets that are far before their text, and so on a line of their own for
// Poppler, to that text. `is_label` says that a text is nothing but a label. Quadratic in the worst
// case, a page of labels.
void join_labels(PdfLayout& layout, const std::function<bool(std::string_view)>& is_label);

// The height of most of the text's lines.
double body_height(const PdfLayout& layout);

}  // namespace dragoman
