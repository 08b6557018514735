// SPDX-License-Identifier: Apache-2.0
#include "qa/facts/dates/date_tokens.h"

#include <algorithm>

#include "corpus/text/ascii.h"
#include "corpus/text/unicode.h"

namespace dragoman::qa {
namespace {

// Written as a folded word for the lookup, without allocation; longer words are not in the data.
struct Folded {
  char bytes[32];
  std::size_t size = 0;

  void add(char32_t c) {
    if (size > sizeof bytes) return;
    if (c < 0x80) {
      put(is_ascii_letter(c) ? c | 0x20 : c);
      return;
    }
    c = fold(c);
    if (c < 0x80) {
      put(c);
    } else if (c < 0x800) {
      put(0xC0 | c >> 6), put(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
      put(0xE0 | c >> 12), put(0x80 | (c >> 6 & 0x3F)), put(0x80 | (c & 0x3F));
    } else {
      size = sizeof bytes + 1;
    }
  }
  void put(char32_t byte) {
    if (size < sizeof bytes) bytes[size] = static_cast<char>(byte);
    ++size;
  }
  const DateWord* find(const DateData& data) const {
    return size > sizeof bytes ? nullptr : data.find({bytes, size});
  }
};

bool word_char_at(std::string_view text, std::size_t offset) {
  return offset < text.size() && is_word_char(next_char(text, offset));
}

// A letter that makes one word with digits beside it: those of scripts without capitals do not.
bool is_joining(char32_t c) { return is_word_char(c) && (c < 0x250 || is_upper(c) || is_lower(c)); }

bool joining_at(std::string_view text, std::size_t offset) {
  return offset < text.size() && is_joining(next_char(text, offset));
}

// Within a word, without changing it: tatweel and the vowel marks.
bool is_ignored(char32_t c) {
  constexpr char32_t kTatweel = 0x640;
  return c == kTatweel || (c >= 0x300 && c < 0x2E80 && is_combining_mark(c));
}

constexpr int kMostDigits = 9;

// Reads the digits at token.begin.
void read_digits(std::string_view text, DateToken& token) {
  token.kind = DateToken::Kind::number;
  std::size_t count = 0;
  std::size_t at = token.begin;
  while (at < text.size()) {
    const char c = text[at];
    std::size_t after = at + 1;
    int digit = is_ascii_digit(c) ? c - '0' : -1;
    if (static_cast<unsigned char>(c) >= 0x80) {
      after = at;
      digit = digit_value(next_char(text, after));
    }
    if (digit < 0) break;
    if (count < kMostDigits) token.value = token.value * 10 + digit;
    ++count;
    at = after;
  }
  if (count > kMostDigits) token.value = -1;
  token.digits = static_cast<std::uint8_t>(std::min<std::size_t>(count, 99));
  token.end = at;
}

// Reads the numerals at token.begin: "二〇一五", and "二十一", where ten multiplies.
void read_numerals(const DateText& in, DateToken& token) {
  token.kind = DateToken::Kind::number;
  token.spelled = true;
  int count = 0;
  int tens = -1;  // what stands before ten
  int value = 0;
  std::size_t at = token.begin;
  while (at < in.text.size()) {
    std::size_t after = at;
    const int numeral = in.data.numeral(next_char(in.text, after));
    if (numeral < 0) break;
    if (numeral == 10) {
      if (tens >= 0) break;
      tens = count == 0 ? 1 : value;
      value = 0;
    } else if (count < kMostDigits) {
      value = value * 10 + numeral;
    }
    ++count;
    at = after;
  }
  token.value = tens < 0 ? value : tens * 10 + value;
  const bool two = tens >= 0 && token.value >= 10;
  token.digits = static_cast<std::uint8_t>(two ? 2 : count);
  token.end = at;
}

// The longest known word of a script without spaces at token.begin, else one character.
void read_unspaced(const DateText& in, DateToken& token) {
  Folded folded;
  std::size_t at = token.begin;
  for (std::size_t count = 0; count < in.data.longest_unspaced && at < in.text.size(); ++count) {
    const char32_t c = next_char(in.text, at);
    if (!is_word_char(c)) break;
    folded.add(c);
    if (const DateWord* word = folded.find(in.data)) {
      token.word = word;
      token.end = at;
    }
  }
}

// The end of `phrase`, folded and of several words, at `offset`; else 0.
std::size_t match_words(std::string_view text, std::size_t offset, std::string_view phrase) {
  for (std::size_t want = 0; want < phrase.size();) {
    const char32_t wanted = next_char(phrase, want);
    if (wanted == U' ') {
      const std::size_t begin = offset;
      while (offset < text.size()) {
        std::size_t after = offset;
        if (!is_space(next_char(text, after))) break;
        offset = after;
      }
      if (offset == begin) return 0;
      continue;
    }
    char32_t c = 0;
    do {
      if (offset >= text.size()) return 0;
      c = next_char(text, offset);
    } while (is_ignored(c));
    if (fold(c) != wanted) return 0;
  }
  std::size_t end = offset;
  while (end < text.size()) {
    std::size_t after = end;
    if (!is_ignored(next_char(text, after))) break;
    end = after;
  }
  return word_char_at(text, end) ? 0 : end;
}

// Makes the token the longest phrase that begins with its word.
void take_phrase(const DateText& in, DateToken& token) {
  for (const std::string& phrase : in.data.phrases) {
    const std::size_t end = match_words(in.text, token.begin, phrase);
    if (end == 0) continue;
    token.word = in.data.find(phrase);
    token.end = end;
    return;
  }
}

// Makes the token what is written on the front of a word, if the rest is known.
void take_prefix(const DateText& in, DateToken& token) {
  const std::string_view word = in.text.substr(token.begin, token.end - token.begin);
  for (const std::string& prefix : in.data.prefixes) {
    if (!word.starts_with(prefix) || word.size() == prefix.size()) continue;
    Folded rest;
    for (std::size_t at = prefix.size(); at < word.size();) {
      const char32_t c = next_char(word, at);
      if (!is_ignored(c)) rest.add(c);
    }
    if (rest.find(in.data) == nullptr) continue;
    token.end = token.begin + prefix.size();
    token.word = in.data.find(prefix);
    return;
  }
}

}  // namespace

bool is_word_char(char32_t c) {
  if (c < 0x80) return is_ascii_letter(c);
  if (c >= 0x2000 && c < 0x2070) return false;  // spaces and punctuation, the most frequent ones
  return is_letter(c);
}

DateToken token_at(const DateText& in, std::size_t offset) {
  const auto& text = in.text;
  DateToken token;
  char32_t c = 0;
  std::size_t next = offset;
  for (;;) {
    token.begin = token.end = next;
    if (next >= text.size()) return token;
    c = next_char(text, next);
    if (c == 0xAD) continue;
    if (!(c == ' ' || is_space(c))) break;
    token.spaced = true;
  }
  if (is_ascii_digit(static_cast<char>(c)) && c < 0x80) {
    read_digits(text, token);
    return token;
  }
  if (c >= 0x80) {
    if (digit_value(c) >= 0 && is_digit(c)) {
      read_digits(text, token);
      return token;
    }
    if (in.data.numeral(c) >= 0) {
      read_numerals(in, token);
      return token;
    }
  }
  token.end = next;
  if (!is_word_char(c)) {
    token.kind = DateToken::Kind::mark;
    token.mark = c;
    return token;
  }
  token.kind = DateToken::Kind::word;
  if (c >= 0x80 && is_written_without_spaces(c)) {
    read_unspaced(in, token);
    return token;
  }
  token.capital = c < 0x80 ? c < 'a' : is_upper(c);
  Folded folded;
  folded.add(c);
  std::size_t part = 1;  // letters since the last dot
  while (next < text.size()) {
    const auto at = next;
    c = next_char(text, next);
    if (is_word_char(c) && !(c >= 0x2E80 && is_written_without_spaces(c))) {
      ++part;
      if (is_ignored(c)) continue;
    } else if (c == '.' && part == 1 && word_char_at(text, next)) {
      part = 0;
    } else if (is_ignored(c)) {
      continue;
    } else {
      next = at;
      break;
    }
    folded.add(c);
  }
  token.end = next;
  token.word = folded.find(in.data);
  if (token.is(role_opens)) {
    take_phrase(in, token);
  } else if (token.word == nullptr && !in.data.prefixes.empty()) {
    take_prefix(in, token);
  }
  return token;
}

// The known word of a script without spaces that ends at `end`, else its last character.
DateToken unspaced_before(const DateText& in, std::size_t end) {
  DateToken shortest;
  std::size_t begin = end;
  for (std::size_t count = 0; count < in.data.longest_unspaced && begin > 0; ++count) {
    if (!is_word_char(previous_char(in.text, begin))) break;
    const auto token = token_at({in.text.substr(0, end), in.data}, begin);
    if (token.word != nullptr && token.end == end) return token;
    if (count == 0) shortest = token;
  }
  return shortest;
}

DateToken word_before(const DateText& in, std::size_t offset) {
  std::size_t end = offset;
  while (end > 0) {
    std::size_t at = end;
    const auto c = previous_char(in.text, at);
    if (!is_space(c) && c != '\'' && c != 0x2019) break;
    end = at;
  }
  std::size_t begin = end;
  while (begin > 0) {
    std::size_t at = begin;
    const char32_t c = previous_char(in.text, at);
    if (begin == end && c >= 0x2E80 && is_written_without_spaces(c)) {
      return unspaced_before(in, end);
    }
    if (!is_word_char(c)) break;
    begin = at;
  }
  if (begin == end) return {};
  auto token = token_at({in.text.substr(0, end), in.data}, begin);
  return token;
}

std::size_t skip_articles(const DateText& in, std::size_t offset) {
  for (;;) {
    const auto token = token_at(in, offset);
    if (!token.is(role_article | role_weekday) || token.month() != 0) return offset;
    offset = token.end;
    const auto mark = token_at(in, offset);
    if (mark.is_apostrophe() ||
        (token.is(role_weekday) && (mark.is_mark(',') || mark.is_mark('.')))) {
      offset = mark.end;
    }
  }
}

bool follows(const DateText& in, std::size_t offset, std::uint32_t any_of) {
  for (int words = 0; words < 3; ++words) {
    const auto word = word_before(in, offset);
    if (word.is(any_of)) return true;
    if (!word.is(role_article | role_weekday | role_in_year)) return false;
    offset = word.begin;
  }
  return false;
}

Glue glue_before(std::string_view text, std::size_t offset) {
  if (offset == 0) return Glue::none;
  std::size_t at = offset;
  const auto c = previous_char(text, at);
  if (is_joining(c) || (c >= '0' && c <= '9')) return Glue::part;
  if (c == '/' || c == '_' || c == '+' || c == '#' || c == '\\' || c == '$') return Glue::part;
  const bool dash = c == '-' || (c >= 0x2010 && c <= 0x2015);
  if (at == 0 || !(dash || c == '.' || c == ',' || c == ':')) return Glue::none;
  const auto before = previous_char(text, at);
  if (before >= '0' && before <= '9') return Glue::part;
  return dash && is_joining(before) ? Glue::hyphen : Glue::none;
}

bool goes_on(const DateText& in, std::size_t offset) {
  const auto& text = in.text;
  if (offset >= text.size()) return false;
  const char c = text[offset];
  if (joining_at(text, offset) || c == '/' || c == '%' || c == '_') return true;
  const bool digit_behind = offset + 1 < text.size() && is_ascii_digit(text[offset + 1]);
  return digit_behind && (c == '.' || c == ',' || c == ':');
}

std::size_t match_phrase(std::string_view text, std::size_t offset, std::string_view folded) {
  std::size_t want = 0;
  while (want < folded.size()) {
    if (offset >= text.size()) return 0;
    auto c = next_char(text, offset);
    if (c >= 0x2010 && c <= 0x2012) c = '-';
    if (fold(c) != next_char(folded, want)) return 0;
  }
  return word_char_at(text, offset) ? 0 : offset;
}

}  // namespace dragoman::qa
