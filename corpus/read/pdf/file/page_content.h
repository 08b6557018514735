// SPDX-License-Identifier: Apache-2.0
//
// What a page of a PDF shows, before anything is made of it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace dragoman::pdf {

// Lengths are in points; the page's upper left corner is 0, 0.
struct Glyph {
  float x = 0;      // where it begins on the baseline
  float y = 0;      // of the baseline
  float width = 0;  // to where the next one begins
  float size = 0;   // of the font
  std::uint32_t code = 0;
  std::uint16_t font = 0;   // in PdfContent::fonts
  std::int32_t mark = -1;   // in PageContent::marks
  std::uint8_t turned = 0;  // how often it is turned by 90 degrees, clockwise; 4: other angles
};

// A horizontal or vertical line.
struct Rule {
  float left = 0;
  float top = 0;
  float right = 0;
  float bottom = 0;
};

// What a line that is slanted or curved takes of the page.
using Stroke = Rule;

// A piece of content that the file marks.
struct Mark {
  std::string tag;        // "P", "H1", "Span", "Artifact"
  int id = -1;            // by which the structure refers to it; -1 for none
  bool artifact = false;  // running heads, rules and the like
};

struct PageContent {
  float width = 0;
  float height = 0;
  std::vector<Glyph> glyphs;  // in the order of the file
  std::vector<Rule> rules;
  std::vector<Stroke> strokes;
  std::vector<Mark> marks;
  float pictures = 0;  // what share of the page pictures cover, at most 1
  int structure = -1;  // the page's number in the structure's table of parents
};

}  // namespace dragoman::pdf
