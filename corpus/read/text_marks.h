// SPDX-License-Identifier: Apache-2.0
//
// The `**bold**` and `*italic*` marks that extraction leaves in text.
#pragma once

#include <string>
#include <string_view>

namespace dragoman {

struct UnmarkedText {
  std::string text;
  bool all_bold = false;   // the whole of it stood between bold marks
  bool ends_bold = false;  // its end did
  bool bold_open = false;  // a bold mark opens in it that may close in what follows
};

// Takes the marks out. Asterisks go only in pairs that stand around words as marks do, for others
// are a footnote's mark ("Germany**") or a sign of multiplication ("5 * 3").
UnmarkedText remove_marks(std::string_view text);

}  // namespace dragoman
