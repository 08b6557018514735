// SPDX-License-Identifier: Apache-2.0
//
// Cuts a TMX file of any size into pieces that can be parsed one by one.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "tmx/formats/tmx_text.h"
#include "tmx/unit/unit_stream.h"
#include "tmx/xml/xml_input.h"

namespace dragoman::tmx {

enum class PieceKind {
  root,    // the start tag of <tmx>, with '>'
  header,  // <header> to its end tag
  unit,    // <tu> to its end tag
  end,
};

struct Piece {
  PieceKind kind = PieceKind::end;
  // In the scanner's memory until its next call; may be written to.
  char* data = nullptr;
  std::size_t size = 0;
  UnitPlace place;
  std::size_t column = 1;  // 1-based, in bytes, of the start
  bool closed = true;      // it has its end tag; otherwise the next unit or the body's end follows

  std::string_view text() const { return {data, size}; }
};

// Finds elements by their names, with the namespace prefix of <tmx>, and skips comments, processing
// instructions and the DOCTYPE. With strict reading what is wrong is an Error, otherwise one of
// problems().
class TmxScanner {
 public:
  // The input must outlive the scanner.
  TmxScanner(XmlInput& input, bool lenient) : text_(input, lenient) {}

  // The next piece: root, perhaps a header, units, end. Throws Error(syntax) for what is not TMX,
  // Error(unsupported) for entity declarations, and what the input throws.
  Piece next();

  // With the colon: "t:" of <t:tmx>. Known from the root on.
  const std::string& prefix() const { return prefix_; }
  // The file ended before its end tag.
  bool truncated() const { return truncated_; }
  // The file ended inside a unit, which started here.
  bool unit_was_cut() const { return unit_was_cut_; }

  // What is wrong: the first thousand places.
  const std::vector<Problem>& problems() const { return text_.problems(); }
  std::size_t repaired() const { return text_.repaired(); }

  // Throws an Error at that place of the file.
  [[noreturn]] void fail(Errc code, std::size_t line, std::size_t column, const std::string& cause,
                         const std::string& remedy) const {
    text_.fail(TmxText::Position{line, column}, code, cause, remedy);
  }

 private:
  enum class State { prolog, in_tmx, in_body, after_body, after_root };

  bool is_name(std::size_t at, std::string_view name);
  std::string_view name_at(std::size_t at);
  std::size_t tag_end(std::size_t at);
  void skip_doctype();
  std::size_t skip_declaration(std::size_t at);
  bool skip_markup_declaration();
  void check_between(std::size_t end);
  Piece piece(PieceKind kind, std::size_t begin, std::size_t end, bool closed);
  Piece cut(PieceKind kind, std::size_t begin, std::string_view name);
  Piece at_end(std::size_t place);
  bool start_tag(std::size_t at, Piece& found);
  void end_tag(std::size_t at);

  TmxText text_;
  State state_ = State::prolog;
  std::string prefix_;
  std::size_t root_line_ = 1;
  bool truncated_ = false;
  bool unit_was_cut_ = false;
};

}  // namespace dragoman::tmx
