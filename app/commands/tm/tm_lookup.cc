// SPDX-License-Identifier: Apache-2.0
#include <filesystem>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "app/commands/common_options.h"
#include "app/commands/tm/tm.h"
#include "corpus/base/error.h"
#include "corpus/io/input_file.h"
#include "corpus/io/line_input.h"
#include "corpus/io/output.h"
#include "report/match_json.h"
#include "report/match_text.h"
#include "tmx/memory.h"
#include "workflow/memory_languages.h"

namespace dragoman::app {
namespace {

namespace fs = std::filesystem;

struct LookupCommand {
  fs::path memory;
  std::string text;
  fs::path queries;
  fs::path output;
  std::string format;
  std::optional<LangTag> source;  // nothing: as the text and the memory have it
  std::optional<LangTag> target;
  std::string domain;
  tmx::MatchOptions options;
  bool exhaustive = false;
  bool context = false;
  bool fragments = false;
  bool quiet = false;  // there is nothing to say
};

// The segments of a file, one a line; of a line with tabs, the part before the first.
std::vector<std::string> read_queries(const fs::path& file) {
  InputFile input(file);
  LineInput lines(input);
  std::vector<std::string> queries;
  for (std::string_view line; lines.next(line);) {
    if (const auto fault = lines.fault(line)) {
      throw Error(fault->code, {input.name(), lines.line(), {}}, fault->cause, fault->remedy);
    }
    queries.emplace_back(line.substr(0, line.find('\t')));
  }
  return queries;
}

Exit look_up(const LookupCommand& command) {
  if (command.text.empty() == command.queries.empty()) {
    throw Error(Errc::usage, {}, "nothing to look up, or both TEXT and --file", "give one of them");
  }
  const std::vector<std::string> queries =
      command.queries.empty() ? std::vector{command.text} : read_queries(command.queries);
  refuse_input_as_output(command.output, {command.memory, command.queries});
  const auto write = answers_as_text(command.output, command.format) ? report::write_lookup_text
                                                                     : report::write_lookup_json;
  tmx::Memory memory(command.memory);
  tmx::MatchQuery query;
  const std::vector<std::string_view> texts(queries.begin(), queries.end());
  const workflow::MemoryLanguages languages =
      workflow::memory_languages(memory, command.source, command.target, texts);
  query.source = languages.source;
  query.target = languages.target;
  query.domain = command.domain;
  write_output(command.output, [&](std::ostream& out) {
    for (std::size_t i = 0; i < queries.size(); ++i) {
      query.text = queries[i];
      if (command.context) {
        query.before = i > 0 ? std::string_view(queries[i - 1]) : std::string_view();
        query.after =
            i + 1 < queries.size() ? std::string_view(queries[i + 1]) : std::string_view();
      }
      const std::vector<tmx::Match> matches =
          command.exhaustive ? memory.lookup_exhaustively(query, command.options)
                             : memory.lookup(query, command.options);
      const bool wants_fragments = command.fragments && matches.empty();
      std::vector<tmx::Fragment> fragments;
      if (wants_fragments) {
        fragments =
            memory.fragments({.text = queries[i], .source = query.source, .target = query.target});
      }
      write(queries[i], matches, wants_fragments ? &fragments : nullptr, out);
    }
  });
  return Exit::done;
}

}  // namespace

void add_tm_lookup_verb(CLI::App& tm, Run& run) {
  auto options = std::make_shared<LookupCommand>();
  CLI::App* command =
      tm.add_subcommand("lookup", "Look up segments in a memory: exact and fuzzy matches.");
  command->add_option("TM", options->memory, "The memory")->required();
  take_text(command->add_option("TEXT", options->text, "The segment to look up"));
  command->add_option("--file", options->queries,
                      "File of segments, one a line (\"-\": standard input)");
  add_output_option(*command, options->output);
  add_quiet_option(*command, options->quiet);
  add_answer_format_option(*command, options->format);
  add_language_option(*command, "-s,--source-lang", options->source,
                      "Language of the segments (default: told from them, among the memory's)");
  add_language_option(*command, "-t,--target-lang", options->target,
                      "Language of the translations (default: fr, or the other that the memory "
                      "has)");
  command
      ->add_option("--threshold", options->options.threshold,
                   "Lowest score in percent (default: 70)")
      ->check(CLI::Range(1, 101));
  command->add_option("--limit", options->options.limit,
                      "Maximum number of matches for a segment; 0 for all (default: 5)");
  take_text(command->add_option("--domain", options->domain,
                                "Preferred domain: matches of other domains lose 2 %"));
  command->add_flag(
      "--fragments", options->fragments,
      "For a segment without a match, show its longest parts that the memory contains");
  command->add_flag("--context", options->context,
                    "Treat the lines of --file as a document: a match between the same neighbours\n"
                    "scores 101");
  command->add_flag("--exhaustive", options->exhaustive,
                    "Compare with every unit, without the index: the same answer, slowly");
  command->footer(
      "Scores: 100 for the same text, 95 to 99 if only numbers, case, punctuation or tags differ,\n"
      "otherwise the percentage of words that are the same.\n"
      "Example: dragoman tm lookup reports.tm \"The meeting rose at noon.\"\n"
      "         dragoman tm lookup reports.tm --file segments.txt --threshold 85");
  command->callback([options, &run] { run = [options] { return look_up(*options); }; });
}

}  // namespace dragoman::app
