// SPDX-License-Identifier: Apache-2.0
#include "app/commands/tm/tm.h"

#include <unistd.h>

#include <array>

#include "app/formats/choose_format.h"

namespace dragoman::app {
namespace {

struct Format {
  std::string_view name;
  std::string_view extensions;  // each between two spaces
};

constexpr std::array kFormats = {
    Format{"jsonl", " .jsonl .json "},
    Format{"text", " .txt "},
};

}  // namespace

bool answers_as_text(const std::filesystem::path& output, std::string_view format) {
  const bool to_terminal = (output.empty() || output == "-") && ::isatty(STDOUT_FILENO) != 0;
  if (to_terminal && format.empty()) return true;
  return choose_format<Format>(kFormats, output, format).name == "text";
}

void add_answer_format_option(CLI::App& command, std::string& format) {
  command
      .add_option("--to", format,
                  "text or jsonl (default: by the extension of -o, otherwise text on a terminal)")
      ->check(CLI::IsMember(format_names(kFormats)));
}

void add_tm_command(CLI::App& app, Run& run) {
  CLI::App* tm = app.add_subcommand("tm", "Manage and search a translation memory.");
  tm->require_subcommand(1);
  add_tm_exchange_verbs(*tm, run);
  add_tm_lookup_verb(*tm, run);
  add_tm_search_verb(*tm, run);
  add_tm_clean_verb(*tm, run);
  add_tm_maintenance_verbs(*tm, run);
  tm->footer(
      "A memory is one file, created by the first import. The file beside it whose name ends in\n"
      "\"-words\" is its index, which is rebuilt if it is missing.\n"
      "Example: dragoman tm import reports.tm 2024.tmx 2025.tmx\n"
      "         dragoman tm lookup reports.tm \"The meeting rose at noon.\"");
}

}  // namespace dragoman::app
