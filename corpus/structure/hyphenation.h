// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "corpus/structure/structure_data.h"
#include "corpus/read/text_lines.h"

namespace dragoman {

// Joins what a line or a page break has cut.
class LineJoiner {
 public:
  // Both must outlive the joiner.
  LineJoiner(const TextLines& text, const StructureData& data) : text_(text), data_(data) {}

  // Appends `next` to `text`, with a space unless the break is inside a word. A hyphen at the break
  // is the word's own ("non-binding") unless the document has the word without it elsewhere and
  // nowhere with it: only then is it dropped. A soft hyphen is always dropped, U+2010 never.
  void append(std::string& text, std::string_view next);

 private:
  // The hyphen between the ends is not part of the word.
  bool is_break_only(std::string_view left, std::string_view right);

  const TextLines& text_;
  const StructureData& data_;
  std::set<std::string, std::less<>> words_;  // of the document, folded; collected when needed
};

}  // namespace dragoman
