// SPDX-License-Identifier: Apache-2.0
//
// Which side of a sentence's end a quotation mark belongs to where no white space tells: “。"” may
// close what was said or open what is said next.
#pragma once

#include <cstddef>
#include <string_view>

#include "corpus/segment/boundary.h"

namespace dragoman {

// Reads a block once, from its start, and knows whether a quotation is open.
class QuoteReader {
 public:
  explicit QuoteReader(std::string_view block) : block_(block) {}

  // The boundary, moved before the last quotation mark that goes with it if that mark opens the
  // next sentence: none is open, and one that closes it follows. Boundaries must be given in the
  // order of the text.
  Boundary placed(const Boundary& boundary);

 private:
  void read_to(std::size_t offset);

  std::string_view block_;
  std::size_t read_ = 0;
  bool curly_ = false;     // “ is open
  bool straight_ = false;  // " is open
};

}  // namespace dragoman
