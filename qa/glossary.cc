// SPDX-License-Identifier: Apache-2.0
#include "qa/glossary.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

#include "corpus/base/error.h"
#include "corpus/io/input_file.h"
#include "corpus/text/decode.h"
#include "corpus/text/unicode.h"

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

// The cells of a line; a separator inside quotation marks is text.
std::vector<std::string_view> cells_of(std::string_view line, char separator) {
  if (separator == '\t') return split(line, separator);
  std::vector<std::string_view> cells;
  bool quoted = false;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= line.size(); ++at) {
    if (at < line.size() && line[at] == '"') quoted = !quoted;
    if (at < line.size() && (quoted || line[at] != separator)) continue;
    cells.push_back(line.substr(begin, at - begin));
    begin = at + 1;
  }
  return cells;
}

// A tab, unless the text has none: then a semicolon or a comma, as the first terms have it.
char separator_of(std::string_view text) {
  if (text.find('\t') != std::string_view::npos) return '\t';
  for (const std::string_view line : split(text, '\n')) {
    if (trim(line).empty() || line.starts_with('#')) continue;
    for (const char separator : {';', ','}) {
      if (cells_of(line, separator).size() > 1) return separator;
    }
    break;
  }
  return '\t';
}

// The text of a cell that a spreadsheet wrote in quotation marks, with those inside it doubled.
std::string unquoted(std::string_view cell) {
  cell = trim(cell);
  if (cell.size() < 2 || cell.front() != '"' || cell.back() != '"') return std::string(cell);
  std::string text;
  for (std::size_t at = 1; at + 1 < cell.size(); ++at) {
    if (cell[at] == '"' && (at + 2 == cell.size() || cell[++at] != '"')) return std::string(cell);
    text += cell[at];
  }
  return text;
}

// Appends the terms of a cell that are not there yet.
void add_terms(std::string_view cell, std::vector<std::string>& terms) {
  const std::string text = unquoted(cell);
  for (const std::string_view part : split(text, '|')) {
    std::string term = collapse_spaces(part);
    if (term.empty() || std::find(terms.begin(), terms.end(), term) != terms.end()) continue;
    terms.push_back(std::move(term));
  }
}

enum class Column : std::uint8_t { other, source, target, forbidden };

// The content of the columns, if the first line names them by language: "en", "fr-CA",
// "fr_official".
std::vector<Column> named_columns(std::string_view line, char separator, const LangTag& source,
                                  const LangTag& target) {
  if (line.starts_with('#')) line.remove_prefix(1);
  std::vector<Column> columns;
  for (const std::string_view cell : cells_of(line, separator)) {
    const std::string name = fold(unquoted(cell));
    const std::string language = name.substr(0, name.find_first_of("-_"));
    Column column = Column::other;
    if (language == source.language()) column = Column::source;
    if (language == target.language()) column = Column::target;
    if (name == "forbidden") column = Column::forbidden;
    columns.push_back(column);
  }
  return columns;
}

bool has(const std::vector<Column>& columns, Column column) {
  return std::find(columns.begin(), columns.end(), column) != columns.end();
}

// Whether this is an ISO 639-1 code.
bool is_language(std::string_view code) {
  const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
  return code.size() == 2 && is_small(code[0]) && is_small(code[1]) &&
         LangTag::parse(code).is_known();
}

// Whether all cells are language codes, and so not terms.
bool names_languages(std::string_view line, char separator) {
  const auto cells = cells_of(line, separator);
  return cells.size() > 1 && std::all_of(cells.begin(), cells.end(), [](std::string_view cell) {
           return is_language(trim(cell));
         });
}

class TableReader {
 public:
  TableReader(const std::filesystem::path& file, char separator, const LangTag& source,
              const LangTag& target)
      : file_(file), separator_(separator), source_(source), target_(target) {}

  void read(std::string_view line) {
    ++number_;
    if (trim(line).empty()) return;
    if (is_first_ && read_header(line)) return;
    if (line.starts_with('#')) return;
    is_first_ = false;
    read_term(line);
  }

  std::vector<Term> terms = {};

 private:
  [[noreturn]] void fail(const std::string& cause, const std::string& remedy) const {
    throw Error(Errc::syntax, {file_, number_, {}}, cause, remedy);
  }

  // A comment is only a header if it names both languages.
  bool read_header(std::string_view line) {
    const auto columns = named_columns(line, separator_, source_, target_);
    if (has(columns, Column::source) && has(columns, Column::target)) {
      columns_ = columns;
      is_named_ = true;
      is_first_ = false;
      return true;
    }
    if (names_languages(line, separator_)) {
      fail("no columns for " + source_.str() + " and " + target_.str(),
           "name the columns by the languages of the documents, or set those languages");
    }
    return false;
  }

  void read_term(std::string_view line) {
    const auto cells = cells_of(line, separator_);
    if (cells.size() == 1 && !is_named_) {
      fail("the line has no tab", "write the source term, a tab, and the target term");
    }
    Term term;
    for (std::size_t k = 0; k < cells.size(); ++k) {
      if (k >= columns_.size()) {
        if (trim(cells[k]).empty() || is_named_) continue;
        fail("the line has " + std::to_string(cells.size()) + " columns, of which 3 are known",
             "name the columns in a first line, as " + source_.str() + "<TAB>" + target_.str());
      }
      if (columns_[k] == Column::source) add_terms(cells[k], term.source);
      if (columns_[k] == Column::target) add_terms(cells[k], term.target);
      if (columns_[k] == Column::forbidden) add_terms(cells[k], term.forbidden);
    }
    const bool says_something = !term.target.empty() || !term.forbidden.empty();
    if (term.source.empty() && (says_something && !is_named_)) {
      fail("the line has no source term", "write the source term, a tab, and the target term");
    }
    if (!term.source.empty() && says_something) terms.push_back(std::move(term));
  }

  const std::filesystem::path& file_;
  char separator_;
  const LangTag& source_;
  const LangTag& target_;
  std::vector<Column> columns_ = {Column::source, Column::target, Column::forbidden};
  bool is_named_ = false;  // by a header; lines may then have gaps
  bool is_first_ = true;
  std::size_t number_ = 0;
};

}  // namespace

std::vector<Term> parse_glossary_tsv(std::string_view text, const std::filesystem::path& file,
                                     const LangTag& source, const LangTag& target) {
  TableReader reader(file, separator_of(text), source, target);
  for (const std::string_view line : split(text, '\n')) reader.read(line);
  return std::move(reader.terms);
}

std::vector<Term> read_glossary(const std::filesystem::path& file, const LangTag& source,
                                const LangTag& target) {
  const std::string bytes = read_bytes(file);
  if (bytes.starts_with("PK\x03\x04")) {  // a ZIP archive, as spreadsheets are
    throw Error(Errc::unsupported, {file, {}, {}}, "it is a spreadsheet or an archive, not text",
                "save it as tab-separated text");
  }
  const std::string text = decode(bytes, file);
  return trim(text).starts_with('<') ? parse_glossary_tbx(text, file, source, target)
                                     : parse_glossary_tsv(text, file, source, target);
}

}  // namespace dragoman::qa
