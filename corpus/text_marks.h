// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace dragoman {

// Text without the `**bold**` and `*italic*` marks that extraction leaves.
struct UnmarkedText {
  std::string text;
  bool all_bold = false;  // the whole of it stood between bold marks
};

// Takes the marks out. A single asterisk goes only where another closes it around words, for it may
// also be a footnote's mark or a sign of multiplication.
UnmarkedText remove_marks(std::string_view text);

}  // namespace dragoman
