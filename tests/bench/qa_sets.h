// SPDX-License-Identifier: Apache-2.0
//
// The bitexts that the bench of the checks reads: texts with planted errors and the labels that
// say where, correct texts, and single pairs, right and wrong.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "align/aligner.h"
#include "corpus/model/bitext.h"
#include "tests/bench/bench_sets.h"

namespace dragoman::bench {

// An error that was planted in a target, at a segment of each side that it concerns.
struct PlantedError {
  std::string type;
  std::optional<std::uint32_t> source;
  std::optional<std::uint32_t> target;
  std::string before;
  std::string after;
};

// What align() is told of English and another language: the program's own lexicon and terms.
AlignOptions shipped_options(const LangTag& target);

// The bitext as the program makes it of segmented files.
Bitext aligned(Documents documents, const AlignOptions& options);

// The bitext whose bead k is segment k of each side, surely. The sides must have equally many.
Bitext line_by_line(Documents documents);

// Reads the labels of a file: lines of target, source, type, text before and after. Throws
// std::runtime_error with the line.
std::vector<PlantedError> read_planted(const std::filesystem::path& file);

// A line of a table of pairs: what it is called, the source and its translations, as the columns
// after it.
struct PairRow {
  std::string name;
  std::string source;
  std::vector<std::string> targets;
};

// The rows after the heading. Throws std::runtime_error where a row has fewer than three columns.
std::vector<PairRow> read_pair_rows(const std::filesystem::path& file);

// All rows as one document a side, of the first target.
Documents documents_of(const std::vector<PairRow>& rows, const LangTag& language,
                       const std::string& name);
// One segment a side.
Documents documents_of(std::string_view source, std::string_view target, const LangTag& language,
                       const std::string& name);

}  // namespace dragoman::bench
