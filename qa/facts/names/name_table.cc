// SPDX-License-Identifier: Apache-2.0
#include "qa/facts/names/name_table.h"

#include <algorithm>
#include <array>
#include <utility>

#include "corpus/text/unicode.h"
#include "qa/facts/numbers/number_data.h"

namespace dragoman::qa {
namespace {

constexpr char32_t kApostrophe = 0x2019;
constexpr std::size_t kLongestWord = 40;

bool is_word_char(char32_t c) {
  if (c < 0x80) return (c | 0x20) - U'a' < 26 || c - U'0' < 10;
  return is_letter(c) || is_digit(c);
}

bool has_capital(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (is_upper(next_char(text, at))) return true;
  }
  return false;
}

std::string normal_form(std::string_view written) {
  const std::string folded = fold(written);
  std::string form;
  for (std::size_t at = 0; at < folded.size();) {
    const char32_t c = next_char(folded, at);
    const bool gap = c == U'-' || c == 0x2010 || c == 0x2011 || is_space(c);
    append_utf8(gap ? U' ' : c == kApostrophe ? U'\'' : c, form);
  }
  return form;
}

// The slot of a word's first two letters in the table of starts.
std::size_t start_of(std::string_view folded) {
  const auto letter = [&](std::size_t i) -> std::size_t {
    const unsigned c = i < folded.size() ? static_cast<unsigned char>(folded[i]) : 0;
    return c - 'a' < 26U ? c & 31U : 0;
  };
  return letter(0) * 32 + letter(1);
}

// A word of the text, folded.
struct FoldedWord {
  std::array<char, kLongestWord> bytes = {};
  std::size_t size = 0;
  std::size_t end = 0;  // after it in the text

  std::string_view view() const { return {bytes.data(), size}; }
};

// False if there is no word, or one longer than any in the table.
bool fold_word(std::string_view text, std::size_t at, FoldedWord& word) {
  while (at < text.size()) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (word.size + 4 > kLongestWord) return false;
    if (byte < 0x80) {
      if (!is_word_char(byte)) break;
      word.bytes[word.size++] = static_cast<char>(byte >= 'A' && byte <= 'Z' ? byte | 0x20 : byte);
      ++at;
      continue;
    }
    std::size_t after = at;
    const char32_t c = next_char(text, after);
    if (!is_word_char(c)) break;
    const char32_t folded = fold(c);
    if (folded < 0x80) {
      word.bytes[word.size++] = static_cast<char>(folded);
    } else {
      std::string bytes;
      append_utf8(folded, bytes);
      for (const char b : bytes) word.bytes[word.size++] = b;
    }
    at = after;
  }
  word.end = at;
  return word.size > 0;
}

}  // namespace

void NameTable::add(std::string_view name, NameForm form) {
  form.capital = has_capital(name);
  const std::string folded = normal_form(name);
  std::size_t end = 0;
  while (end < folded.size()) {
    std::size_t after = end;
    if (!is_word_char(next_char(folded, after))) break;
    end = after;
  }
  const std::string word = folded.substr(0, end);
  form.rest = folded.substr(end);
  starts_.set(start_of(word));
  auto& forms = by_word_[word];
  const auto longer = [&](const NameForm& other) { return other.rest.size() >= form.rest.size(); };
  forms.insert(std::ranges::partition_point(forms, longer), std::move(form));
}

void NameTable::add_exact(std::string_view name, NameForm form) {
  form.exact = name;
  add(name, std::move(form));
}

const NameForm* NameTable::find(std::string_view text, std::size_t at, std::size_t& end) const {
  // The first two letters rule out most words.
  if (at + 1 >= text.size()) return nullptr;
  const auto first = static_cast<unsigned char>(text[at]);
  const auto second = static_cast<unsigned char>(text[at + 1]);
  if (first < 0x80 && second < 0x80) {
    const std::size_t letter = (second | 0x20U) - 'a' < 26U ? second & 31U : 0;
    if (!starts_[(first & 31U) * 32 + letter]) return nullptr;
  }
  FoldedWord word;
  if (!fold_word(text, at, word)) return nullptr;
  if (!starts_[start_of(word.view())]) return nullptr;
  const auto found = by_word_.find(word.view());
  if (found == by_word_.end()) return nullptr;
  for (const NameForm& form : found->second) {
    const std::size_t behind = form.rest.empty() ? word.end : match(text, word.end, form.rest);
    if (behind == kNone) continue;
    const std::string_view written = text.substr(at, behind - at);
    if (!form.exact.empty() ? written != form.exact : form.capital && !has_capital(written)) {
      continue;
    }
    end = behind;
    return &form;
  }
  return nullptr;
}

}  // namespace dragoman::qa
