// SPDX-License-Identifier: Apache-2.0
#include "corpus/structure/block_kind.h"

#include <algorithm>
#include <string>

#include "corpus/text/unicode.h"

namespace dragoman {
namespace {

constexpr std::size_t kLongestHeading = 250;  // letters, as length_of() counts

bool is_final(char32_t c) {
  return std::u32string_view(U".!?:;…。！？：；؟؛").find(c) != std::u32string_view::npos;
}

bool is_closing(char32_t c) {
  return std::u32string_view(U"\"'»”’)]*¹²³⁴⁵⁶⁷⁸⁹⁰").find(c) != std::u32string_view::npos;
}

// Characters, of which those of a script without spaces say as much as three letters.
std::size_t length_of(std::string_view text) {
  constexpr char32_t kThai = 0xE00;  // scripts before it have spaces
  std::size_t length = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_char(text, at);
    length += c >= kThai && is_written_without_spaces(c) ? 3 : 1;
  }
  return length;
}

char32_t first_char(std::string_view text) {
  std::size_t at = 0;
  return text.empty() ? U' ' : next_char(text, at);
}

char32_t last_char(std::string_view text) {
  std::size_t at = text.size();
  return text.empty() ? U' ' : previous_char(text, at);
}

// The last word, as written; behind an apostrophe ("l'", "d’") where one joins it to another.
std::string_view last_word(std::string_view text) {
  constexpr std::size_t kLongest = 64;  // what is longer is in a script without spaces
  std::size_t begin = text.size();
  while (begin > 0 && text.size() - begin < kLongest) {
    std::size_t before = begin;
    const char32_t c = previous_char(text, before);
    if (is_space(c) || (begin < text.size() && (c == U'\'' || c == U'’'))) break;
    begin = before;
  }
  return text.substr(begin);
}

// The first word, as written; "L" of "L'OIM".
std::string_view first_word(std::string_view text) {
  const std::string_view word = text.substr(0, text.find_first_of(" ',;:."));
  return word.substr(0, word.find("’"));
}

// A sentence ends inside it and another begins.
bool holds_sentence_end(std::string_view text) {
  constexpr std::size_t kLongestSentence = 4096;
  if (text.size() > kLongestSentence) return true;
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
  // The mark of a note may follow the full stop: "of the subject.12".
  constexpr std::size_t kMostDigits = 2;
  while (at > 0 && text.size() - at < kMostDigits && text[at - 1] >= '0' && text[at - 1] <= '9')
    --at;
  if (at < text.size()) {
    const bool is_mark =
        at > 1 && text[at - 1] == '.' && !(text[at - 2] >= '0' && text[at - 2] <= '9');
    return is_mark && is_lower(static_cast<unsigned char>(text[at - 2]));
  }
  while (at > 0) {
    const char32_t c = previous_char(text, at);
    if (is_final(c)) return true;
    if (!is_closing(c) && !is_space(c)) return false;
  }
  return false;
}

bool ends_in_function_word(std::string_view text, const StructureData& data) {
  std::string_view word = last_word(text);
  while (word.ends_with('\'')) word.remove_suffix(1);
  while (word.ends_with("’")) word.remove_suffix(std::string_view("’").size());
  // In lower case or an abbreviation: the "A" of "Annex A" is not an article.
  const bool may_be = is_lower(first_char(word)) || word.ends_with('.');
  return may_be && data.function_words.contains(fold(word));
}

bool is_upper_case(std::string_view text) {
  bool letters = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_char(text, at);
    if (is_lower(c)) return false;
    letters = letters || is_upper(c);
  }
  return letters;
}

bool is_signature(std::string_view text, const StructureData& data) {
  constexpr std::size_t kLongest = 600;
  // The marks are in brackets; looking for one saves folding most texts.
  if (text.size() > kLongest || text.find('(') == std::string_view::npos) return false;
  const std::string folded = fold(text);
  return std::any_of(data.signed_marks.begin(), data.signed_marks.end(), [&](const auto& mark) {
    const std::size_t at = folded.find(mark);
    // In a sentence the words do not mark a signature.
    return at == 0 || (at != std::string::npos && !ends_like_sentence(text));
  });
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
  constexpr std::size_t kShortTitle = 40;
  return text.size() > kLongTitle ? ends_like_sentence(text) || holds_sentence_end(text)
                                  : text.size() > kShortTitle && text.ends_with('.');
}

BlockKind kind_of(const Label& label, std::string_view text, bool all_bold) {
  if (label.key.starts_with("note ")) return BlockKind::note;
  if (label.text.ends_with(')')) return BlockKind::list_item;
  const std::size_t length = length_of(text);
  const bool title =
      text == label.text || (length <= kLongestHeading && !ends_like_sentence(text) &&
                             !text.ends_with(',') && !holds_sentence_end(text));
  if (!label.empty()) {
    const bool figure = label.key[0] >= '0' && label.key[0] <= '9';
    return (title && !figure) || all_bold ? BlockKind::heading : BlockKind::paragraph;
  }
  if (all_bold && length <= 2 * kLongestHeading) return BlockKind::heading;
  if (starts_with_bullet(text)) return BlockKind::list_item;
  constexpr std::size_t kLongestUnlabelled = 180;
  return title && length <= kLongestUnlabelled && !is_lower(first_char(text))
             ? BlockKind::heading
             : BlockKind::paragraph;
}

bool breaks_off(std::string_view text, const Label& label, std::string_view next, bool at_page,
                const StructureData& data) {
  if (text.empty() || next.empty()) return false;
  const bool in_phrase = ends_in_function_word(text, data);
  if (!in_phrase && ends_like_sentence(text)) return false;
  if (is_upper_case(text) && !is_upper_case(next)) return false;  // a heading above its text
  constexpr std::size_t kRunning = 60;
  constexpr std::size_t kRunningAtPage = 30;
  constexpr std::size_t kLong = 180;
  const bool goes_on = is_lower(first_char(next)) || next.starts_with('(');
  const bool sentences = holds_sentence_end(text);
  const bool typed = !label.empty() && !label.in_text;
  const std::size_t length = length_of(text);
  const bool running =
      sentences || typed || length >= (at_page && goes_on ? kRunningAtPage : kRunning);
  const char32_t last = last_char(text);

  // What begins like a sentence or like the paragraph before it is a paragraph of its own.
  const std::string_view opening = first_word(next);
  if (!goes_on && (data.function_words.contains(fold(opening)) || opening == first_word(text))) {
    return false;
  }
  const std::string_view word = last_word(text);
  if (data.conjunctions.contains(fold(word))) {
    const std::string_view before = trim(text.substr(0, text.size() - word.size()));
    if (before.ends_with(',') || before.ends_with(';')) return false;  // "…, and", "…; or"
  }
  if (last == U',') {
    // "… political, economic," may be cut from "social and …", but a clause that another like it
    // follows is a paragraph of its own, and what stands below a list's last item goes on with the
    // sentence above the list.
    if (is_lower(first_char(text)) || label.text.ends_with(')')) return false;
    const bool last_clause = !next.ends_with(',') && !next.ends_with(';');
    return (at_page && goes_on) ||
           (last_clause && (sentences || typed || (goes_on && length >= kLong)));
  }
  if (last == U'-' && running) return true;
  if (in_phrase) return running || goes_on;
  // Items of a list without labels begin in lower case one and all.
  if (goes_on) return running && (typed || sentences || !is_lower(first_char(text)));
  // Before a capital letter or a figure: only where running text can't have ended.
  if (!ends_like_sentence(next) && !(at_page && next.ends_with(','))) return false;
  return sentences || length >= (at_page ? kRunning : kLong);
}

}  // namespace dragoman
