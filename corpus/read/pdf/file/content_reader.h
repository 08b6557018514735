// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <utility>
#include <vector>

#include "corpus/read/pdf/file/page_content.h"
#include "corpus/read/pdf/file/pdf_file.h"
#include "corpus/read/pdf/file/pdf_font.h"

namespace dragoman::pdf {

// Runs the contents of pages (ISO 32000-1, 8 and 9) and notes where glyphs and lines come out.
class ContentReader {
 public:
  explicit ContentReader(File& file) : file_(file) {}

  // A page of the tree of pages; null where `page` is none. Throws Error(syntax) when the pages so
  // far hold too much.
  PageContent read(const Object& page);

  // The fonts of the pages so far, as their glyphs number them.
  std::vector<std::unique_ptr<Font>> take_fonts() { return std::move(fonts_); }

 private:
  friend class ContentRun;

  std::uint16_t font(const Object& dict);

  File& file_;
  std::vector<std::unique_ptr<Font>> fonts_;
  std::map<const Object*, std::uint16_t> numbers_;
  std::size_t glyphs_ = 0;
  std::size_t operators_ = 0;
};

}  // namespace dragoman::pdf
