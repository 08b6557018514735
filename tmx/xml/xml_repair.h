// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace dragoman::tmx {

// `xml` as well-formed as it can be made: an & or < that begins nothing is text, references to
// forbidden characters are left out (white space becomes a space), attributes get quotes, elements
// end with the element around them, and end tags without a start tag are left out. A `tuv` or `seg`
// inside another ends it; `prefix` is their namespace prefix ("t:"). Takes linear time.
std::string repaired_markup(std::string_view xml, std::string_view prefix);

}  // namespace dragoman::tmx
