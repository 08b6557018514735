// SPDX-License-Identifier: Apache-2.0
#include "app/commands/tm.h"

namespace dragoman::app {

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
