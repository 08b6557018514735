// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <filesystem>
#include <iostream>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "app/commands/common_options.h"
#include "app/commands/tm/tm.h"
#include "corpus/io/output.h"
#include "report/match_json.h"
#include "report/match_text.h"
#include "tmx/memory.h"
#include "workflow/memory_languages.h"

namespace dragoman::app {
namespace {

namespace fs = std::filesystem;

struct SearchCommand {
  fs::path memory;
  std::string phrase;
  fs::path output;
  std::string format;
  std::optional<LangTag> language;  // nothing: whichever has the phrase
  std::optional<LangTag> other;
  std::size_t limit = 50;
  bool stems = false;
  bool quiet = false;  // there is nothing to say
};

// The answer in the language named, or else in the first that has the phrase, beginning with the
// one that it seems to be in.
tmx::ConcordanceAnswer find(tmx::Memory& memory, tmx::ConcordanceQuery query,
                            const std::optional<LangTag>& language) {
  const std::array texts = {query.phrase};
  query.language = language ? *language : workflow::language_in_memory(memory, texts);
  tmx::ConcordanceAnswer answer = memory.search(query);
  if (language) return answer;
  for (const LangTag& one : memory.languages()) {
    if (!answer.hits.empty()) break;
    query.language = one;
    answer = memory.search(query);
  }
  return answer;
}

Exit search(const SearchCommand& command) {
  refuse_input_as_output(command.output, {command.memory});
  tmx::Memory memory(command.memory);
  const tmx::ConcordanceAnswer answer = find(memory,
                                             {.phrase = command.phrase,
                                              .other = command.other,
                                              .limit = command.limit,
                                              .stems = command.stems},
                                             command.language);
  const bool as_text = answers_as_text(command.output, command.format);
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
  take_text(command->add_option("PHRASE", options->phrase,
                                "Consecutive words; * matches any letters, ? one letter"))
      ->required();
  add_output_option(*command, options->output);
  add_quiet_option(*command, options->quiet);
  add_answer_format_option(*command, options->format);
  add_language_option(*command, "-l,--lang", options->language,
                      "Language of the phrase (default: whichever of the memory's has it)");
  add_language_option(*command, "-t,--target-lang", options->other,
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
