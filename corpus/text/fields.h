// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace dragoman {

// Removes from `text` all up to the next `end`, or all of it where there is none, and returns what
// was removed without that `end`: the next field of a line, the next line of a text.
inline std::string_view take(std::string_view& text, char end) {
  const std::size_t stop = std::min(text.find(end), text.size());
  const std::string_view head = text.substr(0, stop);
  text.remove_prefix(std::min(stop + 1, text.size()));
  return head;
}

}  // namespace dragoman
