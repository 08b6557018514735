// SPDX-License-Identifier: Apache-2.0
#include "tmx/unit/match_words.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "corpus/base/hash.h"
#include "corpus/text/unicode.h"

namespace dragoman::tmx {
namespace {

enum class Class : std::uint8_t { other, space, letter, digit, ideograph };

Class class_of(char32_t c) {
  if (is_digit(c)) return Class::digit;
  if (is_written_without_spaces(c)) return Class::ideograph;
  if (is_letter(c) || is_combining_mark(c)) return Class::letter;
  return is_space(c) ? Class::space : Class::other;
}

// Most of all text is below U+0250, where a table answers faster than ICU.
constexpr std::size_t kTableSize = 0x250;

struct CharTable {
  std::array<Class, kTableSize> classes;
  std::array<char32_t, kTableSize> lower;
};

const CharTable& char_table() {
  static const CharTable table = [] {
    CharTable made{};
    for (char32_t c = 0; c < kTableSize; ++c) {
      made.classes[c] = class_of(c);
      made.lower[c] = to_lower(c);
    }
    return made;
  }();
  return table;
}

// Characters before U+0300 are the same in every composed form, and so is general punctuation.
bool may_need_nfc(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0xCC) continue;
    if (byte == 0xE2 && static_cast<unsigned char>(text[i + 1]) == 0x80 &&
        static_cast<unsigned char>(text[i + 2]) > 0x81) {
      continue;
    }
    return true;
  }
  return false;
}

class Splitter {
 public:
  explicit Splitter(MatchWords& result) : result_(result), text_(result.text) {}

  void split() {
    std::size_t at = 0;
    while (at < text_.size()) {
      std::size_t next = at;
      const char32_t c = next_char(text_, next);
      const Class kind = look_up(c);
      if (kind == Class::space) {
        space_ = true;
      } else if (kind == Class::other) {
        note_punctuation(c);
      } else {
        next = kind == Class::ideograph ? add_ideograph(at, next, c) : add_word(at);
      }
      at = next;
    }
    result_.letter_case = static_cast<std::uint32_t>(case_hash_ >> 32);
    result_.punctuation = static_cast<std::uint32_t>(punctuation_hash_ >> 32);
  }

 private:
  Class look_up(char32_t c) const { return c < kTableSize ? table_.classes[c] : class_of(c); }
  char32_t lower(char32_t c) const { return c < kTableSize ? table_.lower[c] : to_lower(c); }

  void note_punctuation(char32_t c) {
    if (space_ && begun_) punctuation_hash_ = mix_hash(punctuation_hash_, ' ');
    punctuation_hash_ = mix_hash(punctuation_hash_, c);
    space_ = false;
    begun_ = true;
  }

  void note_word() {
    if (space_ && begun_) punctuation_hash_ = mix_hash(punctuation_hash_, ' ');
    punctuation_hash_ = mix_hash(punctuation_hash_, 1);
    space_ = false;
    begun_ = true;
  }

  void append_key(char32_t c) {
    const char32_t key = lower(c);
    if (key != c) case_hash_ = mix_hash(case_hash_, ordinal_);
    ++ordinal_;
    if (key < 0x80) {
      result_.keys += static_cast<char>(key);
    } else {
      append_utf8(key, result_.keys);
    }
  }

  std::size_t add_ideograph(std::size_t begin, std::size_t end, char32_t c) {
    note_word();
    const auto key_begin = result_.keys.size();
    append_key(c);
    push(begin, end, key_begin, false);
    return end;
  }

  // The word at `begin`; its end.
  std::size_t add_word(std::size_t begin) {
    note_word();
    const auto key_begin = result_.keys.size();
    bool number = true;
    std::size_t end = begin;
    while (end < text_.size()) {
      std::size_t next = end;
      const char32_t c = next_char(text_, next);
      const Class kind = look_up(c);
      if (kind == Class::letter) {
        number = false;
      } else if (kind != Class::digit) {
        break;
      }
      if (kind == Class::digit && c > 0x7F) {
        result_.keys += static_cast<char>('0' + digit_value(c));
      } else {
        append_key(c);
      }
      end = next;
    }
    if (number) end = extend_number(end);
    push(begin, end, key_begin, number);
    return end;
  }

  // Behind the groups that follow the digits before `end`: ",500", ".97", " 000" after a no-break
  // or thin space.
  std::size_t extend_number(std::size_t end) {
    while (end < text_.size()) {
      std::size_t digits = end;
      const char32_t separator = next_char(text_, digits);
      const bool space = is_no_break_space(separator) || separator == 0x2009;
      if (!space && separator != '.' && separator != ',') break;
      std::size_t last = digits;
      std::size_t count = 0;
      bool letter = false;
      while (last < text_.size()) {
        std::size_t next = last;
        const Class kind = look_up(next_char(text_, next));
        if (kind != Class::digit) {
          letter = kind == Class::letter;
          break;
        }
        ++count;
        last = next;
      }
      if (count == 0 || letter || (space && count != 3)) break;
      result_.keys += space ? ' ' : static_cast<char>(separator);
      for (std::size_t i = digits; i < last;) {
        result_.keys += static_cast<char>('0' + digit_value(next_char(text_, i)));
      }
      end = last;
    }
    return end;
  }

  void push(std::size_t begin, std::size_t end, std::size_t key_begin, bool number) {
    result_.words.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end),
                             static_cast<std::uint32_t>(key_begin),
                             static_cast<std::uint32_t>(result_.keys.size()), number});
    case_hash_ = mix_hash(case_hash_, 0x110000);
    ordinal_ = 0;
  }

  MatchWords& result_;
  std::string_view text_;
  const CharTable& table_ = char_table();
  std::uint64_t case_hash_ = 1;
  std::uint64_t punctuation_hash_ = 1;
  std::uint64_t ordinal_ = 0;  // of the character in its word
  bool space_ = false;
  bool begun_ = false;
};

// What the codes are and hold, not how they are numbered.
std::uint32_t tags_hash(std::span<const InlineCode> codes) {
  std::uint64_t hash = 1;
  for (const InlineCode& code : codes) {
    hash = mix_hash(hash, hash_bytes(code.element));
    hash = mix_hash(hash, static_cast<std::uint64_t>(code.kind));
    hash = mix_hash(hash, hash_bytes(code_type(code)));
    hash = mix_hash(hash, hash_bytes(code.content));
  }
  return std::max<std::uint32_t>(1, static_cast<std::uint32_t>(hash >> 32));
}

}  // namespace

std::string normal_text(std::string_view text) {
  std::string normal;
  normal.reserve(text.size());
  bool space = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_char(text, at);
    if (c < kTableSize ? char_table().classes[c] == Class::space : is_space(c)) {
      space = true;
      continue;
    }
    if (space && !normal.empty()) normal += ' ';
    space = false;
    normal.append(text, begin, at - begin);
  }
  return may_need_nfc(normal) ? to_nfc(normal) : normal;
}

void split_match_words(std::string_view text, std::span<const InlineCode> codes,
                       MatchWords& result) {
  result.words.clear();
  result.keys.clear();
  if (may_need_nfc(text)) {
    result.text = to_nfc(text);
  } else {
    result.text.assign(text);
  }
  Splitter(result).split();
  result.tags = codes.empty() ? 0 : tags_hash(codes);
}

}  // namespace dragoman::tmx
