// SPDX-License-Identifier: Apache-2.0
#include <unistd.h>

#include <filesystem>
#include <iostream>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "app/commands/tm.h"
#include "corpus/io/output.h"
#include "report/match_json.h"
#include "report/match_text.h"
#include "tmx/search/concordance.h"

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
};

Exit search(const SearchCommand& command) {
  tmx::Store store(command.memory, tmx::OpenMode::read);
  tmx::ConcordanceQuery query{.phrase = command.phrase,
                              .language = LangTag::parse(command.language),
                              .limit = command.limit,
                              .stems = command.stems};
  if (!command.other.empty()) query.other = LangTag::parse(command.other);
  tmx::LiveIndex index(store);
  const tmx::ConcordanceAnswer answer = tmx::Concordance(index).search(query);
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
  CLI::App* command = tm.add_subcommand("search", "Finds every place where a phrase stands.");
  command->add_option("TM", options->memory, "The memory")->required();
  command
      ->add_option("PHRASE", options->phrase,
                   "Words that follow one another; * stands for any letters, ? for one")
      ->required();
  command->add_option("-o,--output", options->output, "Where to write (standard output)");
  command->add_option("--to", options->format, "text (on a terminal) or jsonl (else)")
      ->check(CLI::IsMember({"text", "jsonl"}));
  command->add_option("-l,--lang", options->language, "The phrase's language (en)");
  command->add_option("-t,--target-lang", options->other, "Only units with a text in it");
  command->add_option("--limit", options->limit, "At most so many, the newest, 0 for all (50)");
  command->add_flag("--stems", options->stems,
                    "Find the words' other forms too: \"decides\" for \"decided\"");
  command->footer(
      "Case and accents do not matter. What stands for the phrase in the translation is marked as\n"
      "well, as the memory's other units tell it.\n"
      "Example: dragoman tm search reports.tm \"security council resol*\"\n"
      "         dragoman tm search reports.tm -l fr \"conseil de securite\"");
  command->callback([options, &run] { run = [options] { return search(*options); }; });
}

}  // namespace dragoman::app
