// SPDX-License-Identifier: Apache-2.0
//
// The parts of XML's grammar that checking and repairing share. All functions take valid UTF-8.
#pragma once

#include <cstddef>
#include <string_view>

namespace dragoman::tmx {

constexpr bool is_xml_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

// The end of the name that begins at `at`; `at` if none does (XML 1.0, section 2.3).
std::size_t name_end(std::string_view xml, std::size_t at);
inline bool starts_name(std::string_view xml, std::size_t at) { return name_end(xml, at) != at; }

std::size_t skip_spaces(std::string_view xml, std::size_t at);

// The first `c` of [from, end); npos for none.
std::size_t find_char(std::string_view xml, char c, std::size_t from, std::size_t end);

enum class Reference {
  good,
  none,       // an & that begins no reference
  forbidden,  // to a character that XML can't hold
  white,      // to one of those that is white space
  unknown,    // to an entity that is not declared
};

struct FoundReference {
  Reference kind = Reference::none;
  std::size_t end = 0;  // after the ';'
};

// What the & at `at` begins.
FoundReference reference(std::string_view xml, std::size_t at);

// The end of the comment, CDATA section or processing instruction at `at`; 0 where there is none of
// them, npos where it has no end.
std::size_t skip_special(std::string_view xml, std::size_t at);

// Whether `text`, which follows "<?", begins a processing instruction. "xml" does not: it begins
// the declaration.
bool starts_instruction(std::string_view text);

// As much of valid text as fits into so many bytes: whole characters.
std::string_view start_of(std::string_view text, std::size_t most);

}  // namespace dragoman::tmx
