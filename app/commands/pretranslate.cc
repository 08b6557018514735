// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <filesystem>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "app/commands/command.h"
#include "app/commands/common_options.h"
#include "app/commands/warnings.h"
#include "app/formats/choose_format.h"
#include "corpus/io/output.h"
#include "corpus/reader.h"
#include "corpus/text/shown.h"
#include "tmx/memory.h"
#include "tmx/pretranslation.h"
#include "workflow/memory_languages.h"
#include "workflow/warning.h"

namespace dragoman::app {
namespace {

struct PretranslateCommand {
  std::filesystem::path file;
  std::filesystem::path memory;
  std::filesystem::path output;
  std::string format;
  tmx::PretranslationOptions options;
  ReadOptions reading;
  std::optional<LangTag> target;  // nothing: the memory's
  bool quiet = false;
};

struct Format {
  std::string_view name;
  std::string_view extensions;  // each between two spaces
  void (*write)(const tmx::Pretranslation&, std::ostream&);
};

constexpr std::array kFormats = {
    Format{"xliff12", " .xlf .xliff ", tmx::write_xliff12},
    Format{"xliff21", " ", tmx::write_xliff21},
};

void summarize(const tmx::Pretranslation& made) {
  const std::size_t all = made.matches.size();
  std::size_t filled = 0;
  std::size_t matched = 0;
  for (std::size_t i = 0; i < all; ++i) {
    filled += made.translation(i).empty() ? 0 : 1;
    matched += made.matches[i].empty() ? 0 : 1;
  }
  std::cerr << "dragoman: " << shown(made.document.name) << ": " << all << " segments, " << filled
            << " translated, " << matched - filled << " more with matches\n";
}

Exit pretranslate(const PretranslateCommand& command) {
  const Format& format = choose_format<Format>(kFormats, command.output, command.format);
  refuse_input_as_output(command.output, {command.file, command.memory, command.reading.srx});
  tmx::Memory memory(command.memory);
  Document document = read_document(command.file, command.reading);
  tmx::PretranslationOptions options = command.options;
  options.source = document.language;
  options.target =
      command.target ? *command.target : workflow::target_in_memory(memory, options.source);
  if (!command.quiet) print_warnings(workflow::reading_warnings(document));
  const tmx::Pretranslation made = tmx::pretranslate(memory, std::move(document), options);
  write_output(command.output, [&](std::ostream& out) { format.write(made, out); });
  if (!command.quiet) summarize(made);
  return Exit::done;
}

}  // namespace

void add_pretranslate_command(CLI::App& app, Run& run) {
  auto options = std::make_shared<PretranslateCommand>();
  CLI::App* command = app.add_subcommand(
      "pretranslate",
      "Write a document as XLIFF with the matches that a memory has for its segments.");
  command->add_option("FILE", options->file, "The document: text, DOCX, ODT, DOC, RTF, HTML or PDF")
      ->required();
  command->add_option("--tm", options->memory, "The memory")->required();
  add_output_option(*command, options->output);
  command
      ->add_option("--to", options->format,
                   "xliff12 (the default, which every CAT tool opens) or xliff21")
      ->check(CLI::IsMember(format_names(kFormats)));
  add_language_option(*command, "-s,--source-lang", options->reading.language,
                      "Language of the document, a BCP 47 tag (default: detected, otherwise en)");
  add_language_option(
      *command, "-t,--target-lang", options->target,
      "Language to translate into, a BCP 47 tag (default: fr, or the other that the "
      "memory has)");
  command
      ->add_option(
          "--fill", options->options.fill,
          "Lowest score in percent that is filled in as the translation (default: 100); at 95 to\n"
          "99 the document's numbers are put in, and the rest needs review")
      ->check(CLI::Range(1, 102));
  command
      ->add_option("--threshold", options->options.matches.threshold,
                   "Lowest score in percent of the matches to include (default: 70)")
      ->check(CLI::Range(1, 101));
  command->add_option("--limit", options->options.matches.limit,
                      "Maximum number of matches for a segment; 0 for all (default: 5)");
  take_text(command->add_option("--domain", options->options.domain,
                                "Preferred domain: matches of other domains lose 2 %"));
  add_reading_options(*command, options->reading.segmented, options->reading.srx);
  add_quiet_option(*command, options->quiet);
  command->footer("Example: dragoman pretranslate report.txt --tm reports.tm -o report.xlf");
  command->callback([options, &run] { run = [options] { return pretranslate(*options); }; });
}

}  // namespace dragoman::app
