// SPDX-License-Identifier: Apache-2.0
#include <filesystem>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/commands/command.h"
#include "app/commands/common_options.h"
#include "app/commands/exchange_report.h"
#include "app/formats/bitext_format.h"
#include "corpus/base/error.h"
#include "corpus/io/output.h"
#include "corpus/text/shown.h"
#include "tmx/exchange.h"
#include "tmx/unit/language_choice.h"
#include "workflow/bitext_file.h"

namespace dragoman::app {
namespace {

namespace fs = std::filesystem;

struct ConvertCommand {
  fs::path input;
  fs::path output;
  std::string format;
  std::optional<LangTag> source;
  std::optional<LangTag> target;
  std::vector<std::string> columns;
  bool lenient = false;
  bool quiet = false;
};

// A bitext file, which is written as what `align` writes.
Exit convert_bitext(const ConvertCommand& command) {
  const BitextFormat& format = choose_bitext_format(command.output, command.format);
  const Bitext bitext = workflow::BitextFile(command.input).bitext();
  write_output(command.output, [&](std::ostream& out) { format.write(bitext, out); });
  if (!command.quiet) {
    std::cerr << command.input.string() << ": " << bitext.beads.size() << " rows written\n";
  }
  return Exit::done;
}

Exit convert(const ConvertCommand& command) {
  refuse_input_as_output(command.output, {command.input});
  if (workflow::is_bitext_file(command.input)) return convert_bitext(command);
  const tmx::ExchangeFormat format = choose_exchange_format(command.output, command.format);
  const tmx::ReadOptions read = {.lenient = command.lenient,
                                 .source = command.source,
                                 .target = command.target,
                                 .columns = command.columns};
  const tmx::WriteOptions write = {command.source, command.target};
  tmx::ReadReport report;
  std::size_t left_out = 0;
  tmx::LanguageSet languages;
  std::optional<tmx::LanguagePair> pair;
  write_output(command.output, [&](std::ostream& out) {
    const auto writer = tmx::make_writer(format, write, out);
    report = tmx::read_units(
        command.input, read,
        {.header = [&](const tmx::ExchangeHeader& header) { writer->header(header); },
         .unit =
             [&](tmx::TranslationUnit& unit, const tmx::UnitPlace&) {
               tmx::add_languages(unit, languages);
               writer->unit(unit);
               return true;
             }});
    writer->finish();
    left_out = writer->left_out();
    pair = writer->languages();
  });
  if (command.quiet) return Exit::done;
  tell_problems(command.input, report.problems, report.truncated);
  tell_languages(command.input, report.taken);
  const bool is_asked = command.source && command.target && report.units > left_out;
  if (pair && !is_asked) tell_pair(command.input, *pair, languages);
  std::cerr << shown(command.input) << ": " << report.units - left_out << " units written, "
            << report.skipped << " skipped, " << report.repaired << " places repaired";
  if (left_out > 0) {
    std::cerr << ", " << left_out << " left out: they lack a text that the format requires";
  }
  std::cerr << '\n';
  return Exit::done;
}

}  // namespace

void add_convert_command(CLI::App& app, Run& run) {
  auto options = std::make_shared<ConvertCommand>();
  CLI::App* command = app.add_subcommand("convert",
                                         "Convert translation units between TMX, XLIFF, TSV, CSV "
                                         "and JSONL; TBX can be read, and a bitext\n"
                                         "file, which html and ladder take too.");
  command->add_option("IN", options->input, "Input file (\"-\": standard input)")->required();
  command->add_option("OUT", options->output, "Output file (\"-\": standard output)")->required();
  command->add_option("--to", options->format, "Output format (default: by the extension of OUT)")
      ->check(CLI::IsMember({"tmx", "xliff", "xliff12", "tsv", "csv", "jsonl", "html", "ladder"}));
  add_unit_language_options(*command, options->source, options->target);
  add_columns_option(*command, options->columns);
  command->add_flag(
      "--lenient", options->lenient,
      "Repair or skip faulty units and report them, instead of stopping at the first");
  command->add_flag("--quiet", options->quiet, "Do not print problems or a summary");
  command->footer(
      "TMX keeps everything; XLIFF keeps two languages, inline elements, states, properties and\n"
      "notes; the other formats keep two texts with their languages, confidence, document and\n"
      "label.\n"
      "Example: dragoman convert memory.tmx memory.csv\n"
      "         dragoman convert table.csv table.tmx -s en -t fr-CA");
  command->callback([options, &run] { run = [options] { return convert(*options); }; });
}

}  // namespace dragoman::app
