// SPDX-License-Identifier: Apache-2.0
//
// The `**bold**` and `*italic*` marks that extraction leaves in text.
#pragma once

#include <string>
#include <string_view>

namespace dragoman {

struct UnmarkedText {
  std::string text;
  bool all_bold = false;   // all of it was between bold marks
  bool ends_bold = false;  // its end was
  bool bold_open = false;  // a bold mark opens in it that may close in what follows
};

// Removes the marks. Asterisks are removed only in pairs around words, because others are the mark
// of a footnote ("Germany**") or a sign of multiplication ("5 * 3").
UnmarkedText remove_marks(std::string_view text);

}  // namespace dragoman
