// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "corpus/io/line_input.h"
#include "tmx/formats/unit_report.h"

namespace dragoman::tmx {

using Row = std::vector<std::string>;

enum class TableKind : std::uint8_t {
  tsv,  // tabs; a field is quoted only if it is so as a whole and holds no tab
  csv,  // RFC 4180, with commas, semicolons or tabs, whichever the first line has most of
};

// The rows of a table; a row may go on over several lines. A first line "sep=;", which spreadsheets
// write and read, names the separator.
class TableRows {
 public:
  // Both must outlive this object. Rows that are not text are reported.
  TableRows(InputFile& file, TableKind kind, UnitReport& report)
      : lines_(file), kind_(kind), report_(report) {}

  // The fields of the next row that is not blank; false at the end.
  bool next(Row& row);

  std::size_t line() const { return row_line_; }  // 1-based, where the last row begins
  std::uint64_t offset() const { return lines_.offset(); }

 private:
  struct Line {
    std::string text;
    std::size_t number = 0;
    std::optional<LineFault> fault;
  };

  bool next_line(Line& line);
  // Makes the text of a row one line longer; false at the end of the file.
  bool extend(std::string& text);
  void choose_separator(Line& line);
  // Puts the fields into `row`; false, with a report, if that can't be done.
  bool split_tsv(std::string& text, Row& row);
  bool split_csv(std::string& text, Row& row);

  LineInput lines_;
  TableKind kind_;
  UnitReport& report_;
  std::deque<Line> ahead_;  // lines that were looked at
  std::size_t looked_ = 0;  // of them, how many the row's text includes
  char separator_ = '\0';
  std::size_t row_line_ = 0;
};

}  // namespace dragoman::tmx
