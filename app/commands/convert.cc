// SPDX-License-Identifier: Apache-2.0
#include <filesystem>
#include <iostream>
#include <memory>
#include <optional>
#include <string>

#include "app/commands/command.h"
#include "app/commands/exchange_report.h"
#include "corpus/base/error.h"
#include "corpus/io/output.h"
#include "tmx/exchange.h"

namespace dragoman::app {
namespace {

namespace fs = std::filesystem;

struct ConvertCommand {
  fs::path input;
  fs::path output;
  std::string format;
  std::string source;
  std::string target;
  bool lenient = false;
  bool quiet = false;
};

Exit convert(const ConvertCommand& command) {
  const tmx::ExchangeFormat format = choose_exchange_format(command.output, command.format);
  tmx::ReadOptions read = {.lenient = command.lenient};
  tmx::WriteOptions write;
  if (!command.source.empty()) write.source = read.source = LangTag::parse(command.source);
  if (!command.target.empty()) write.target = read.target = LangTag::parse(command.target);
  tmx::ReadReport report;
  std::size_t left_out = 0;
  write_output(command.output, [&](std::ostream& out) {
    const auto writer = tmx::make_writer(format, write, out);
    report = tmx::read_units(
        command.input, read,
        {.header = [&](const tmx::ExchangeHeader& header) { writer->header(header); },
         .unit =
             [&](tmx::TranslationUnit& unit, const tmx::UnitPlace&) {
               writer->unit(unit);
               return true;
             }});
    writer->finish();
    left_out = writer->left_out();
  });
  if (command.quiet) return Exit::done;
  tell_problems(command.input, report.problems, report.truncated);
  std::cerr << command.input.string() << ": " << report.units - left_out << " units written, "
            << report.skipped << " skipped, " << report.repaired << " places repaired";
  if (left_out > 0) {
    std::cerr << ", " << left_out << " left out for they lack a text that the format asks for";
  }
  std::cerr << '\n';
  return Exit::done;
}

}  // namespace

void add_convert_command(CLI::App& app, Run& run) {
  auto options = std::make_shared<ConvertCommand>();
  CLI::App* command = app.add_subcommand(
      "convert", "Turns units into another format: TMX, XLIFF, TSV, CSV, JSONL; reads TBX too.");
  command->add_option("IN", options->input, "The units (\"-\": standard input)")->required();
  command->add_option("OUT", options->output, "Where to write (\"-\": standard output)")
      ->required();
  command->add_option("--to", options->format, "The output's format (else from its extension)")
      ->check(CLI::IsMember({"tmx", "xliff", "xliff12", "tsv", "csv", "jsonl"}));
  command->add_option(
      "-s,--source-lang", options->source,
      "The source's language, where the input does not name it (en) or has several");
  command->add_option("-t,--target-lang", options->target, "The target's, likewise (fr)");
  command->add_flag("--lenient", options->lenient,
                    "Repair or skip what is wrong, and say so, instead of stopping at it");
  command->add_flag("--quiet", options->quiet, "No summary");
  command->footer(
      "TMX keeps all that a unit has; XLIFF two languages, inline elements, properties and notes;\n"
      "the others two texts with their confidence, document and label.\n"
      "Example: dragoman convert memory.tmx memory.csv\n"
      "         dragoman convert table.csv table.tmx -s en -t fr-CA");
  command->callback([options, &run] { run = [options] { return convert(*options); }; });
}

}  // namespace dragoman::app
