// SPDX-License-Identifier: Apache-2.0
#include "tmx/xml/xml_syntax.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <system_error>

namespace dragoman::tmx {
namespace {

constexpr auto npos = std::string_view::npos;

constexpr std::array<bool, 256> make_name_table() {
  std::array<bool, 256> table{};
  for (std::size_t i = 0; i < table.size(); ++i) {
    const char c = static_cast<char>(i);
    table[i] = starts_name(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
  }
  return table;
}
constexpr std::array<bool, 256> kInName = make_name_table();

}  // namespace

std::size_t name_end(std::string_view xml, std::size_t at) {
  while (at < xml.size() && kInName[static_cast<unsigned char>(xml[at])]) ++at;
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
    const bool is_name = starts_name(name[0]) && name_end(name, 0) == name.size();
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
  if (text.empty() || !starts_name(text[0])) return false;
  const std::size_t end = name_end(text, 0);
  const bool is_xml =
      end == 3 && (text[0] | 0x20) == 'x' && (text[1] | 0x20) == 'm' && (text[2] | 0x20) == 'l';
  return !is_xml && (end == text.size() || is_xml_space(text[end]) || text.substr(end, 2) == "?>");
}

}  // namespace dragoman::tmx
