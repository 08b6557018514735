// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "corpus/text/unicode.h"

namespace dragoman::testing {

// What no reader may lose and no writer may repeat: all characters but white space and the
// asterisks that mark bold and italic text, in order.
inline std::string essence(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t c = next_char(text, at);
    if (!is_space(c) && c != U'*') result.append(text, start, at - start);
  }
  return result;
}

}  // namespace dragoman::testing
