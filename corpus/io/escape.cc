// SPDX-License-Identifier: Apache-2.0
#include "corpus/io/escape.h"

#include <array>
#include <cstddef>
#include <cstdint>

#include "corpus/text/unicode.h"

namespace dragoman {
namespace {

enum Class : std::uint8_t { plain, both, value_only, control, nonchar };

constexpr std::array<std::uint8_t, 256> make_classes() {
  std::array<std::uint8_t, 256> classes{};
  for (std::size_t c = 0; c < 0x20; ++c) classes[c] = control;
  classes['\t'] = classes['\n'] = classes['"'] = value_only;
  classes['\r'] = classes['&'] = classes['<'] = classes['>'] = both;
  classes[0xEF] = nonchar;  // begins U+FFFE and U+FFFF among others
  return classes;
}
constexpr std::array<std::uint8_t, 256> kClasses = make_classes();

std::string_view reference(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\t':
      return "&#9;";
    case '\n':
      return "&#10;";
    default:
      return "&#13;";
  }
}

void append_escaped(std::string_view text, bool is_value, std::string& xml) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::uint8_t kind = kClasses[static_cast<unsigned char>(text[at])];
    if (kind == plain || (kind == value_only && !is_value)) continue;
    if (kind == nonchar) {
      const std::string_view c = text.substr(at, 3);
      if (c != "\xEF\xBF\xBE" && c != "\xEF\xBF\xBF") continue;
      xml.append(text, begin, at - begin);
      at += 2;
    } else {
      xml.append(text, begin, at - begin);
      if (kind != control) {
        xml += reference(text[at]);
      } else if (is_space(static_cast<char32_t>(text[at]))) {
        xml += ' ';
      }
    }
    begin = at + 1;
  }
  xml.append(text, begin, text.size() - begin);
}

// In double quotes if it must be.
std::string quoted_if_needed(std::string_view text) {
  if (text.find_first_of(",;\"\t\r\n") == std::string_view::npos) return std::string(text);
  std::string field = "\"";
  for (const char c : text) {
    if (c == '"') field += c;
    field += c;
  }
  return field += '"';
}

// Whether a spreadsheet may take the text for a formula, or for one with a guard before it.
bool seems_formula(std::string_view text) {
  const std::size_t first = text.find_first_not_of('\'');
  if (first == std::string_view::npos) return false;
  const std::string_view rest = text.substr(first);
  // White space before it is passed over by some.
  const std::size_t begin = rest.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return false;
  const char c = rest[begin];
  if (c != '=' && c != '+' && c != '-' && c != '@') return false;
  const bool is_number = (c == '+' || c == '-') && begin == 0 && rest.size() > 1 &&
                         rest.find_first_not_of("0123456789.,", 1) == std::string_view::npos;
  return !is_number;
}

}  // namespace

void append_xml_text(std::string_view text, std::string& xml) { append_escaped(text, false, xml); }
void append_xml_value(std::string_view value, std::string& xml) {
  append_escaped(value, true, xml);
}

void append_xml_attribute(std::string_view name, std::string_view value, std::string& xml) {
  xml += ' ';
  xml += name;
  xml += "=\"";
  append_xml_value(value, xml);
  xml += '"';
}

std::string escape_html(std::string_view text) {
  std::string html;
  html.reserve(text.size());
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '&') {
      html += "&amp;";
    } else if (c == '<') {
      html += "&lt;";
    } else if (c == '>') {
      html += "&gt;";
    } else if (c == '"') {
      html += "&quot;";
    } else if (byte < 0x20 && c != '\t' && c != '\n' && c != '\r') {
      html += "&#" + std::to_string(0x2400 + byte) + ';';
    } else {
      html += c;
    }
  }
  return html;
}

std::string csv_field(std::string_view text) {
  std::string field = seems_formula(text) ? "'" : "";
  field += text;
  return quoted_if_needed(field);
}

std::string_view unguarded(std::string_view field) {
  return field.starts_with('\'') && seems_formula(field.substr(1)) ? field.substr(1) : field;
}

std::string tsv_field(std::string_view text) {
  std::string field(text);
  for (char& c : field) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7F) c = ' ';
  }
  return field.starts_with('"') ? quoted_if_needed(field) : field;
}

}  // namespace dragoman
