// SPDX-License-Identifier: Apache-2.0
#include "qa/facts/dates/date_tokens.h"

#include "corpus/text/unicode.h"

namespace dragoman::qa {
namespace {

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
bool is_ascii_letter(char32_t c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }

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
  if (c >= '0' && c <= '9') {
    token.kind = DateToken::Kind::number;
    std::size_t i = token.begin;
    for (; i < text.size() && is_ascii_digit(text[i]); ++i) {
      if (i - token.begin < 9) token.value = token.value * 10 + (text[i] - '0');
    }
    if (i - token.begin > 9) token.value = -1;
    token.digits = static_cast<std::uint8_t>(i - token.begin > 99 ? 99 : i - token.begin);
    token.end = i;
    return token;
  }
  token.end = next;
  if (!is_word_char(c)) {
    token.kind = DateToken::Kind::mark;
    token.mark = c;
    return token;
  }
  token.kind = DateToken::Kind::word;
  token.capital = c < 0x80 ? c < 'a' : is_upper(c);
  Folded folded;
  folded.add(c);
  std::size_t part = 1;  // letters since the last dot
  while (next < text.size()) {
    const auto at = next;
    c = next_char(text, next);
    if (is_word_char(c)) {
      ++part;
    } else if (c == '.' && part == 1 && word_char_at(text, next)) {
      part = 0;
    } else {
      next = at;
      break;
    }
    folded.add(c);
  }
  token.end = next;
  token.word = folded.find(in.data);
  return token;
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
    if (!is_word_char(previous_char(in.text, at))) break;
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
    if (!word.is(role_article | role_weekday)) return false;
    offset = word.begin;
  }
  return false;
}

Glue glue_before(std::string_view text, std::size_t offset) {
  if (offset == 0) return Glue::none;
  std::size_t at = offset;
  const auto c = previous_char(text, at);
  if (is_word_char(c) || (c >= '0' && c <= '9')) return Glue::part;
  if (c == '/' || c == '_' || c == '+' || c == '#' || c == '\\' || c == '$') return Glue::part;
  const bool dash = c == '-' || (c >= 0x2010 && c <= 0x2015);
  if (at == 0 || !(dash || c == '.' || c == ',' || c == ':')) return Glue::none;
  const auto before = previous_char(text, at);
  if (before >= '0' && before <= '9') return Glue::part;
  return dash && is_word_char(before) ? Glue::hyphen : Glue::none;
}

bool goes_on(const DateText& in, std::size_t offset) {
  const auto& text = in.text;
  if (offset >= text.size()) return false;
  const char c = text[offset];
  if (word_char_at(text, offset) || c == '/' || c == '%' || c == '_') return true;
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
