// SPDX-License-Identifier: Apache-2.0
#include "qa/facts/symbols/address_facts.h"

#include <algorithm>
#include <string>

#include "corpus/text/unicode.h"

namespace dragoman::qa {
namespace {

bool is_name_char(unsigned char c) {
  return (c | 0x20U) - 'a' < 26U || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_' ||
         c == '+';
}

// After the characters at `at` that a URL may have.
std::size_t url_end(std::string_view text, std::size_t at) {
  constexpr std::string_view kNone = "<>\"{}|\\^`";
  while (at < text.size()) {
    std::size_t after = at;
    const char32_t c = next_char(text, after);
    if (c <= 0x20 || is_space(c) || c == 0xAB || c == 0xBB || (c >= 0x2010 && c < 0x2070)) break;
    // Where words aren't spaced, an address ends with what it is written in.
    if (c >= 0x80 && (char_columns(c) == 2 || is_terminal_punctuation(c))) break;
    if (c < 0x80 && kNone.find(static_cast<char>(c)) != std::string_view::npos) break;
    at = after;
  }
  return at;
}

// Without the punctuation that belongs to the sentence.
std::size_t without_tail(std::string_view text, std::size_t begin, std::size_t end) {
  while (end > begin) {
    const char last = text[end - 1];
    if (std::string_view(".,;:!?'*").find(last) != std::string_view::npos) {
      --end;
      continue;
    }
    const char open = last == ')' ? '(' : last == ']' ? '[' : '\0';
    if (open == '\0') break;
    const auto first = text.begin() + static_cast<std::ptrdiff_t>(begin);
    const auto behind = text.begin() + static_cast<std::ptrdiff_t>(end);
    if (std::count(first, behind, open) >= std::count(first, behind, last)) break;
    --end;
  }
  return end;
}

void add(std::string_view text, std::size_t begin, std::size_t end, std::vector<Fact>& facts) {
  facts.push_back({FactKind::address, std::string(text.substr(begin, end - begin)),
                   static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), 1});
}

bool starts_with_www(std::string_view text) {
  return text.size() > 4 && (text[0] | 0x20) == 'w' && (text[1] | 0x20) == 'w' &&
         (text[2] | 0x20) == 'w' && text[3] == '.';
}

}  // namespace

void read_addresses(std::string_view text, std::vector<Fact>& facts) {
  std::size_t done = 0;
  for (std::size_t at = text.find_first_of("@:wW"); at != std::string_view::npos;
       at = text.find_first_of("@:wW", std::max(at + 1, done))) {
    std::size_t begin = at;
    std::size_t end = at;
    if (text[at] == '@') {
      while (begin > done && is_name_char(static_cast<unsigned char>(text[begin - 1]))) --begin;
      end = at + 1;
      while (end < text.size() && is_name_char(static_cast<unsigned char>(text[end]))) ++end;
      end = without_tail(text, begin, end);
      const bool dotted = text.substr(at, end - at).find('.') != std::string_view::npos;
      if (begin == at || !dotted) continue;
    } else if (text[at] == ':') {
      if (text.substr(at, 3) != "://") continue;
      while (begin > done && (static_cast<unsigned char>(text[begin - 1]) | 0x20U) - 'a' < 26U) {
        --begin;
      }
      end = without_tail(text, begin, url_end(text, at));
      if (begin == at || end < at + 4) continue;
    } else {
      if (!starts_with_www(text.substr(at))) continue;
      if (at > 0 && is_name_char(static_cast<unsigned char>(text[at - 1]))) continue;
      end = without_tail(text, begin, url_end(text, at));
      if (end < at + 5) continue;
    }
    add(text, begin, end, facts);
    done = end;
  }
}

}  // namespace dragoman::qa
