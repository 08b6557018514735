// SPDX-License-Identifier: Apache-2.0
//
// The text of a TMX file, as much of it as is needed at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "tmx/unit/unit_stream.h"
#include "tmx/xml/xml_input.h"

namespace dragoman::tmx {

// Reads ahead to find things, frees what has been dealt with, and knows lines and columns. With
// strict reading what is wrong is an Error, otherwise one of problems(). Places are in bytes of the
// text that is held; compact() moves them.
class TmxText {
 public:
  static constexpr auto npos = std::string_view::npos;

  struct Position {
    std::size_t line = 1;    // 1-based
    std::size_t column = 1;  // 1-based, in bytes
  };

  // The input must outlive the text.
  TmxText(XmlInput& input, bool lenient) : input_(input), lenient_(lenient) {}

  std::string_view held() const { return buffer_; }
  char* data() { return buffer_.data(); }
  std::size_t size() const { return buffer_.size(); }
  char operator[](std::size_t at) const { return buffer_[at]; }
  // Whether the place is the first of the file.
  bool is_first(std::size_t at) const { return base_ + at == 0; }
  // How far into the file, as it is stored, the place is; near enough for progress.
  std::uint64_t stored_offset(std::size_t at) const;

  // The text before the cursor has been dealt with.
  std::size_t cursor = 0;

  // The place of the next `c` or `text` from `from` on; npos where the file ends before.
  std::size_t find(char c, std::size_t from);
  std::size_t find(std::string_view text, std::size_t from);
  // Whether `count` bytes follow, and whether `text` does.
  bool need(std::size_t from, std::size_t count);
  bool starts(std::size_t from, std::string_view text);
  // Moves the cursor behind the next `text`, however far it is, or to the end.
  void skip_behind(std::string_view text);
  // Frees what has been dealt with, once it is much.
  void compact();

  // Fast for places in ascending order; `at` must not be before the last one.
  Position position(std::size_t at);

  // Throws an Error at that place.
  [[noreturn]] void fail(std::size_t at, Errc code, const std::string& cause,
                         const std::string& remedy);
  [[noreturn]] void fail(Position position, Errc code, const std::string& cause,
                         const std::string& remedy) const;
  // Reports something after which reading can go on; throws Error(syntax) with strict reading.
  void complain(std::size_t at, const std::string& cause);
  // Reports that the file ends too early: always kept, as the last of the problems.
  void complain_of_end(std::size_t at, const std::string& cause, bool skipped);

  bool lenient() const { return lenient_; }
  // The first thousand.
  const std::vector<Problem>& problems() const { return problems_; }
  std::size_t repaired() const { return repaired_; }

 private:
  bool fill();
  void take_faults(std::size_t begin);

  XmlInput& input_;
  bool lenient_;
  std::string buffer_;
  std::uint64_t base_ = 0;  // where the buffer stands in the text
  std::size_t mark_ = 0;    // a place whose position is known
  Position at_mark_;
  bool ended_ = false;
  std::vector<Problem> problems_;
  std::size_t repaired_ = 0;
};

}  // namespace dragoman::tmx
