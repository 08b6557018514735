// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/commands/choose_format.h"
#include "app/commands/command.h"
#include "corpus/io/output.h"
#include "report/analysis_report.h"
#include "tmx/analysis.h"
#include "tmx/memory.h"
#include "workflow/read_pair.h"

namespace dragoman::app {
namespace {

struct AnalyzeCommand {
  std::vector<std::filesystem::path> files;
  std::filesystem::path memory;
  std::filesystem::path output;
  std::string format;
  std::string domain;
  bool no_internal = false;
  PairOptions reading;
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

Exit analyze(const AnalyzeCommand& command) {
  const Format& format = choose_format<Format>(kFormats, command.output, command.format);
  tmx::AnalysisOptions options;
  options.source = language_or(command.reading.source_language, "en");
  options.target = language_or(command.reading.target_language, "fr");
  options.domain = command.domain;
  options.internal = !command.no_internal;
  tmx::Memory memory(command.memory);
  tmx::Analyzer analyzer(memory, options);
  std::vector<tmx::Analysis> analyses;
  for (const std::filesystem::path& file : command.files) {
    const Document document = read_side(file, options.source, command.reading);
    if (!command.reading.quiet) warn_of_language(document);
    analyses.push_back(analyzer.analyze(document));
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
  command->add_option("-o,--output", options->output, "Output file (default: standard output)");
  command
      ->add_option("--to", options->format,
                   "Output format (default: by the extension of -o, otherwise text)")
      ->check(CLI::IsMember({"text", "json", "csv", "html"}));
  command->add_option("-s,--source-lang", options->reading.source_language,
                      "Language of the documents, a BCP 47 tag (default: en)");
  command->add_option("-t,--target-lang", options->reading.target_language,
                      "Language to translate into, a BCP 47 tag (default: fr)");
  command->add_option("--domain", options->domain,
                      "Preferred domain: matches of other domains lose 2 %");
  command->add_flag("--no-internal", options->no_internal,
                    "Search the memory only, not the documents' own segments");
  command->add_flag("--segmented", options->reading.segmented,
                    "The files hold one sentence a line, with a blank line between paragraphs");
  command->add_option("--srx", options->reading.srx,
                      "Segmentation rules in SRX 2.0, instead of the built-in ones");
  command->add_flag("--quiet", options->reading.quiet, "Do not print warnings");
  command->footer(
      "Each segment counts once, in the band of its best match: 101 (the neighbours match too),\n"
      "repetitions (it occurred earlier in the documents), 100, 95-99 (numbers, case, punctuation\n"
      "or tags differ), 85-94, 75-84, 50-74, new.\n"
      "Example: dragoman analyze report.txt annex.txt --tm reports.tm -o analysis.html");
  command->callback([options, &run] { run = [options] { return analyze(*options); }; });
}

}  // namespace dragoman::app
