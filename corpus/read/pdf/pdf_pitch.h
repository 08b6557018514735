// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "corpus/read/pdf/pdf_layout.h"

namespace dragoman::pdf {

// A line of a table of contents: "Introduction ........ 3".
bool ends_in_leader(std::string_view text);

// How the columns of a document are set: how far lines are apart, and where they end.
class Measures {
 public:
  // `layout` must outlive it.
  explicit Measures(const Layout& layout);

  // The distance between the lines of a paragraph of the size and the place of `line`.
  float pitch(const Line& line) const;
  // Where lines of its column end: at the right, or at the left for Arabic and Hebrew.
  float far_edge(const Line& line) const;
  float width(const Line& line) const;  // of its column
  // It ends with a page number at the edge where entries with leaders on its page have theirs.
  bool ends_entry(const Line& line) const;
  // Both lines have the same middle, and other ends.
  bool is_centred(const Line& one, const Line& other) const;

 private:
  struct Group {
    float left = 1e6F;
    float right = 0;
    std::size_t lines = 0;
    std::map<long, float> pitches;     // by size, in halves of a point
    std::map<long, std::size_t> ends;  // lines by their right end, in steps of some points

    // Where many lines end, if they are justified: a line too full for it shows no wider column.
    float edge = 0;
    bool justified = false;

    void add(const Line& line);
    void find_edge();
  };
  void find_runs();

  const std::vector<Line>& lines_;
  std::vector<float> edges_;  // of the run of lines that each line is in; 0 where it shows none
  std::unordered_map<int, Group> groups_;
  std::map<long, float> pitches_;                                 // of the document
  std::map<std::pair<std::uint32_t, long>, Group> columns_;       // by page and left edge
  std::map<std::uint32_t, std::map<long, std::size_t>> leaders_;  // right edges, by page
};

}  // namespace dragoman::pdf
