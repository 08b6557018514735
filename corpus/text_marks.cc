// SPDX-License-Identifier: Apache-2.0
#include "corpus/text_marks.h"

#include "corpus/unicode.h"

namespace dragoman {
namespace {

bool is_space_byte(char c) { return c == ' ' || c == '\t'; }

// Where the italic stretch that opens at `open` closes, or npos.
std::size_t closing_mark(std::string_view text, std::size_t open) {
  if (open + 1 >= text.size() || is_space_byte(text[open + 1])) return std::string_view::npos;
  const std::size_t close = text.find('*', open + 1);
  if (close == std::string_view::npos || close == open + 1) return std::string_view::npos;
  return is_space_byte(text[close - 1]) ? std::string_view::npos : close;
}

}  // namespace

UnmarkedText remove_marks(std::string_view text) {
  UnmarkedText result;
  if (text.find('*') == std::string_view::npos) {
    result.text = text;
    return result;
  }
  std::string plain;
  std::size_t bold_marks = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text.substr(at).starts_with("**")) {
      ++bold_marks;
      ++at;
    } else {
      plain += text[at];
    }
  }
  result.all_bold = bold_marks == 2 && text.starts_with("**") && text.ends_with("**");
  for (std::size_t at = 0; at < plain.size(); ++at) {
    if (plain[at] != '*') {
      result.text += plain[at];
      continue;
    }
    const std::size_t close = closing_mark(plain, at);
    if (close == std::string::npos) {
      result.text += '*';
      continue;
    }
    result.text.append(plain, at + 1, close - at - 1);
    at = close;
  }
  result.text = trim(result.text);
  return result;
}

}  // namespace dragoman
