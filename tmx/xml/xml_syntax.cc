// SPDX-License-Identifier: Apache-2.0
#include "tmx/xml/xml_syntax.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <system_error>
#include <utility>

#include "corpus/text/unicode.h"

namespace dragoman::tmx {
namespace {

constexpr auto npos = std::string_view::npos;

constexpr bool starts_name_in_ascii(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':';
}

constexpr std::array<bool, 128> make_name_table() {
  std::array<bool, 128> table{};
  for (std::size_t i = 0; i < table.size(); ++i) {
    const char c = static_cast<char>(i);
    table[i] = starts_name_in_ascii(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
  }
  return table;
}
constexpr std::array<bool, 128> kInName = make_name_table();

using Range = std::pair<char32_t, char32_t>;
// NameStartChar and what NameChar has besides, both beyond ASCII. U+FFFD is left out: where it
// stands for bytes that were lost, there was no name, and readers of earlier editions refuse it.
constexpr std::array<Range, 12> kStarts = {{{0xC0, 0xD6},
                                            {0xD8, 0xF6},
                                            {0xF8, 0x2FF},
                                            {0x370, 0x37D},
                                            {0x37F, 0x1FFF},
                                            {0x200C, 0x200D},
                                            {0x2070, 0x218F},
                                            {0x2C00, 0x2FEF},
                                            {0x3001, 0xD7FF},
                                            {0xF900, 0xFDCF},
                                            {0xFDF0, 0xFFFC},
                                            {0x10000, 0xEFFFF}}};
constexpr std::array<Range, 3> kFollows = {{{0xB7, 0xB7}, {0x300, 0x36F}, {0x203F, 0x2040}}};

template <std::size_t N>
bool is_in(const std::array<Range, N>& ranges, char32_t c) {
  return std::ranges::any_of(
      ranges, [c](const Range& range) { return c >= range.first && c <= range.second; });
}

}  // namespace

std::size_t name_end(std::string_view xml, std::size_t at) {
  const std::size_t begin = at;
  while (at < xml.size()) {
    const auto byte = static_cast<unsigned char>(xml[at]);
    if (byte < kInName.size()) {
      if (at == begin ? !starts_name_in_ascii(xml[at]) : !kInName[byte]) break;
      ++at;
    } else {
      std::size_t next = at;
      const char32_t c = next_char(xml, next);
      if (!is_in(kStarts, c) && (at == begin || !is_in(kFollows, c))) break;
      at = next;
    }
  }
  return at;
}

std::size_t skip_spaces(std::string_view xml, std::size_t at) {
  while (at < xml.size() && is_xml_space(xml[at])) ++at;
  return at;
}

std::size_t find_char(std::string_view xml, char c, std::size_t from, std::size_t end) {
  const void* hit = from < end ? std::memchr(xml.data() + from, c, end - from) : nullptr;
  return hit == nullptr ? npos
                        : static_cast<std::size_t>(static_cast<const char*>(hit) - xml.data());
}

FoundReference reference(std::string_view xml, std::size_t at) {
  const std::size_t limit = std::min(xml.size(), at + 40);
  const std::size_t semicolon = find_char(xml, ';', at, limit);
  if (semicolon == npos || semicolon == at + 1) return {Reference::none, at + 1};
  const std::string_view name = xml.substr(at + 1, semicolon - at - 1);
  const std::size_t end = semicolon + 1;
  if (name[0] != '#') {
    for (const std::string_view known : {"amp", "lt", "gt", "quot", "apos"}) {
      if (name == known) return {Reference::good, end};
    }
    const bool is_name = name_end(name, 0) == name.size();
    return {is_name ? Reference::unknown : Reference::none, is_name ? end : at + 1};
  }
  const bool hexadecimal = name.size() > 1 && name[1] == 'x';
  const std::string_view digits = name.substr(hexadecimal ? 2 : 1);
  std::uint32_t c = 0;
  const char* const digits_end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), digits_end, c, hexadecimal ? 16 : 10);
  if (digits.empty() || stop != digits_end) return {Reference::none, at + 1};
  const bool white = c == 0x0B || c == 0x0C || (c >= 0x1C && c <= 0x1F);
  const bool control = c < 0x20 && c != '\t' && c != '\n' && c != '\r';
  if (error != std::errc() || control || (c >= 0xD800 && c <= 0xDFFF) || c == 0xFFFE ||
      c == 0xFFFF || c > 0x10FFFF) {
    return {white ? Reference::white : Reference::forbidden, end};
  }
  return {Reference::good, end};
}

std::size_t skip_special(std::string_view xml, std::size_t at) {
  const auto behind = [&](std::string_view end, std::size_t from) {
    const std::size_t hit = xml.find(end, from);
    return hit == npos ? npos : hit + end.size();
  };
  const std::string_view rest = xml.substr(at);
  if (rest.starts_with("<!--")) return behind("-->", at + 4);
  if (rest.starts_with("<![CDATA[")) return behind("]]>", at + 9);
  if (rest.starts_with("<?")) return behind("?>", at + 2);
  return 0;
}

bool starts_instruction(std::string_view text) {
  const std::size_t end = name_end(text, 0);
  if (end == 0) return false;
  const bool is_xml =
      end == 3 && (text[0] | 0x20) == 'x' && (text[1] | 0x20) == 'm' && (text[2] | 0x20) == 'l';
  return !is_xml && (end == text.size() || is_xml_space(text[end]) || text.substr(end, 2) == "?>");
}

std::string_view start_of(std::string_view text, std::size_t most) {
  std::size_t end = std::min(most, text.size());
  const auto goes_on = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; };
  while (end > 0 && end < text.size() && goes_on(text[end])) --end;
  return text.substr(0, end);
}

}  // namespace dragoman::tmx
