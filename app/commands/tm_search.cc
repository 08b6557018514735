// SPDX-License-Identifier: Apache-2.0
#include <unistd.h>

#include <filesystem>
#include <iostream>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "app/commands/common_options.h"
#include "app/commands/tm.h"
#include "corpus/io/output.h"
#include "report/match_json.h"
#include "report/match_text.h"
#include "tmx/memory.h"

namespace dragoman::app {
namespace {

namespace fs = std::filesystem;

struct SearchCommand {
  fs::path memory;
  std::string phrase;
  fs::path output;
  std::string format;
  std::string language = "en";
  std::string other;
  std::size_t limit = 50;
  bool stems = false;
  bool quiet = false;  // there is nothing to say
};

Exit search(const SearchCommand& command) {
  refuse_input_as_output(command.output, {command.memory});
  tmx::ConcordanceQuery query{.phrase = command.phrase,
                              .language = LangTag::parse(command.language),
                              .limit = command.limit,
                              .stems = command.stems};
  if (!command.other.empty()) query.other = LangTag::parse(command.other);
  const tmx::ConcordanceAnswer answer = tmx::Memory(command.memory).search(query);
  const bool to_person =
      (command.output.empty() || command.output == "-") && ::isatty(STDOUT_FILENO) != 0;
  const bool as_text = command.format.empty() ? to_person : command.format == "text";
  write_output(command.output, [&](std::ostream& out) {
    if (as_text) {
      report::write_concordance_text(answer, out);
      return;
    }
    for (const tmx::ConcordanceHit& hit : answer.hits) report::write_hit_json(hit, out);
  });
  return Exit::done;
}

}  // namespace

void add_tm_search_verb(CLI::App& tm, Run& run) {
  auto options = std::make_shared<SearchCommand>();
  CLI::App* command = tm.add_subcommand("search", "Find the units that contain a phrase.");
  command->add_option("TM", options->memory, "The memory")->required();
  command
      ->add_option("PHRASE", options->phrase,
                   "Consecutive words; * matches any letters, ? one letter")
      ->required();
  add_output_option(*command, options->output);
  add_quiet_option(*command, options->quiet);
  command
      ->add_option("--to", options->format,
                   "text (default on a terminal) or jsonl (default otherwise)")
      ->check(CLI::IsMember({"text", "jsonl"}));
  command->add_option("-l,--lang", options->language, "Language of the phrase (default: en)");
  command->add_option("-t,--target-lang", options->other,
                      "Only units with a text in this language");
  command->add_option("--limit", options->limit,
                      "Maximum number of units, the newest first; 0 for all (default: 50)");
  command->add_flag("--stems", options->stems,
                    "Find other forms of the words too: \"decides\" for \"decided\"");
  command->footer(
      "Case and accents make no difference. The probable translation of the phrase is marked as\n"
      "well; it is inferred from the memory's other units.\n"
      "Example: dragoman tm search reports.tm \"security council resol*\"\n"
      "         dragoman tm search reports.tm -l fr \"conseil de securite\"");
  command->callback([options, &run] { run = [options] { return search(*options); }; });
}

}  // namespace dragoman::app
