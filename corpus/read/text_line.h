// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

#include "corpus/model/document.h"

namespace dragoman {

// A line of a text file.
struct TextLine {
  std::string_view text;  // trimmed; never empty
  Place place;
  std::uint32_t indent = 0;  // characters before the text
  bool after_blank = false;  // a blank line, or the start of a page, precedes it
  bool after_page = false;   // it is the first of a page
};

}  // namespace dragoman
