// SPDX-License-Identifier: Apache-2.0
//
// What pugixml lets pass and XML 1.0 does not, found, and mended where it can be.
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

// Finds what is not well-formed in a piece of a document. Kept for its memory.
class MarkupChecker {
 public:
  // The first fault in `xml`, valid UTF-8 without characters that XML forbids, which is to hold
  // whole elements. Names are checked in ASCII alone. Linear.
  std::optional<MarkupFault> find_fault(std::string_view xml);

 private:
  std::vector<std::string_view> open_;
  std::vector<std::string_view> attributes_;
};

// Whether a processing instruction may begin with `text`, what stands behind its "<?": not with
// "xml", which is the declaration's.
bool starts_instruction(std::string_view text);

// `xml` as well-formed as it can be made: an & or < that begins nothing is text, references to
// forbidden characters vanish (white space becomes a space), attributes get their quotes, elements
// end where those around them do, and end tags without a start vanish. A second `tuv` or `seg`
// inside of one ends the first, their names with `prefix`. Linear.
std::string repaired_markup(std::string_view xml, std::string_view prefix);

}  // namespace dragoman::tmx
