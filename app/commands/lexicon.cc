// SPDX-License-Identifier: Apache-2.0
#include <filesystem>
#include <memory>
#include <ostream>
#include <vector>

#include "app/commands/command.h"
#include "app/commands/common_options.h"
#include "corpus/io/output.h"
#include "workflow/learn_lexicon.h"

namespace dragoman::app {
namespace {

struct LearnCommand {
  std::vector<std::filesystem::path> files;
  std::filesystem::path output;
  workflow::LearnLexiconOptions options;
  bool quiet = false;  // there is nothing to say
};

Exit learn(const LearnCommand& command) {
  refuse_input_as_output(command.output, command.files);
  write_output(command.output, [&](std::ostream& out) {
    workflow::learn_lexicon(command.files, out, command.options);
  });
  return Exit::done;
}

}  // namespace

void add_lexicon_command(CLI::App& app, Run& run) {
  CLI::App* lexicon =
      app.add_subcommand("lexicon", "Learn bilingual lexicons, for align --lexicon.");
  lexicon->require_subcommand(1);
  auto options = std::make_shared<LearnCommand>();
  CLI::App* command = lexicon->add_subcommand(
      "learn",
      "Learn a lexicon from texts that are already aligned, such as a translation memory.");
  command
      ->add_option("FILE", options->files,
                   "TMX, the tsv or jsonl output of align, or other lines SOURCE<TAB>TARGET;\n"
                   "- reads such lines from standard input")
      ->required();
  add_language_option(*command, "-s,--source-lang", options->options.source_language,
                      "Language of the originals, a BCP 47 tag (default: en)");
  add_language_option(*command, "-t,--target-lang", options->options.target_language,
                      "Language of the translations, a BCP 47 tag (default: fr)");
  add_output_option(*command, options->output);
  command->add_option("--about", options->options.about,
                      "Comment for the file: where the texts come from");
  add_jobs_option(*command, options->options.jobs);
  add_quiet_option(*command, options->quiet);
  command->footer(
      "Example: dragoman lexicon learn memory.tmx -o ours.lexicon\n"
      "         dragoman align letter.en.txt letter.fr.txt --lexicon ours.lexicon -o letter.tmx");
  command->callback([options, &run] { run = [options] { return learn(*options); }; });
}

}  // namespace dragoman::app
