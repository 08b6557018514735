// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman::tmx {

struct MarkupFault {
  std::size_t offset = 0;  // in bytes of the piece
  std::string cause;
};

// Finds what pugixml accepts and XML 1.0 does not. Reuse one for many pieces: it keeps its memory.
class MarkupChecker {
 public:
  // The first fault in `xml`: valid UTF-8 without characters that XML forbids, holding whole
  // elements. Takes linear time.
  std::optional<MarkupFault> find_fault(std::string_view xml);

 private:
  std::vector<std::string_view> open_;
  std::vector<std::string_view> attributes_;
};

}  // namespace dragoman::tmx
