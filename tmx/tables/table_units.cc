// SPDX-License-Identifier: Apache-2.0
#include "tmx/tables/table_units.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "corpus/language_guess.h"
#include "corpus/text/unicode.h"
#include "tmx/tables/table_columns.h"
#include "tmx/tables/table_rows.h"

namespace dragoman::tmx {
namespace {

bool has_letter(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (is_letter(next_char(text, at))) return true;
  }
  return false;
}

}  // namespace

ReadReport read_table(InputFile& file, TableKind kind, const ReadOptions& options,
                      const UnitVisitor& visitor) {
  UnitReport report(file.name(), options.lenient);
  TableRows rows(file, kind, report);
  visitor.header({});
  std::optional<TableLayout> layout;
  for (Row row; rows.next(row);) {
    if (!layout) {
      layout = table_layout(row, options, file.name());
      if (layout->has_header) continue;
    }
    if (row.size() < 2) {
      if (kind == TableKind::tsv) {
        report.skip(Errc::syntax, rows.line(), "a line without a tab",
                    "write SOURCE<TAB>TARGET on every line");
      } else {
        report.skip(Errc::syntax, rows.line(), "a row with a single field",
                    "write source and target, with a comma between them, in every row");
      }
      continue;
    }
    TranslationUnit unit = unit_of(std::move(row), *layout);
    if (unit.variants.empty()) continue;
    report.count_unit();
    if (!visitor.unit(unit, {rows.line(), rows.offset()})) break;
  }
  return report.take();
}

bool seems_table_of_units(InputFile& file) {
  constexpr std::size_t kLooked = 100;
  UnitReport report(file.name(), true);
  TableRows rows(file, TableKind::tsv, report);
  std::vector<Row> looked;
  for (Row row; looked.size() < kLooked && rows.next(row);) {
    if (row.size() < 2) return false;
    looked.push_back(std::move(row));
  }
  if (looked.empty() || report.take().skipped > 0) return false;
  if (table_layout(looked.front(), {}, file.name()).has_header) return true;
  std::vector<std::string_view> sources;
  std::vector<std::string_view> targets;
  for (const Row& row : looked) {
    if (!has_letter(row[0]) || !has_letter(row[1])) return false;
    sources.emplace_back(row[0]);
    targets.emplace_back(row[1]);
  }
  const auto source = guess_language_of_few(sources);
  const auto target = guess_language_of_few(targets);
  return source && target && source->language() != target->language();
}

}  // namespace dragoman::tmx
