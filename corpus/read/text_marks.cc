// SPDX-License-Identifier: Apache-2.0
#include "corpus/read/text_marks.h"

#include <algorithm>
#include <array>
#include <vector>

#include "corpus/text/unicode.h"

namespace dragoman {
namespace {

constexpr std::size_t kItalic = 1;
constexpr std::size_t kBold = 2;
constexpr std::size_t kBoldItalic = 3;
constexpr std::size_t kNone = static_cast<std::size_t>(-1);

// Asterisks next to each other, and the run that closes what they open (or opens what they close).
struct Run {
  std::size_t at = 0;
  std::size_t length = 0;
  std::size_t partner = kNone;
};

// Like quotation marks, marks are not found inside words. Bold ones may follow a word
// directly where a heading has run on to the line before it.
bool can_open(std::string_view text, const Run& run) {
  std::size_t after = run.at + run.length;
  if (after >= text.size()) return false;
  const char32_t next = next_char(text, after);
  if (is_space(next) ||
      std::u32string_view(U".,;:!?)]»”’").find(next) != std::u32string_view::npos) {
    return false;
  }
  if (run.length != kItalic || run.at == 0) return true;
  std::size_t before = run.at;
  const char32_t previous = previous_char(text, before);
  return !is_letter(previous) && !is_digit(previous) && previous != U')';
}

bool can_close(std::string_view text, const Run& run) {
  if (run.at == 0) return false;
  std::size_t before = run.at;
  if (is_space(previous_char(text, before))) return false;
  std::size_t after = run.at + run.length;
  if (run.length != kItalic || after >= text.size()) return true;
  const char32_t next = next_char(text, after);
  return !is_letter(next) && !is_digit(next);
}

std::vector<Run> find_runs(std::string_view text) {
  std::vector<Run> runs;
  for (std::size_t at = text.find('*'); at != std::string_view::npos; at = text.find('*', at)) {
    const std::size_t end = std::min(text.find_first_not_of('*', at), text.size());
    runs.push_back({at, end - at, kNone});
    at = end;
  }
  return runs;
}

}  // namespace

UnmarkedText remove_marks(std::string_view text) {
  UnmarkedText result;
  std::vector<Run> runs = find_runs(text);
  if (runs.empty()) {
    result.text = text;
    return result;
  }
  std::array<std::size_t, kBoldItalic + 1> open;
  open.fill(kNone);
  for (std::size_t k = 0; k < runs.size(); ++k) {
    if (runs[k].length > kBoldItalic) continue;
    std::size_t& opener = open[runs[k].length];
    if (opener != kNone && can_close(text, runs[k])) {
      runs[k].partner = opener;
      runs[opener].partner = k;
      opener = kNone;
    } else if (opener == kNone && can_open(text, runs[k])) {
      opener = k;
    }
  }
  result.bold_open = open[kBold] != kNone || open[kBoldItalic] != kNone;

  std::size_t copied = 0;
  std::size_t bold = 0;
  bool plain = false;  // something was outside bold marks
  const auto copy_to = [&](std::size_t end) {
    const std::string_view piece = text.substr(copied, end - copied);
    if (!trim(piece).empty()) {
      result.ends_bold = bold > 0;
      plain = plain || bold == 0;
    }
    result.text += piece;
    copied = end;
  };
  for (std::size_t k = 0; k < runs.size(); ++k) {
    if (runs[k].partner == kNone) continue;
    copy_to(runs[k].at);
    copied += runs[k].length;
    if (runs[k].length >= kBold) bold = runs[k].partner > k ? bold + 1 : bold - 1;
  }
  copy_to(text.size());
  result.all_bold = !plain;
  result.text = collapse_spaces(result.text);
  return result;
}

}  // namespace dragoman
