// SPDX-License-Identifier: Apache-2.0
//
// PDFs that a test makes.
#pragma once

#include <cstdio>
#include <string>
#include <vector>

namespace dragoman {

// A PDF with one page for each of `contents`: operators as in ISO 32000-1. Fonts are /F1
// (Helvetica), /F2 (its bold) and /F3 (Times). Pages are 600 by 800 points. `more` is further
// objects, from number 100 on, and `root` more of the catalog.
inline std::string pdf_of_pages(const std::vector<std::string>& contents,
                                const std::string& more = "", const std::string& root = "") {
  std::string kids;
  std::string objects;
  for (std::size_t k = 0; k < contents.size(); ++k) {
    const std::string page = std::to_string(1000 + 2 * k);
    const std::string stream = std::to_string(1001 + 2 * k);
    kids += page + " 0 R ";
    objects += page + " 0 obj<</Type/Page/Parent 2 0 R/StructParents " + std::to_string(k) +
               "/Contents " + stream + " 0 R>>endobj\n" + stream + " 0 obj<</Length " +
               std::to_string(contents[k].size()) + ">>stream\n" + contents[k] +
               "\nendstream endobj\n";
  }
  return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R" + root +
         ">>endobj\n2 0 obj<</Type/Pages/Kids[" + kids + "]/Count " +
         std::to_string(contents.size()) +
         "/MediaBox[0 0 600 800]/Resources<</Font<<"
         "/F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
         "/F2<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>"
         "/F3<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding/WinAnsiEncoding>>"
         "/F9 100 0 R>>>>>>endobj\n" +
         objects + more + "trailer<</Root 1 0 R>>\n%%EOF\n";
}

// Text at a place: `down` from the upper edge.
inline std::string text_at(double left, double down, const std::string& text,
                           const std::string& font = "/F1", double size = 10) {
  char place[100];
  std::snprintf(place, sizeof place, "BT %s %g Tf 1 0 0 1 %g %g Tm (", font.c_str(), size, left,
                800 - down);
  return place + text + ") Tj ET\n";
}

// A line from one point to another.
inline std::string rule(double x1, double y1, double x2, double y2) {
  char line[100];
  std::snprintf(line, sizeof line, "%g %g m %g %g l S\n", x1, 800 - y1, x2, 800 - y2);
  return line;
}

}  // namespace dragoman
