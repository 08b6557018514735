// SPDX-License-Identifier: Apache-2.0
#include <unistd.h>

#include <filesystem>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "app/commands/common_options.h"
#include "app/commands/tm/tm.h"
#include "corpus/io/output.h"
#include "report/match_json.h"
#include "report/match_text.h"
#include "tmx/memory.h"
#include "workflow/memory_upkeep.h"

namespace dragoman::app {
namespace {

namespace fs = std::filesystem;

struct CleanCommand {
  fs::path memory;
  fs::path output;
  std::string format;
  std::vector<std::string> only;
  bool apply = false;
  bool quiet = false;
};

std::vector<std::string> reason_names() {
  std::vector<std::string> names;
  for (const tmx::CleanReason reason : tmx::kAllCleanReasons) names.emplace_back(to_string(reason));
  return names;
}

Exit clean(const CleanCommand& command) {
  refuse_input_as_output(command.output, {command.memory});
  tmx::Memory memory(command.memory, command.apply ? tmx::OpenMode::write : tmx::OpenMode::read);
  const tmx::CleanOptions options = workflow::clean_options(command.only);
  const bool to_person =
      (command.output.empty() || command.output == "-") && ::isatty(STDOUT_FILENO) != 0;
  const bool as_text = command.format.empty() ? to_person : command.format == "text";
  workflow::Cleaning cleaning;
  write_output(command.output, [&](std::ostream& out) {
    cleaning = workflow::plan_cleaning(memory, options, [&](const tmx::Unclean& unclean) {
      as_text ? report::write_unclean_text(unclean, out) : report::write_unclean_json(unclean, out);
    });
  });
  if (!command.quiet) {
    for (std::size_t i = 0; i < cleaning.counts.size(); ++i) {
      if (!options.look_for[i]) continue;
      std::cerr << to_string(tmx::kAllCleanReasons[i]) << ": " << cleaning.counts[i] << '\n';
    }
  }
  if (!command.apply) {
    if (!command.quiet) {
      std::cerr << (cleaning.units.empty()
                        ? "there is nothing to remove\n"
                        : "nothing was removed; use --apply to remove these units\n");
    }
    return Exit::done;
  }
  const std::size_t removed = workflow::clean_memory(memory, cleaning);
  if (!command.quiet) std::cerr << removed << " units removed; tm undo restores them\n";
  return Exit::done;
}

}  // namespace

void add_tm_clean_verb(CLI::App& tm, Run& run) {
  auto options = std::make_shared<CleanCommand>();
  CLI::App* command =
      tm.add_subcommand("clean", "List faulty or redundant units, and remove them on request.");
  command->add_option("TM", options->memory, "The memory")->required();
  command
      ->add_option("--only", options->only,
                   "Reasons to look for, comma-separated (default: all below)")
      ->delimiter(',')
      ->check(CLI::IsMember(reason_names()));
  command->add_flag("--apply", options->apply, "Remove the units (default: only list them)");
  command->add_option("-o,--output", options->output,
                      "Where to list the units (default: standard output)");
  command
      ->add_option("--to", options->format,
                   "text (default on a terminal) or jsonl (default otherwise)")
      ->check(CLI::IsMember({"text", "jsonl"}));
  command->add_flag("--quiet", options->quiet, "Do not print a summary");
  command->footer(
      "empty         fewer than two texts\n"
      "untranslated  the same sentence in two languages\n"
      "language      a text is in another language than stated\n"
      "length        one text is far too long for the other, compared with this memory's units\n"
      "duplicate     the texts of another unit, in any context; the newest stays\n"
      "near          the texts of another unit except for case, punctuation or tags\n"
      "Example: dragoman tm clean reports.tm --only duplicate,near\n"
      "         dragoman tm clean reports.tm --apply");
  command->callback([options, &run] { run = [options] { return clean(*options); }; });
}

}  // namespace dragoman::app
