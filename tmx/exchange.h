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

// The format of the file's extension, a final ".gz" ignored: .tmx, .xlf .xliff, .tsv .tab .txt,
// .csv, .jsonl, .tbx; nothing for others. XLIFF counts as 2.1.
std::optional<ExchangeFormat> format_by_extension(const std::filesystem::path& file);

// The format of the file: by its extension, otherwise by its first bytes. Text of no other format
// is CSV if its first line has commas or semicolons and no tab, otherwise TSV. Throws Error(io),
// and Error(unsupported) or Error(syntax) for a document.
ExchangeFormat exchange_format(const std::filesystem::path& file);

// Reads a file in any of the formats, detected as by exchange_format(). Texts whose language
// neither the file nor the options state get the language that they show (ReadReport::taken).
// Memory does not grow with the file, except for XLIFF and TBX, and for tables in UTF-16 or UTF-32.
// "-" is standard input. Throws Error(io), Error(encoding), Error(unsupported), and Error(syntax)
// with the line; units before that place have been visited.
ReadReport read_units(const std::filesystem::path& file, const ReadOptions& options,
                      const UnitVisitor& visitor);

// Whether a text that no extension names as a table is one: each of its first lines has a tab
// between two texts, in languages that a header names or that the texts show. Throws Error(io).
bool seems_table(const std::filesystem::path& file);

// A writer of that format; `out` must outlive it. Throws Error(unsupported) for TBX, which can only
// be read.
std::unique_ptr<UnitWriter> make_writer(ExchangeFormat format, const WriteOptions& options,
                                        std::ostream& out);

}  // namespace dragoman::tmx
