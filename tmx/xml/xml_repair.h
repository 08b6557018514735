// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dragoman::tmx {

// `xml` as well-formed as it can be made: an & or < that begins nothing is text, references to
// forbidden characters are left out (white space becomes a space), attributes get quotes, elements
// end with the element around them, and end tags without a start tag are left out. A `tuv` or `seg`
// inside another ends it; `prefix` is their namespace prefix ("t:"). Takes linear time.
std::string repaired_markup(std::string_view xml, std::string_view prefix);

// Replaces, in place, each pair of references to the halves of a character in UTF-16
// ("&#xD83D;&#xDE00;") by the character in UTF-8: XML forbids such references, but programs that
// count in UTF-16 write them, and what they mean is certain. Returns the new size.
std::size_t join_surrogate_references(char* xml, std::size_t size);

}  // namespace dragoman::tmx
