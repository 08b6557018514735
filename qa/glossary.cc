// SPDX-License-Identifier: Apache-2.0
#include "qa/glossary.h"

#include <algorithm>
#include <optional>
#include <string>

#include "corpus/decode.h"
#include "corpus/error.h"
#include "corpus/unicode.h"

namespace dragoman::qa {
namespace {

std::vector<std::string_view> split(std::string_view text, char mark) {
  std::vector<std::string_view> cells;
  while (true) {
    const std::size_t end = std::min(text.find(mark), text.size());
    cells.push_back(text.substr(0, end));
    if (end == text.size()) return cells;
    text.remove_prefix(end + 1);
  }
}

std::vector<std::string> terms_in(std::string_view cell) {
  std::vector<std::string> terms;
  for (const std::string_view term : split(cell, '|')) {
    if (!trim(term).empty()) terms.emplace_back(trim(term));
  }
  return terms;
}

// Where a line has its source and target.
struct Columns {
  std::size_t source = 0;
  std::size_t target = 1;
  std::optional<std::size_t> forbidden = 2;
};

// The columns that a first line names by their languages.
std::optional<Columns> named_columns(std::string_view line, const LangTag& source,
                                     const LangTag& target) {
  if (line.starts_with('#')) line.remove_prefix(1);
  std::optional<std::size_t> from;
  std::optional<std::size_t> to;
  Columns columns{.forbidden = std::nullopt};
  const auto cells = split(line, '\t');
  for (std::size_t k = 0; k < cells.size(); ++k) {
    const std::string_view cell = trim(cells[k]);
    const std::string name = fold(cell.substr(0, cell.find_first_of("-_")));
    if (name == source.language()) from = k;
    if (name == target.language()) to = k;
    if (name == "forbidden") columns.forbidden = k;
  }
  if (!from || !to) return std::nullopt;
  columns.source = *from;
  columns.target = *to;
  return columns;
}

}  // namespace

std::vector<Term> parse_glossary_tsv(std::string_view text, const std::filesystem::path& file,
                                     const LangTag& source, const LangTag& target) {
  std::vector<Term> terms;
  Columns columns;
  std::size_t number = 0;
  for (const std::string_view line : split(text, '\n')) {
    ++number;
    if (number == 1) {
      if (const auto named = named_columns(line, source, target)) {
        columns = *named;
        continue;
      }
    }
    if (trim(line).empty() || line.starts_with('#')) continue;
    const auto cells = split(line, '\t');
    if (cells.size() <= std::max(columns.source, columns.target)) {
      throw Error(Errc::syntax, {file, number, {}},
                  "the line has " + std::to_string(cells.size()) + " of " +
                      std::to_string(std::max(columns.source, columns.target) + 1) + " columns",
                  "write the source term, a tab, and the target term");
    }
    Term term{terms_in(cells[columns.source]), terms_in(cells[columns.target]), {}};
    if (columns.forbidden && *columns.forbidden < cells.size()) {
      term.forbidden = terms_in(cells[*columns.forbidden]);
    }
    if (term.source.empty()) {
      throw Error(Errc::syntax, {file, number, {}}, "the line has no source term",
                  "write the source term, a tab, and the target term");
    }
    if (!term.target.empty() || !term.forbidden.empty()) terms.push_back(std::move(term));
  }
  return terms;
}

std::vector<Term> read_glossary(const std::filesystem::path& file, const LangTag& source,
                                const LangTag& target) {
  const std::string text = decode(read_bytes(file), file);
  return trim(text).starts_with('<') ? parse_glossary_tbx(text, file, source, target)
                                     : parse_glossary_tsv(text, file, source, target);
}

}  // namespace dragoman::qa
