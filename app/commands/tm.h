// SPDX-License-Identifier: Apache-2.0
//
// The verbs of "dragoman tm", declared group by group.
#pragma once

#include <CLI/CLI.hpp>

#include "app/commands/command.h"

namespace dragoman::app {

void add_tm_exchange_verbs(CLI::App& tm, Run& run);     // import, export, undo
void add_tm_lookup_verb(CLI::App& tm, Run& run);        // lookup
void add_tm_search_verb(CLI::App& tm, Run& run);        // search
void add_tm_clean_verb(CLI::App& tm, Run& run);         // clean
void add_tm_maintenance_verbs(CLI::App& tm, Run& run);  // stats, check, remove

}  // namespace dragoman::app
