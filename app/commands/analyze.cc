// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/commands/command.h"
#include "app/commands/common_options.h"
#include "app/commands/warnings.h"
#include "app/formats/choose_format.h"
#include "corpus/io/output.h"
#include "corpus/reader.h"
#include "report/analysis_report.h"
#include "tmx/analysis.h"
#include "tmx/memory.h"
#include "workflow/memory_languages.h"
#include "workflow/warning.h"

namespace dragoman::app {
namespace {

struct AnalyzeCommand {
  std::vector<std::filesystem::path> files;
  std::filesystem::path memory;
  std::filesystem::path output;
  std::string format;
  std::string domain;
  bool no_internal = false;
  ReadOptions reading;
  std::optional<LangTag> target;  // nothing: the memory's
  bool quiet = false;
};

struct Format {
  std::string_view name;
  std::string_view extensions;  // each between two spaces
  void (*write)(std::span<const tmx::Analysis>, std::ostream&);
};

constexpr std::array kFormats = {
    Format{"text", " .txt ", report::write_analysis_text},
    Format{"json", " .json ", report::write_analysis_json},
    Format{"csv", " .csv ", report::write_analysis_csv},
    Format{"html", " .html .htm ", report::write_analysis_html},
};

tmx::AnalysisOptions analysis_options(const AnalyzeCommand& command, tmx::Memory& memory,
                                      const LangTag& source) {
  tmx::AnalysisOptions options;
  options.source = source;
  options.target = command.target ? *command.target : workflow::target_in_memory(memory, source);
  options.domain = command.domain;
  options.internal = !command.no_internal;
  return options;
}

Exit analyze(const AnalyzeCommand& command) {
  const Format& format = choose_format<Format>(kFormats, command.output, command.format);
  std::vector<std::filesystem::path> inputs = command.files;
  inputs.insert(inputs.end(), {command.memory, command.reading.srx});
  refuse_input_as_output(command.output, inputs);
  tmx::Memory memory(command.memory);
  // The first document says what language all of them are in.
  ReadOptions reading = command.reading;
  std::optional<tmx::Analyzer> analyzer;
  std::vector<tmx::Analysis> analyses;
  for (const std::filesystem::path& file : command.files) {
    const Document document = read_document(file, reading);
    if (!analyzer) {
      reading.language = document.language;
      analyzer.emplace(memory, analysis_options(command, memory, document.language));
    }
    if (!command.quiet) print_warnings(workflow::reading_warnings(document));
    analyses.push_back(analyzer->analyze(document));
  }
  write_output(command.output, [&](std::ostream& out) { format.write(analyses, out); });
  return Exit::done;
}

}  // namespace

void add_analyze_command(CLI::App& app, Run& run) {
  auto options = std::make_shared<AnalyzeCommand>();
  CLI::App* command = app.add_subcommand(
      "analyze", "Count how much of documents to be translated a memory already contains.");
  command->add_option("FILE", options->files, "The documents, in order of translation")->required();
  command->add_option("--tm", options->memory, "The memory")->required();
  add_output_option(*command, options->output);
  command
      ->add_option("--to", options->format,
                   "Output format (default: by the extension of -o, otherwise text)")
      ->check(CLI::IsMember(format_names(kFormats)));
  add_language_option(*command, "-s,--source-lang", options->reading.language,
                      "Language of the documents, a BCP 47 tag (default: detected, otherwise en)");
  add_language_option(
      *command, "-t,--target-lang", options->target,
      "Language to translate into, a BCP 47 tag (default: fr, or the other that the "
      "memory has)");
  take_text(command->add_option("--domain", options->domain,
                                "Preferred domain: matches of other domains lose 2 %"));
  command->add_flag("--no-internal", options->no_internal,
                    "Search the memory only, not the documents' own segments");
  add_reading_options(*command, options->reading.segmented, options->reading.srx);
  add_quiet_option(*command, options->quiet);
  command->footer(
      "Each segment counts once, in the band of its best match: 101 (the neighbours match too),\n"
      "repetitions (it occurred earlier in the documents), 100, 95-99 (numbers, case, punctuation\n"
      "or tags differ), 85-94, 75-84, 50-74, new.\n"
      "Example: dragoman analyze report.txt annex.txt --tm reports.tm -o analysis.html");
  command->callback([options, &run] { run = [options] { return analyze(*options); }; });
}

}  // namespace dragoman::app
