// SPDX-License-Identifier: Apache-2.0
//
// Files of translation units in any format, read and written one unit at a time.
#pragma once

#include <filesystem>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string_view>

#include "tmx/unit/unit_stream.h"

namespace dragoman::tmx {

enum class ExchangeFormat { tmx, xliff21, xliff12, tsv, csv, jsonl, tbx };

// "tmx", "xliff" (2.1), "xliff12", "tsv", "csv", "jsonl", "tbx"; nothing for other names.
std::optional<ExchangeFormat> format_called(std::string_view name);

// The format that the file's extension names (".gz" aside): .tmx, .xlf and .xliff, .tsv .tab .txt,
// .csv, .jsonl, .tbx; nothing for others. XLIFF is taken for 2.1.
std::optional<ExchangeFormat> format_by_extension(const std::filesystem::path& file);

// The format of the file, by its extension and, where that does not tell, by its first bytes; text
// that is nothing else is CSV where its first line has commas or semicolons and no tab, else TSV.
// Throws Error(io).
ExchangeFormat exchange_format(const std::filesystem::path& file);

// Reads any of the formats, told as by exchange_format(). Memory does not grow with the file,
// except for XLIFF and TBX. "-" is standard input. Throws Error(io), Error(encoding),
// Error(unsupported), and Error(syntax) with the line; units before that place have been visited.
ReadReport read_units(const std::filesystem::path& file, const ReadOptions& options,
                      const UnitVisitor& visitor);

// Throws Error(unsupported) for a format that is only read.
std::unique_ptr<UnitWriter> make_writer(ExchangeFormat format, const WriteOptions& options,
                                        std::ostream& out);

}  // namespace dragoman::tmx
