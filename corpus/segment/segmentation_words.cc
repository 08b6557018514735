// SPDX-License-Identifier: Apache-2.0
#include "corpus/segment/segmentation_words.h"

#include "corpus/segment/segmentation_chars.h"
#include "corpus/text/ascii.h"
#include "corpus/text/unicode.h"

namespace dragoman {
namespace {

// Longer than any word that a rule looks at; bounds what is read back from a mark.
constexpr std::size_t kLongestToken = 64;

bool is_roman(std::string_view word) {
  constexpr std::size_t kLongestNumeral = 8;  // XXXVIII and the like
  if (word.empty() || word.size() > kLongestNumeral) return false;
  return word.find_first_not_of("IVXLCDM") == std::string_view::npos ||
         word.find_first_not_of("ivxlcdm") == std::string_view::npos;
}

// Behind "12", "iv" or "B" at `offset`; `offset` itself if there is none of them.
std::size_t skip_number_part(std::string_view text, std::size_t offset) {
  constexpr std::size_t kMostDigits = 3;  // four are a year
  const std::size_t digits = skip_digits(text, offset);
  if (digits > offset) return digits - offset <= kMostDigits ? digits : offset;
  const std::size_t end = skip_letters(text, offset);
  const std::string_view letters = text.substr(offset, end - offset);
  return is_roman(letters) || count_chars(letters) == 1 ? end : offset;
}

// The same for numbers of several parts: "1.2", "IV.G".
std::size_t skip_number(std::string_view text, std::size_t offset) {
  std::size_t end = skip_number_part(text, offset);
  if (end == offset || is_lower(char_at(text, offset))) return end;  // "i.e" is not a number
  while (end < text.size() && text[end] == '.') {
    const std::size_t part = skip_number_part(text, end + 1);
    if (part == end + 1) break;
    end = part;
  }
  return end;
}

// After one list label at `offset`; `offset` if there is none.
std::size_t skip_label(std::string_view text, std::size_t offset) {
  const std::size_t number = offset + (offset < text.size() && text[offset] == '(');
  std::size_t end = skip_number(text, number);
  if (end == number) return offset;
  const std::size_t closing = end;
  while (end < text.size() && (text[end] == '.' || text[end] == ')')) ++end;
  return end > closing && is_at_word_end(text, end) ? end : offset;
}

// Whether the word that ends at `end` can number something: "IV", "A", and the capitals that begin
// "ESA/P/WP.250" or "L122-3".
bool is_number_word(std::string_view block, std::string_view word, std::size_t end) {
  std::size_t second = 0;
  if (word.empty() || !is_upper(next_char(word, second))) return false;
  if (second == word.size() || is_roman(word)) return true;
  const char after = end < block.size() ? block[end] : ' ';
  return is_upper(char_before(word, word.size())) &&
         (after == '/' || after == '-' || is_ascii_digit(after));
}

}  // namespace

Token token_before(std::string_view block, std::size_t end) {
  while (end > 0 && is_space(char_before(block, end))) previous_char(block, end);
  std::size_t begin = end;
  // "圣St", "。Dr": where a script has no spaces, a Latin word begins behind its letters and marks.
  constexpr char32_t kIdeographicSpace = 0x3000;  // with the wide marks behind it
  const bool latin = is_ascii_letter(char_before(block, end));
  while (begin > 0 && end - begin < kLongestToken) {
    const char32_t c = char_before(block, begin);
    if (is_space(c) || (latin && (c >= kIdeographicSpace || is_written_without_spaces(c)))) break;
    previous_char(block, begin);
  }
  std::size_t word = begin;
  while (word < end && is_opener(char_at(block, word))) next_char(block, word);
  return {block.substr(word, end - word), begin};
}

NextWord next_word(std::string_view block, std::size_t offset) {
  using Shape = NextWord::Shape;
  NextWord next;
  if (begins_label(block, offset)) next.shape = Shape::label;
  std::size_t begin = offset;
  while (begin < block.size() && is_opener(char_at(block, begin))) {
    next_char(block, begin);
    begin = skip_spaces(block, begin);
  }
  const std::size_t end = skip_letters(block, begin);
  next.word = block.substr(begin, end - begin);
  std::size_t after = end;
  if (end < block.size() && is_apostrophe(next_char(block, after))) {
    next.elided = block.substr(begin, after - begin);
  }
  const bool opened = begin > offset;
  next.is_number = !opened && next.elided.empty() && is_number_word(block, next.word, end);
  const char behind = end < block.size() ? block[end] : ' ';
  next.is_symbol = (behind == '.' || behind == '/') && is_initials(next.word);
  if (next.shape == Shape::label) return next;

  const char32_t first = char_at(block, begin);
  if (!next.word.empty()) {
    next.shape = is_lower(first) ? Shape::lower : Shape::upper;
  } else if (is_digit(first)) {
    // A bracketed figure goes on: "(2001)".
    next.shape = opened ? Shape::continuation : Shape::figure;
  } else if (first == ',' || first == ';' || first == ':' || first == '&' || is_mark(first) ||
             is_closer(first)) {
    next.shape = Shape::continuation;
  }
  return next;
}

bool begins_label(std::string_view text, std::size_t offset) {
  const std::size_t end = skip_label(text, offset);
  if (end == offset) return false;
  if (text[end - 1] == ')') return true;
  return is_lower(char_at(text, offset)) && is_upper(char_at(text, skip_spaces(text, end)));
}

bool is_list_label(std::string_view text) {
  std::size_t end = 0;
  if (!text.empty() && is_bullet(next_char(text, end))) text.remove_prefix(skip_spaces(text, end));
  for (std::size_t label = end = 0; label < text.size(); label = skip_spaces(text, end)) {
    end = skip_label(text, label);
    if (end == label) return false;
  }
  return end > 0;
}

bool is_number_label(std::string_view text) {
  const std::size_t number = skip_number(text, 0);
  return number > 0 && text.substr(number) == ".";
}

bool is_initials(std::string_view word) {
  std::size_t i = 0;
  while (i < word.size()) {
    if (!is_upper(next_char(word, i))) return false;
    if (i == word.size()) return true;
    // "Ch.-A": the second letter of a first name
    if (is_lower(char_at(word, i))) {
      next_char(word, i);
      if (i == word.size() || word[i] != '.') return false;
    }
    const std::size_t letter_end = i;
    while (i < word.size() && (word[i] == '.' || word[i] == '-')) ++i;
    if (i == letter_end) return false;
  }
  return false;
}

bool is_han_numeral(std::string_view word) {
  constexpr std::u32string_view kFigures = U"一二三四五六七八九十百";
  for (std::size_t i = 0; i < word.size();) {
    if (kFigures.find(next_char(word, i)) == std::u32string_view::npos) return false;
  }
  return !word.empty();
}

bool is_plain_word(std::string_view word) {
  constexpr std::size_t kShortest = 3;
  if (skip_letters(word, 0) != word.size() || count_chars(word) < kShortest) return false;
  return is_lower(char_before(word, word.size()));
}

std::size_t aside_end(std::string_view block, std::size_t begin, std::size_t place) {
  constexpr std::size_t kLongestAside = 240;
  const auto opens = [](char32_t c) { return c == '(' || c == '[' || c == U'（'; };
  const auto closes = [](char32_t c) { return c == ')' || c == ']' || c == U'）'; };
  std::size_t open = std::string_view::npos;
  int depth = 0;
  for (std::size_t at = place; at > begin && place - at < kLongestAside;) {
    const char32_t c = previous_char(block, at);
    if (closes(c)) ++depth;
    if (opens(c) && depth-- == 0) {
      open = at;
      break;
    }
  }
  if (open == std::string_view::npos) return open;
  // A bracket that opens like a sentence, or after one, may hold sentences.
  std::size_t before = open;
  while (before > begin && is_space(char_before(block, before))) previous_char(block, before);
  if (before <= begin || is_sentence_terminal(char_before(block, before))) {
    return std::string_view::npos;
  }
  depth = 0;
  for (std::size_t at = place; at < block.size() && at - open < kLongestAside;) {
    const char32_t c = next_char(block, at);
    if (opens(c)) ++depth;
    if (closes(c) && depth-- == 0) return at;
  }
  return std::string_view::npos;
}

bool starts_upper(std::string_view word) { return is_upper(char_at(word, 0)); }

}  // namespace dragoman
