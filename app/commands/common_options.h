// SPDX-License-Identifier: Apache-2.0
//
// Options that commands share, so that they are called and described alike everywhere. What an
// option is stored in must outlive the parsing.
#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "corpus/text/lang_tag.h"
#include "workflow/align_files.h"

namespace dragoman::app {

// Makes an option, unless it names a file, refuse bytes that are not UTF-8.
CLI::Option* take_text(CLI::Option* option);

// -o, --output
CLI::Option* add_output_option(CLI::App& command, std::filesystem::path& output,
                               const std::string& help = "Output file (default: standard output)");

// --to, one of `formats`.
CLI::Option* add_format_option(CLI::App& command, std::string& format,
                               const std::vector<std::string>& formats, const std::string& help);

// --quiet
CLI::Option* add_quiet_option(CLI::App& command, bool& quiet,
                              const std::string& help = "Print no warnings and no summary");

// -j, --jobs
CLI::Option* add_jobs_option(CLI::App& command, unsigned& jobs);

// An option for a language: "-s,--source-lang" … An empty value is as good as none; one that is no
// tag throws Error(usage).
CLI::Option* add_language_option(CLI::App& command, const std::string& name,
                                 std::optional<LangTag>& language, const std::string& help);
CLI::Option* add_language_option(CLI::App& command, const std::string& name, LangTag& language,
                                 const std::string& help);

// -s and -t of a command that reads files of units.
void add_unit_language_options(CLI::App& command, std::optional<LangTag>& source,
                               std::optional<LangTag>& target);

// --columns
CLI::Option* add_columns_option(CLI::App& command, std::vector<std::string>& columns);

// --segmented and --srx
void add_reading_options(CLI::App& command, bool& segmented, std::filesystem::path& srx);

// -s, -t, --segmented, --srx, --lexicon and -j; `language_default` says what language is taken
// without -s and -t: "detected from the text, otherwise " before "en" and "fr".
void add_align_options(CLI::App& command, workflow::AlignFilesOptions& options,
                       const std::string& language_default = "detected from the text, otherwise ");

// Throws Error(usage) where the output file is also one of the inputs, by whatever path. Inputs
// that are empty, "-" or not there are passed over.
void refuse_input_as_output(const std::filesystem::path& output,
                            const std::vector<std::filesystem::path>& inputs);

}  // namespace dragoman::app
