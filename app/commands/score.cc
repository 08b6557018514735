// SPDX-License-Identifier: Apache-2.0
#include <filesystem>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include "app/commands/command.h"
#include "app/commands/common_options.h"
#include "corpus/io/output.h"
#include "report/score_report.h"
#include "workflow/score_ladders.h"

namespace dragoman::app {
namespace {

namespace fs = std::filesystem;

struct ScoreCommand {
  fs::path gold;
  fs::path found;
  fs::path output;
  std::string format = "text";
  bool quiet = false;  // there is nothing to say
};

report::ScoreFigures figures_of(const Quality& quality) {
  return {quality.precision, quality.recall, quality.f1};
}

report::ScoreRow row_of(const workflow::LadderScore& file) {
  return {file.name, file.score.gold, file.score.found, figures_of(strict_quality(file.score)),
          figures_of(lax_quality(file.score))};
}

Exit score(const ScoreCommand& command) {
  refuse_input_as_output(command.output, {command.gold, command.found});
  workflow::LadderScore total{"total", {}};
  std::vector<report::ScoreRow> rows;
  for (const workflow::LadderScore& file : workflow::score_ladders(command.gold, command.found)) {
    total.score += file.score;
    rows.push_back(row_of(file));
  }
  write_output(command.output, [&](std::ostream& out) {
    const auto write =
        command.format == "text" ? report::write_score_text : report::write_score_json;
    write(rows, row_of(total), out);
  });
  return Exit::done;
}

}  // namespace

void add_score_command(CLI::App& app, Run& run) {
  auto options = std::make_shared<ScoreCommand>();
  CLI::App* command = app.add_subcommand(
      "score", "Compute precision, recall and F1 of alignments against gold alignments.");
  command->add_option("GOLD", options->gold, "Gold ladder, or a folder of them")->required();
  command->add_option("LADDER", options->found, "Ladder to score, or a folder of them")->required();
  add_output_option(*command, options->output);
  add_format_option(*command, options->format, {"text", "json"}, "Output format (default: text)");
  add_quiet_option(*command, options->quiet);
  command->footer(
      "Strict: a bead is right if the gold has the same one; lax: if it shares a segment of each\n"
      "side with one gold bead. Precision is over all beads, recall over gold beads with both "
      "sides.\n"
      "Files of two folders are paired by their names without extension, and summed.\n"
      "Example: dragoman score gold/letter.tsv letter.ladder");
  command->callback([options, &run] { run = [options] { return score(*options); }; });
}

}  // namespace dragoman::app
