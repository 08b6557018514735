// SPDX-License-Identifier: Apache-2.0
//
// The verbs of "dragoman tm", declared group by group.
#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <string>
#include <string_view>

#include "app/commands/command.h"

namespace dragoman::app {

// Whether an answer of the memory is written as text, not as JSON lines: as `format` says ("text",
// "jsonl" or empty), or else the extension of `output`, or else as a person sees it on a terminal.
// Throws Error(usage) for an extension of neither.
bool answers_as_text(const std::filesystem::path& output, std::string_view format);
// --to of a verb that calls it.
void add_answer_format_option(CLI::App& command, std::string& format);

void add_tm_exchange_verbs(CLI::App& tm, Run& run);     // import, export, undo
void add_tm_lookup_verb(CLI::App& tm, Run& run);        // lookup
void add_tm_search_verb(CLI::App& tm, Run& run);        // search
void add_tm_clean_verb(CLI::App& tm, Run& run);         // clean
void add_tm_maintenance_verbs(CLI::App& tm, Run& run);  // stats, check, remove

}  // namespace dragoman::app
