// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/qa_sets.h"

#include <fstream>
#include <stdexcept>
#include <utility>

#include "corpus/reader.h"

namespace dragoman::bench {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> columns_of(std::string_view line) {
  std::vector<std::string> columns(1);
  for (const char c : line) {
    if (c == '\t') {
      columns.emplace_back();
    } else {
      columns.back() += c;
    }
  }
  return columns;
}

std::optional<std::uint32_t> segment_of(const std::string& column) {
  if (column == "-" || column.empty()) return std::nullopt;
  return static_cast<std::uint32_t>(std::stoul(column));
}

// Calls visit(columns) for each line after the first.
template <typename Visit>
void each_row(const fs::path& file, std::size_t fewest, Visit visit) {
  std::ifstream stream(file);
  if (!stream) throw std::runtime_error(file.string() + " can't be read");
  std::size_t number = 0;
  for (std::string line; std::getline(stream, line);) {
    if (++number == 1) continue;
    const auto columns = columns_of(line);
    if (columns.size() < fewest) {
      throw std::runtime_error(file.string() + ':' + std::to_string(number) + ": needs " +
                               std::to_string(fewest) + " columns");
    }
    visit(columns);
  }
}

}  // namespace

AlignOptions shipped_options(const LangTag& target) {
  AlignOptions options;
  options.lexicon = StoredLexicon::shipped(LangTag::parse("en"), target);
  options.terms = KnownTerms::shipped(LangTag::parse("en"), target);
  return options;
}

Bitext aligned(Documents documents, const AlignOptions& options) {
  return align(std::move(documents.source), std::move(documents.target), options);
}

Bitext line_by_line(Documents documents) {
  if (documents.source.segments.size() != documents.target.segments.size()) {
    throw std::runtime_error(documents.source.name + ": the sides have not equally many lines");
  }
  Bitext bitext{std::move(documents.source), std::move(documents.target), {}, {}};
  for (std::uint32_t k = 0; k < bitext.source.segments.size(); ++k) {
    bitext.beads.push_back({{k, k + 1}, {k, k + 1}, 1, false});
  }
  return bitext;
}

std::vector<PlantedError> read_planted(const fs::path& file) {
  std::vector<PlantedError> errors;
  each_row(file, 4, [&](const std::vector<std::string>& columns) {
    errors.push_back({columns[2], segment_of(columns[1]), segment_of(columns[0]), columns[3],
                      columns.size() > 4 ? columns[4] : ""});
  });
  return errors;
}

std::vector<PairRow> read_pair_rows(const fs::path& file) {
  std::vector<PairRow> rows;
  each_row(file, 3, [&](const std::vector<std::string>& columns) {
    rows.push_back({columns[0], columns[1], {columns.begin() + 2, columns.end()}});
  });
  return rows;
}

Documents documents_of(const std::vector<PairRow>& rows, const LangTag& language,
                       const std::string& name) {
  std::string source, target;
  for (const PairRow& row : rows) {
    source += row.source + '\n';
    target += row.targets.front() + '\n';
  }
  return documents_of(source, target, language, name);
}

Documents documents_of(std::string_view source, std::string_view target, const LangTag& language,
                       const std::string& name) {
  return {parse_segmented(source, LangTag::parse("en"), name),
          parse_segmented(target, language, name)};
}

}  // namespace dragoman::bench
