// SPDX-License-Identifier: Apache-2.0
#include "corpus/structure/hyphenation.h"

#include <utility>

#include "corpus/text/unicode.h"

namespace dragoman {
namespace {

constexpr std::string_view kSoftHyphen = "\u00AD";
constexpr std::string_view kHyphen = "\u2010";

bool is_word_char(char32_t c) { return is_letter(c) || c == U'-'; }

// Behind the last byte that is not part of the word that `text` ends in.
std::string_view last_word(std::string_view text) {
  constexpr std::size_t kLongest = 64;
  std::size_t begin = text.size();
  while (begin > 0 && text.size() - begin < kLongest) {
    std::size_t before = begin;
    if (!is_word_char(previous_char(text, before))) break;
    begin = before;
  }
  return text.substr(begin);
}

std::string_view first_word(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size()) {
    std::size_t after = end;
    if (!is_word_char(next_char(text, after))) break;
    end = after;
  }
  return text.substr(0, end);
}

bool meets_without_space(std::string_view text, std::string_view next) {
  if (text.empty() || next.empty()) return text.empty();
  std::size_t end = text.size();
  std::size_t begin = 0;
  return joins_without_space(previous_char(text, end), next_char(next, begin));
}

}  // namespace

void LineJoiner::collect() {
  collected_ = true;
  std::vector<std::pair<std::string_view, std::string_view>> breaks;
  std::string_view before;
  for (const std::string_view line : lines_) {
    for (std::size_t at = 0; at < line.size();) {
      const std::string_view word = first_word(line.substr(at));
      const bool is_cut = at + word.size() == line.size() && word.ends_with('-');
      // What stands behind a hyphen at the end of a line may be a part of a word.
      const bool is_rest = at == 0 && !before.empty();
      if (!word.empty() && !is_cut && !is_rest) words_.insert(fold(word));
      at += word.size();
      if (at < line.size()) next_char(line, at);
    }
    const std::string_view right = first_word(line);
    if (before.size() > 1 && !right.empty()) breaks.emplace_back(before, right);
    before = line.ends_with('-') ? last_word(line) : std::string_view();
  }
  // What the words elsewhere say about the hyphens at ends of lines.
  std::size_t only_breaks = 0;
  std::size_t own = 0;
  for (const auto& [left, right] : breaks) {
    const std::string begin = fold(left.substr(0, left.size() - 1));
    const std::string end = fold(right);
    if (words_.contains(begin + end)) ++only_breaks;
    if (words_.contains(begin + "-" + end)) ++own;
  }
  constexpr std::size_t kFewest = 3;
  hyphenates_ = only_breaks >= kFewest && only_breaks > 3 * own;
}

bool LineJoiner::is_break_only(std::string_view left, std::string_view right) {
  if (!collected_) collect();
  const std::string begin = fold(left.substr(0, left.size() - 1));
  const std::string end = fold(right);
  if (words_.contains(begin + "-" + end)) return false;
  if (words_.contains(begin + end)) return true;
  // In a document that hyphenates words, what is left of a cut is mostly no word.
  return hyphenates_ && begin.find('-') == begin.npos && !words_.contains(end);
}

void LineJoiner::append(std::string& text, std::string_view next) {
  if (text.ends_with(kSoftHyphen)) {
    text.resize(text.size() - kSoftHyphen.size());
    text += next;
    return;
  }
  if (text.ends_with(kHyphen)) {  // the word's own, as who breaks lines uses another
    text += next;
    return;
  }
  const std::string_view left = last_word(text);
  const std::string_view right = first_word(next);
  // "short- and long-term": the hyphen ends a word, and a function word goes on.
  const bool cut = left.size() > 1 && left.ends_with('-') && !next.empty() &&
                   !data_.function_words.contains(fold(right));
  if (cut && !right.empty()) {
    std::size_t at = 0;
    if (is_lower(next_char(right, at)) && is_break_only(left, right)) text.pop_back();
  }
  if (!cut && !meets_without_space(text, next)) text += ' ';
  text += next;
}

}  // namespace dragoman
