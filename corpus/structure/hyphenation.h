// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/structure/structure_data.h"

namespace dragoman {

// Joins text that a line break or a page break has cut.
class LineJoiner {
 public:
  // `lines` are those of the whole document, in order; they and `data` must outlive the joiner.
  LineJoiner(std::vector<std::string_view> lines, const StructureData& data)
      : lines_(std::move(lines)), data_(data) {}

  // Appends `next` to `text`, with a space unless the break is inside a word or between characters
  // that are written without spaces. A hyphen at the break belongs to the word ("non-binding")
  // unless the document has the word without it elsewhere and nowhere with it, or the document is
  // one that hyphenates words, as several of its line ends show, and what follows the hyphen is no
  // word of it. Then it is dropped. A soft hyphen is always dropped, U+2010 never.
  void append(std::string& text, std::string_view next);

 private:
  // Whether the hyphen between the ends is not part of the word.
  bool is_break_only(std::string_view left, std::string_view right);
  void collect();

  std::vector<std::string_view> lines_;
  const StructureData& data_;
  // Collected when needed.
  bool collected_ = false;
  bool hyphenates_ = false;                   // words are cut at ends of lines
  std::set<std::string, std::less<>> words_;  // of the document, folded
};

}  // namespace dragoman
