// SPDX-License-Identifier: Apache-2.0
#include "corpus/read/pdf/file/read_content.h"

#include <algorithm>
#include <utility>

#include "corpus/read/pdf/file/content_reader.h"
#include "corpus/read/pdf/file/font_repair.h"
#include "corpus/read/pdf/file/page_tree.h"
#include "corpus/read/pdf/file/pdf_file.h"

namespace dragoman::pdf {

PdfContent read_content(std::string_view bytes) {
  PdfContent content;
  File file(bytes);
  if (file.is_encrypted()) {
    content.encrypted = true;
    return content;
  }
  ContentReader reader(file);
  StructureTree tree(file);
  const std::vector<Object> pages = pages_of(file);
  for (const Object& page : pages) {
    content.pages.push_back(reader.read(page));
    const PageContent& last = content.pages.back();
    std::vector<int> elements(last.marks.size(), -1);
    for (std::size_t k = 0; k < elements.size() && last.structure >= 0; ++k) {
      if (!last.marks[k].artifact) elements[k] = tree.element_of(last.structure, last.marks[k].id);
    }
    content.elements_of_marks.push_back(std::move(elements));
  }
  content.elements = tree.elements();
  content.fonts = reader.take_fonts();
  content.foreign =
      std::ranges::any_of(content.fonts, [](const auto& font) { return font->foreign(); });
  repair_fonts(content);
  return content;
}

}  // namespace dragoman::pdf
