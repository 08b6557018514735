// SPDX-License-Identifier: Apache-2.0
#include "qa/facts/names/name_table.h"

#include <algorithm>
#include <array>
#include <utility>

#include "corpus/text/unicode.h"
#include "qa/facts/numbers/number_data.h"

namespace dragoman::qa {
namespace {

constexpr char32_t kSoftHyphen = 0xAD;
constexpr char32_t kApostrophe = 0x2019;
constexpr char32_t kTatweel = 0x640;  // stretches a word of the Arabic script
constexpr std::size_t kLongestWord = 60;

// A letter or digit that makes words with those beside it.
bool is_word_char(char32_t c) {
  if (c < 0x80) return (c | 0x20) - U'a' < 26 || c - U'0' < 10;
  return (is_letter(c) && !is_written_without_spaces(c)) || is_digit(c);
}

// What may be in a word and not in the table: vowel signs, and what stretches it.
bool is_ornament(char32_t c) { return c == kTatweel || (c >= 0x300 && is_combining_mark(c)); }

std::size_t skip_ornaments(std::string_view text, std::size_t at) {
  while (at < text.size() && static_cast<unsigned char>(text[at]) >= 0x80) {
    std::size_t after = at;
    if (!is_ornament(next_char(text, after))) break;
    at = after;
  }
  return at;
}

bool has_capital(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (is_upper(next_char(text, at))) return true;
  }
  return false;
}

// White space, hyphens and dashes between the words of a name: "Guinea-Bissau", "غينيا - بيساو".
bool is_gap(char32_t c) {
  if (c < 0x80) return c == U'-' || is_space(c);
  return (c >= 0x2010 && c <= 0x2014) || is_space(c);
}

std::size_t skip_name_gap(std::string_view text, std::size_t at) {
  const std::size_t begin = at;
  while (at < text.size()) {
    std::size_t after = at;
    if (!is_gap(next_char(text, after))) break;
    at = after;
  }
  return at == begin ? kNone : at;
}

std::string normal_form(std::string_view written) {
  const std::string folded = fold(written);
  std::string form;
  for (std::size_t at = 0; at < folded.size();) {
    const char32_t c = next_char(folded, at);
    if (!is_gap(c)) {
      append_utf8(c == kApostrophe ? U'\'' : c, form);
    } else if (!form.ends_with(' ')) {
      form += ' ';
    }
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
    if (word.size > 0 && is_ornament(c)) {
      at = after;
      continue;
    }
    const bool alone = is_written_without_spaces(c);
    if (!is_word_char(c) && !(alone && word.size == 0)) break;
    const char32_t folded = fold(c);
    if (folded < 0x80) {
      word.bytes[word.size++] = static_cast<char>(folded);
    } else if (folded < 0x800) {
      word.bytes[word.size++] = static_cast<char>(0xC0 | folded >> 6);
      word.bytes[word.size++] = static_cast<char>(0x80 | (folded & 0x3F));
    } else {
      std::string bytes;
      append_utf8(folded, bytes);
      for (const char b : bytes) word.bytes[word.size++] = b;
    }
    at = after;
    if (alone) break;
  }
  word.end = at;
  return word.size > 0;
}

// The end of `rest` of a name, in normal form, if it is at `at` of the text and no word goes on
// behind it; else kNone.
std::size_t match_rest(std::string_view text, std::size_t at, std::string_view rest) {
  char32_t last = 0;
  for (std::size_t in_rest = 0; in_rest < rest.size();) {
    last = next_char(rest, in_rest);
    if (last == U' ') {
      at = skip_name_gap(text, at);
      if (at == kNone) return kNone;
      continue;
    }
    if (at >= text.size()) return kNone;
    char32_t c = next_char(text, at);
    while (c != last && (c == kSoftHyphen || is_ornament(c))) {
      if (at >= text.size()) return kNone;
      c = next_char(text, at);
    }
    c = c == kApostrophe ? U'\'' : fold(c);
    if (c != last) return kNone;
  }
  at = skip_ornaments(text, at);
  if (is_word_char(last) && at < text.size()) {
    std::size_t after = at;
    if (is_word_char(next_char(text, after))) return kNone;
  }
  return at;
}

}  // namespace

void NameTable::set_clitics(Clitics clitics) {
  const auto fold_all = [](std::vector<std::string>& words) {
    for (std::string& word : words) word = normal_form(word);
    // The longest first, so that no shorter one hides it.
    std::ranges::stable_sort(words, std::ranges::greater{}, &std::string::size);
  };
  fold_all(clitics.before_names);
  fold_all(clitics.articles);
  for (auto& [from, to] : clitics.merged) {
    from = normal_form(from);
    to = normal_form(to);
  }
  clitics_ = std::move(clitics);
}

void NameTable::add_under(std::string folded, NameForm form) {
  std::size_t end = 0;
  while (end < folded.size()) {
    std::size_t after = end;
    const char32_t c = next_char(folded, after);
    const bool alone = end == 0 && is_written_without_spaces(c);
    if (!is_word_char(c) && !alone) break;
    end = after;
    if (alone) break;
  }
  const std::string word = folded.substr(0, end);
  form.rest = folded.substr(end);
  starts_.set(start_of(word));
  auto& forms = by_word_[word];
  const auto longer = [&](const NameForm& other) { return other.rest.size() >= form.rest.size(); };
  forms.insert(std::ranges::partition_point(forms, longer), std::move(form));
}

void NameTable::add(std::string_view name, NameForm form) {
  form.capital = has_capital(name);
  std::string folded = normal_form(name);
  for (const auto& [from, to] : clitics_.merged) {
    if (folded.starts_with(from)) add_under(to + folded.substr(from.size()), form);
  }
  add_under(std::move(folded), std::move(form));
}

void NameTable::add_exact(std::string_view name, NameForm form) {
  form.exact = name;
  add(name, std::move(form));
}

const NameForm* NameTable::find_word(std::string_view text, std::size_t at, std::string_view word,
                                     std::size_t word_end, bool after_article,
                                     std::size_t& end) const {
  const auto found = by_word_.find(word);
  if (found == by_word_.end()) return nullptr;
  for (const NameForm& form : found->second) {
    if (after_article && !form.takes_article) continue;
    const std::size_t behind = form.rest.empty() ? word_end : match_rest(text, word_end, form.rest);
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
  const std::string_view folded = word.view();
  if (starts_[start_of(folded)]) {
    if (const NameForm* form = find_word(text, at, folded, word.end, false, end)) return form;
  }
  if (first < 0x80) return nullptr;
  const auto behind_clitic = [&](const std::vector<std::string>& clitics,
                                 bool article) -> const NameForm* {
    for (const std::string& clitic : clitics) {
      if (!folded.starts_with(clitic) || folded.size() == clitic.size()) continue;
      const std::string_view rest = folded.substr(clitic.size());
      if (const NameForm* form = find_word(text, at, rest, word.end, article, end)) return form;
    }
    return nullptr;
  };
  if (const NameForm* form = behind_clitic(clitics_.before_names, false)) return form;
  return behind_clitic(clitics_.articles, true);
}

}  // namespace dragoman::qa
