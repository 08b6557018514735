// SPDX-License-Identifier: Apache-2.0
#include "corpus/segment/segmentation_text.h"

#include "corpus/text/unicode.h"

namespace dragoman {
namespace {

// Longer than any word that a rule looks at; bounds what is read back from a mark.
constexpr std::size_t kLongestToken = 64;

char32_t char_at(std::string_view text, std::size_t offset) {
  return offset < text.size() ? next_char(text, offset) : U'\0';
}

char32_t char_before(std::string_view text, std::size_t offset) {
  return offset > 0 ? previous_char(text, offset) : U'\0';
}

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

bool is_mark(char32_t c) { return c == '.' || c == '?' || c == '!' || c == U'…'; }

bool is_apostrophe(char32_t c) { return c == '\'' || c == U'’'; }

bool is_opener(char32_t c) {
  switch (c) {
    case '(':
    case '[':
    case '{':
    case '<':  // << for «
    case '"':
    case '\'':
    case U'«':
    case U'‹':
    case U'“':
    case U'„':
    case U'‘':
    case U'‚':
    case U'「':
    case U'『':
    case U'《':
    case U'（':
    case U'¿':
    case U'¡':
      return true;
    default:
      return false;
  }
}

// U+201C opens in English and closes in German: who asks must look at what follows it.
bool is_closer(char32_t c) {
  switch (c) {
    case ')':
    case ']':
    case '}':
    case '>':  // >> for »
    case '"':
    case '\'':
    case U'»':
    case U'›':
    case U'”':
    case U'’':
    case U'“':
      return true;
    default:
      return false;
  }
}

// Closers that can be nothing else, and so close even after a space: "… ? »".
bool is_sure_closer(char32_t c) {
  return c == ')' || c == ']' || c == '}' || c == '>' || c == U'»' || c == U'”';
}

bool is_raised_figure(char32_t c) {
  return c == U'¹' || c == U'²' || c == U'³' || c == U'⁰' || (c >= U'⁴' && c <= U'⁹');
}

bool is_note_sign(char32_t c) { return is_raised_figure(c) || c == '*' || c == U'†' || c == U'‡'; }

// Invisible marks of the direction of writing.
bool is_direction_mark(char32_t c) {
  return c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool is_bullet(char32_t c) {
  switch (c) {
    case '-':
    case '*':
    case U'·':
    case U'‐':
    case U'–':
    case U'—':
    case U'•':
    case U'‣':
    case U'⁃':
    case U'■':
    case U'▪':
    case U'●':
    case U'◦':
      return true;
    default:
      return false;
  }
}

bool is_at_word_end(std::string_view text, std::size_t offset) {
  return offset == text.size() || is_space(char_at(text, offset));
}

std::size_t skip_digits(std::string_view text, std::size_t offset) {
  while (offset < text.size() && is_ascii_digit(text[offset])) ++offset;
  return offset;
}

// After the mark of a note glued to what precedes `offset`: "¹", "*", "[12]", "1,2"; or
// `offset`.
std::size_t skip_note_mark(std::string_view text, std::size_t offset) {
  std::size_t end = offset;
  while (end < text.size()) {
    std::size_t after = end;
    if (!is_note_sign(next_char(text, after))) break;
    end = after;
  }
  if (end > offset || end == text.size()) return end;

  const bool bracketed = text[end] == '[';
  constexpr std::size_t kMostDigits = 3;
  for (std::size_t digits = end + bracketed;; digits = end + 1) {
    end = skip_digits(text, digits);
    if (end == digits || end - digits > kMostDigits) return offset;
    if (end == text.size() || text[end] != ',') break;
  }
  if (bracketed) return end < text.size() && text[end] == ']' ? end + 1 : offset;
  return is_at_word_end(text, end) ? end : offset;
}

// Behind everything that goes with a mark which ends at `offset`.
std::size_t skip_closers(std::string_view text, std::size_t offset) {
  std::size_t end = offset;
  while (end < text.size()) {
    const std::size_t note = skip_note_mark(text, end);
    if (note > end) {
      end = note;
      continue;
    }
    std::size_t after = skip_spaces(text, end);
    const bool spaced = after > end;
    if (after == text.size()) break;
    const char32_t c = next_char(text, after);
    if (spaced ? !is_sure_closer(c) : !is_closer(c)) break;
    // A quote with a letter behind it opens the next sentence.
    if ((spaced || c == U'“') && is_letter(char_at(text, after))) break;
    end = after;
  }
  return end;
}

// The ends of the run of marks that has one of them before `offset`; they may be spaced: ". . ." or
// "? !".
std::size_t marks_begin(std::string_view text, std::size_t offset) {
  std::size_t begin = offset;
  for (;;) {
    std::size_t at = begin;
    char32_t c = U' ';
    while (at > 0 && is_space(c)) c = previous_char(text, at);
    if (!is_mark(c)) return begin;
    begin = at;
  }
}

std::size_t marks_end(std::string_view text, std::size_t offset) {
  std::size_t end = offset;
  for (;;) {
    std::size_t at = skip_spaces(text, end);
    if (at == text.size() || !is_mark(next_char(text, at))) return end;
    end = at;
  }
}

bool is_roman(std::string_view word) {
  constexpr std::size_t kLongestNumeral = 8;  // XXXVIII and the like
  if (word.empty() || word.size() > kLongestNumeral) return false;
  return word.find_first_not_of("IVXLCDM") == std::string_view::npos ||
         word.find_first_not_of("ivxlcdm") == std::string_view::npos;
}

std::size_t skip_letters(std::string_view text, std::size_t offset) {
  while (offset < text.size()) {
    std::size_t after = offset;
    if (!is_letter(next_char(text, after))) break;
    offset = after;
  }
  return offset;
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

// Whether the text goes on at `offset` with the label of a list: "(a)", "3)", "b. The". "c. 3" is
// none, and "12." may be a figure as well.
bool begins_label(std::string_view text, std::size_t offset) {
  const std::size_t end = skip_label(text, offset);
  if (end == offset) return false;
  if (text[end - 1] == ')') return true;
  return is_lower(char_at(text, offset)) && is_upper(char_at(text, skip_spaces(text, end)));
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

// A boundary of UAX #29 as it is, but for quotes and brackets that it leaves with the sentence
// before although they open the next: "。“".
Boundary foreign_boundary(std::string_view block, std::size_t candidate) {
  std::size_t next = candidate;
  for (std::size_t before = next; before > 0 && next < block.size(); next = before) {
    const char32_t c = previous_char(block, before);
    if (c == '"' || c == '\'' || !is_opener(c)) break;
  }
  const std::size_t end = trim(block.substr(0, next)).size();
  return {end, end, end, skip_spaces(block, next)};
}

// Whether a full stop before `offset` is joined to what follows by UAX #29 (SB6, SB8)
// although a sentence may begin there.
bool may_be_joined(std::string_view block, std::size_t offset) {
  if (offset == block.size()) return false;
  if (is_ascii_digit(block[offset])) return true;
  const std::size_t next = skip_spaces(block, offset);
  if (next == offset || next == block.size()) return false;
  return is_ascii_digit(block[next]) || begins_label(block, next);
}

}  // namespace

std::size_t skip_spaces(std::string_view text, std::size_t offset) {
  while (offset < text.size()) {
    std::size_t after = offset;
    if (!is_space(next_char(text, after))) break;
    offset = after;
  }
  return offset;
}

Boundary boundary_at(std::string_view block, std::size_t candidate) {
  std::size_t mark_end = candidate;
  for (std::size_t before = candidate; before > 0; mark_end = before) {
    const char32_t c = previous_char(block, before);
    if (is_mark(c)) {
      mark_end = marks_end(block, mark_end);
      const std::size_t end = skip_closers(block, mark_end);
      return {marks_begin(block, mark_end), mark_end, end, skip_spaces(block, end)};
    }
    const bool passes = is_space(c) || is_opener(c) || is_closer(c) || is_note_sign(c);
    if (!passes && !is_direction_mark(c)) break;
  }
  return foreign_boundary(block, candidate);
}

std::size_t joined_mark(std::string_view block, std::size_t from) {
  constexpr std::string_view kEllipsis = "…";
  for (std::size_t i = from; i < block.size(); ++i) {
    if (block[i] == '.') {
      if (may_be_joined(block, i + 1)) return i + 1;
    } else if (block[i] == kEllipsis.front() && block.substr(i).starts_with(kEllipsis)) {
      return i + kEllipsis.size();
    }
  }
  return std::string_view::npos;
}

Token token_before(std::string_view block, std::size_t end) {
  while (end > 0 && is_space(char_before(block, end))) previous_char(block, end);
  std::size_t begin = end;
  while (begin > 0 && end - begin < kLongestToken && !is_space(char_before(block, begin))) {
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

bool is_plain_word(std::string_view word) {
  constexpr std::size_t kShortest = 3;
  if (skip_letters(word, 0) != word.size() || count_chars(word) < kShortest) return false;
  return is_lower(char_before(word, word.size()));
}

std::size_t aside_end(std::string_view block, std::size_t begin, std::size_t place) {
  constexpr std::size_t kLongestAside = 240;
  std::size_t open = std::string_view::npos;
  int depth = 0;
  for (std::size_t at = place; at > begin && place - at < kLongestAside;) {
    const char c = block[--at];
    if (c == ')' || c == ']') ++depth;
    if ((c == '(' || c == '[') && depth-- == 0) {
      open = at;
      break;
    }
  }
  if (open == std::string_view::npos) return open;
  // A bracket that opens like a sentence, or after one, may hold sentences.
  std::size_t before = open;
  while (before > begin && is_space(char_before(block, before))) previous_char(block, before);
  if (before <= begin || is_mark(char_before(block, before))) return std::string_view::npos;
  depth = 0;
  for (std::size_t at = place; at < block.size() && at - open < kLongestAside; ++at) {
    const char c = block[at];
    if (c == '(' || c == '[') ++depth;
    if ((c == ')' || c == ']') && depth-- == 0) return at + 1;
  }
  return std::string_view::npos;
}

bool starts_upper(std::string_view word) { return is_upper(char_at(word, 0)); }

}  // namespace dragoman
