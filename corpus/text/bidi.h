// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace dragoman {

// The text of a line in the order in which it is read, from the order in which its characters
// stand on the page from left to right. The line is of a paragraph in a script that is written from
// right to left; numbers and Latin words in it keep their order. Presentation forms become letters,
// and strokes that only stretch words are left out.
std::string logical_from_visual(std::string_view line);

// Whether valid text has a letter that is written from right to left. Linear.
bool has_right_to_left(std::string_view text);

}  // namespace dragoman
