// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <vector>

#include "tests/bench/measure.h"

namespace dragoman::bench {

// Figures of an earlier run, from what save() wrote; none where the file is absent. Throws
// std::runtime_error where it holds something else.
std::vector<Figures> read_figures(const std::filesystem::path& file);

// Writes them as JSON. Throws std::runtime_error where that fails.
void save(const std::vector<Figures>& rows, const std::filesystem::path& file);

// As JSON, to standard output.
void print_json(const std::vector<Figures>& rows);

// The table's first line, and its rows, to standard output as they become known. Beside F1, speed
// (by processor time) and memory stands how they differ from the figures of the same name in
// `before`, where there are any. The moved beads of a row stand in a row below it.
void print_header();
void print_row(const Figures& row, const std::vector<Figures>& before);

}  // namespace dragoman::bench
