// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/io/line_input.h"
#include "corpus/text/unicode.h"
#include "tmx/formats/table_units.h"
#include "tmx/formats/unit_report.h"

namespace dragoman::tmx {
namespace {

using Row = std::vector<std::string>;

// The rows of a file; a row may go on over several lines.
class CsvInput {
 public:
  CsvInput(InputFile& file, UnitReport& report) : lines_(file), report_(report) {}

  // False at the end. Rows that are not text are skipped and reported.
  bool next(Row& row) {
    for (std::string_view line; lines_.next(line);) {
      first_line_ = lines_.line();
      if (!is_text(line)) continue;
      if (separator_ == '\0') separator_ = guess_separator(line);
      if (trim(line).empty()) continue;
      row.assign(1, {});
      quoted_ = false;
      bool is_whole = append(line, row);
      while (!is_whole && lines_.next(line)) {
        row.back() += '\n';
        is_whole = append(line, row);
      }
      if (is_whole) return true;
      report_.skip(Errc::syntax, first_line_, "a quoted field without an end",
                   "close it with a double quote");
    }
    return false;
  }

  std::size_t line() const { return first_line_; }
  std::uint64_t offset() const { return lines_.offset(); }

 private:
  bool is_text(std::string_view line) {
    const auto fault = lines_.fault(line);
    if (fault) report_.skip(fault->code, lines_.line(), fault->cause, fault->remedy);
    return !fault;
  }

  // The most frequent separator of the first line, outside quoted fields.
  static char guess_separator(std::string_view line) {
    constexpr std::array kSeparators = {',', ';', '\t'};
    std::array<std::size_t, kSeparators.size()> counts = {};
    bool quoted = false;
    for (const char c : line) {
      if (c == '"') quoted = !quoted;
      const auto found = std::ranges::find(kSeparators, c);
      if (!quoted && found != kSeparators.end()) {
        ++counts[static_cast<std::size_t>(found - kSeparators.begin())];
      }
    }
    const auto most = std::ranges::max_element(counts);
    return kSeparators[static_cast<std::size_t>(most - counts.begin())];
  }

  // Appends the fields of a line, the first to the row's last; false if a quoted field goes on.
  bool append(std::string_view line, Row& row) {
    for (std::size_t i = 0; i < line.size(); ++i) {
      const char c = line[i];
      if (quoted_ && c == '"' && i + 1 < line.size() && line[i + 1] == '"') {
        row.back() += c;
        ++i;
      } else if (c == '"' && (quoted_ || row.back().empty())) {
        quoted_ = !quoted_;
      } else if (!quoted_ && c == separator_) {
        row.emplace_back();
      } else {
        row.back() += c;
      }
    }
    return !quoted_;
  }

  LineInput lines_;
  UnitReport& report_;
  char separator_ = '\0';
  bool quoted_ = false;
  std::size_t first_line_ = 0;
};

// What a column holds: a text in a language, or a property.
struct Column {
  std::optional<LangTag> language = {};
  std::string property = {};  // its type; "note" for a note
};

constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kProperties = {
    {{"confidence", "x-confidence"},
     {"document", "x-document"},
     {"domain", "x-domain"},
     {"label", "x-label"},
     {"note", "note"}}};

std::optional<Column> column_of(std::string_view name, const ReadOptions& options) {
  const std::string folded = fold(trim(name));
  if (folded == "source") return Column{options.source};
  if (folded == "target") return Column{options.target};
  for (const auto& [key, type] : kProperties) {
    if (folded == key) return Column{{}, std::string(type)};
  }
  try {
    const LangTag tag = LangTag::parse(trim(name));
    if (tag.is_known()) return Column{tag};
  } catch (const Error&) {
    // Not a tag.
  }
  return {};
}

// The columns of a header row; nothing if the row does not name at least two texts.
std::optional<std::vector<Column>> header_of(const Row& row, const ReadOptions& options) {
  std::vector<Column> columns;
  std::size_t texts = 0;
  for (const std::string& name : row) {
    columns.push_back(column_of(name, options).value_or(Column()));
    texts += columns.back().language ? 1 : 0;
  }
  if (texts < 2) return {};
  return columns;
}

TranslationUnit unit_of(Row&& row, const std::vector<Column>& columns) {
  TranslationUnit unit;
  for (std::size_t i = 0; i < std::min(row.size(), columns.size()); ++i) {
    if (row[i].empty()) continue;
    if (columns[i].language) {
      unit.variants.push_back({*columns[i].language, std::move(row[i])});
    } else if (columns[i].property == "note") {
      unit.notes.push_back({std::move(row[i])});
    } else if (!columns[i].property.empty()) {
      unit.properties.push_back({columns[i].property, std::move(row[i])});
    }
  }
  return unit;
}

}  // namespace

ReadReport read_csv(InputFile& file, const ReadOptions& options, const UnitVisitor& visitor) {
  UnitReport report(file.name(), options.lenient);
  CsvInput input(file, report);
  visitor.header({});
  std::vector<Column> columns = {{options.source}, {options.target}, {{}, "x-document"}};
  bool is_first = true;
  for (Row row; input.next(row);) {
    if (std::exchange(is_first, false)) {
      if (auto header = header_of(row, options)) {
        columns = std::move(*header);
        continue;
      }
    }
    if (row.size() < 2) {
      report.skip(Errc::syntax, input.line(), "a row with a single field",
                  "write source and target, with a comma between them, in every row");
      continue;
    }
    TranslationUnit unit = unit_of(std::move(row), columns);
    report.count_unit();
    if (!visitor.unit(unit, {input.line(), input.offset()})) break;
  }
  return report.take();
}

}  // namespace dragoman::tmx
