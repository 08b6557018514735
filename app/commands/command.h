// SPDX-License-Identifier: Apache-2.0
//
// The command line, one file for each subcommand. A command declares itself on the CLI11 app and
// leaves a function that runs it; main() parses, runs it and turns failures into exit statuses.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>

namespace dragoman::app {

// Exit statuses, as the help texts promise them.
enum class Exit {
  done = 0,
  findings = 1,
  usage = 2,
  input = 3,
  output = 4,
  fault = 5,
};

using Run = std::function<Exit()>;

// Each adds a subcommand; parsing it leaves what to do in `run`.
void add_align_command(CLI::App& app, Run& run);
void add_analyze_command(CLI::App& app, Run& run);
void add_batch_command(CLI::App& app, Run& run);
void add_convert_command(CLI::App& app, Run& run);
void add_lexicon_command(CLI::App& app, Run& run);
void add_merge_command(CLI::App& app, Run& run);
void add_pair_command(CLI::App& app, Run& run);
void add_pretranslate_command(CLI::App& app, Run& run);
void add_qa_command(CLI::App& app, Run& run);
void add_score_command(CLI::App& app, Run& run);
void add_segment_command(CLI::App& app, Run& run);
void add_serve_command(CLI::App& app, Run& run);
void add_tm_command(CLI::App& app, Run& run);

}  // namespace dragoman::app
