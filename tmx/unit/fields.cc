// SPDX-License-Identifier: Apache-2.0
#include "tmx/unit/fields.h"

#include <array>
#include <charconv>

namespace dragoman::tmx {

std::string confidence_text(float confidence) {
  std::array<char, 64> buffer;
  const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), confidence,
                                    std::chars_format::fixed, 4);
  return {buffer.data(), result.ptr};
}

std::string_view typed_label(const Document& document, const Segment& segment) {
  const Label& label = document.label(segment);
  return label.in_text ? std::string_view() : std::string_view(label.text);
}

}  // namespace dragoman::tmx
