// SPDX-License-Identifier: Apache-2.0
#include "corpus/block_kind.h"

#include <algorithm>
#include <string>

#include "corpus/unicode.h"

namespace dragoman {
namespace {

constexpr std::size_t kLongestHeading = 250;  // bytes

bool is_final(char32_t c) {
  return std::u32string_view(U".!?:;…。！？：；؟؛").find(c) != std::u32string_view::npos;
}

bool is_closing(char32_t c) {
  return std::u32string_view(U"\"'»”’)]*¹²³⁴⁵⁶⁷⁸⁹⁰").find(c) != std::u32string_view::npos;
}

char32_t first_char(std::string_view text) {
  std::size_t at = 0;
  return text.empty() ? U' ' : next_char(text, at);
}

char32_t last_char(std::string_view text) {
  std::size_t at = text.size();
  return text.empty() ? U' ' : previous_char(text, at);
}

std::string last_word(std::string_view text) {
  const std::size_t from = text.find_last_of(" '");
  std::string word = fold(text.substr(from == std::string_view::npos ? 0 : from + 1));
  const std::size_t apostrophe = word.rfind("’");
  return apostrophe == std::string::npos ? word : word.substr(apostrophe + std::string("’").size());
}

// A sentence ends inside it and another begins.
bool holds_sentence_end(std::string_view text) {
  for (std::size_t at = text.find(". "); at != std::string_view::npos;
       at = text.find(". ", at + 1)) {
    std::size_t next = at + 2;
    std::size_t before = at;
    // Not behind an initial or an abbreviation's capital.
    const bool word = at > 1 && is_lower(previous_char(text, before));
    if (word && next < text.size() && is_upper(next_char(text, next))) return true;
  }
  return false;
}

}  // namespace

bool ends_like_sentence(std::string_view text) {
  std::size_t at = text.size();
  while (at > 0) {
    const char32_t c = previous_char(text, at);
    if (is_final(c)) return true;
    if (!is_closing(c) && !is_space(c)) return false;
  }
  return false;
}

bool is_signature(std::string_view text, const StructureData& data) {
  constexpr std::size_t kLongest = 600;
  if (text.size() > kLongest) return false;
  const std::string folded = fold(text);
  return std::any_of(
      data.signed_marks.begin(), data.signed_marks.end(),
      [&](const std::string& mark) { return folded.find(mark) != std::string::npos; });
}

bool is_masthead(std::string_view text, const StructureData& data) {
  const std::string folded = fold(text);
  return std::any_of(data.masthead.begin(), data.masthead.end(), [&](const std::string& word) {
    return folded.find(word) != std::string::npos;
  });
}

bool starts_with_bullet(std::string_view text) {
  const char32_t c = first_char(text);
  if (std::u32string_view(U"•◦▪‣·–—-*").find(c) == std::u32string_view::npos) return false;
  std::size_t at = 0;
  next_char(text, at);
  return at < text.size() && is_space(next_char(text, at));
}

bool looks_like_prose(std::string_view text) {
  constexpr std::size_t kLongTitle = 140;
  return text.size() > kLongTitle ? ends_like_sentence(text) || holds_sentence_end(text)
                                  : text.size() > 60 && text.ends_with('.');
}

BlockKind kind_of(const Label& label, std::string_view text, bool all_bold) {
  if (label.key.starts_with("note ")) return BlockKind::note;
  const bool title = text.size() <= kLongestHeading && !ends_like_sentence(text) &&
                     !text.ends_with(',') && !holds_sentence_end(text);
  if (label.in_text) return title || all_bold ? BlockKind::heading : BlockKind::paragraph;
  if (!label.empty()) {
    if (label.text.ends_with(')')) return BlockKind::list_item;
    const bool figure = label.key[0] >= '0' && label.key[0] <= '9';
    return (title && !figure) || all_bold ? BlockKind::heading : BlockKind::paragraph;
  }
  if (all_bold && text.size() <= 2 * kLongestHeading) return BlockKind::heading;
  if (starts_with_bullet(text)) return BlockKind::list_item;
  const char32_t first = first_char(text);
  return title && !is_lower(first) ? BlockKind::heading : BlockKind::paragraph;
}

bool breaks_off(std::string_view text, bool labelled, std::string_view next,
                const StructureData& data) {
  constexpr std::size_t kShortest = 30;
  if (text.empty() || next.empty() || ends_like_sentence(text)) return false;
  const char32_t last = last_char(text);
  const bool goes_on = is_lower(first_char(next));
  // "… political, economic," may be cut from "social and …", but a clause that another like it
  // follows is a paragraph of its own.
  if (last == ',') {
    const bool clause = next.ends_with(',') || next.ends_with(';');
    return goes_on && !clause && (labelled || is_upper(first_char(text)));
  }
  if (goes_on) return text.size() >= kShortest || data.function_words.contains(last_word(text));
  if (data.function_words.contains(last_word(text))) return true;
  if (last == '-' && text.size() >= kShortest) return true;
  // Before a capital letter: only where running text can't have ended.
  const bool running = labelled || holds_sentence_end(text);
  return running && text.size() >= 2 * kShortest && ends_like_sentence(next);
}

}  // namespace dragoman
