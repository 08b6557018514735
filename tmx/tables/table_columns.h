// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "tmx/tables/table_rows.h"
#include "tmx/unit/unit_stream.h"

namespace dragoman::tmx {

// What a column of a table holds: a text in a language, or a property; neither is not read.
struct Column {
  std::optional<LangTag> language = {};
  std::string property = {};  // its type; "note" for a note
};

// What the fields of a table's rows are.
struct TableLayout {
  std::vector<Column> columns;
  bool has_header = false;  // the first row names the columns
  bool may_be_own = false;  // rows may be as our writers of TSV make them
};

// From the first row and ReadOptions::columns. Throws Error(syntax) for a column that the table
// does not have, which names `file`.
TableLayout table_layout(const Row& first, const ReadOptions& options,
                         const std::filesystem::path& file);

TranslationUnit unit_of(Row&& row, const TableLayout& layout);

}  // namespace dragoman::tmx
