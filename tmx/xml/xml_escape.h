// SPDX-License-Identifier: Apache-2.0
//
// Text as XML, appended to a string: what xml_output.h does with nodes, faster.
#pragma once

#include <string>
#include <string_view>

namespace dragoman::tmx {

// Appends valid text with & < > as references, a carriage return as one too (it would be read as
// a line end), and without the characters that XML 1.0 can't write: those that are white space
// become a space, the others vanish.
void append_escaped_text(std::string_view text, std::string& xml);

// The same for an attribute's value in double quotes, where tabs and line ends are references.
void append_escaped_value(std::string_view value, std::string& xml);

}  // namespace dragoman::tmx
