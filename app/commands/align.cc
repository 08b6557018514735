// SPDX-License-Identifier: Apache-2.0
#include <filesystem>
#include <iostream>
#include <memory>
#include <ostream>
#include <string>

#include "app/commands/command.h"
#include "app/commands/common_options.h"
#include "app/commands/warnings.h"
#include "app/formats/bitext_format.h"
#include "corpus/io/output.h"
#include "corpus/text/shown.h"
#include "tmx/memory.h"
#include "tmx/unit/translation_unit.h"
#include "workflow/align_files.h"

namespace dragoman::app {
namespace {

struct AlignCommand {
  std::filesystem::path source;
  std::filesystem::path target;
  workflow::AlignFilesOptions options;
  std::filesystem::path output;
  std::string format;
  std::string domain;
  std::string user;
  bool quiet = false;
};

void add_to_memory(const Bitext& bitext, const AlignCommand& command) {
  tmx::Memory memory(command.options.memory, tmx::OpenMode::create);
  tmx::ImportOptions options;
  options.document = bitext.source.name;
  options.domain = command.domain;
  options.user = command.user;
  const tmx::ImportReport report =
      memory.add(tmx::from_bitext(bitext), bitext.source.name, options);
  if (command.quiet) return;
  std::cerr << "dragoman: " << shown(memory.file()) << ": " << report.added << " units added, "
            << report.merged << " already present (use count raised)\n";
}

Exit align(const AlignCommand& command) {
  const BitextFormat& format = choose_bitext_format(command.output, command.format);
  const workflow::AlignFilesOptions& options = command.options;
  refuse_input_as_output(command.output, {command.source, command.target, options.memory,
                                          options.earlier_alignment, options.lexicon, options.srx});
  const workflow::AlignedFiles aligned =
      workflow::align_files(command.source, command.target, options);
  const Bitext& bitext = aligned.bitext;
  const bool to_memory = !options.memory.empty();
  if (to_memory) add_to_memory(bitext, command);
  if (aligned.reuse.earlier > 0 && !command.quiet) {
    std::cerr << "dragoman: " << aligned.reuse.kept << " of the " << aligned.reuse.earlier
              << " pairs of " << shown(options.earlier_alignment) << " kept, "
              << bitext.beads.size() - aligned.reuse.kept << " aligned again\n";
  }
  if (!command.quiet) print_warnings(aligned.warnings);
  // Who only fills a memory need not see the alignment.
  if (to_memory && command.output.empty() && command.format.empty()) return Exit::done;
  write_output(command.output, [&](std::ostream& out) { format.write(bitext, out); });
  return Exit::done;
}

}  // namespace

void add_align_command(CLI::App& app, Run& run) {
  auto options = std::make_shared<AlignCommand>();
  CLI::App* command =
      app.add_subcommand("align", "Align a document with its translation, sentence by sentence.");
  command
      ->add_option(
          "SOURCE", options->source,
          "Original: text, DOCX, ODT, DOC, RTF, HTML or PDF; alone, a file that holds both\n"
          "languages (TMX, XLIFF, a table)")
      ->required();
  command->add_option("TARGET", options->target, "Translation of SOURCE");
  add_output_option(*command, options->output);
  add_format_option(*command, options->format, bitext_format_names(),
                    "Output format (default: from the extension of -o, otherwise tmx)");
  CLI::Option* memory = command->add_option(
      "--tm", options->options.memory,
      "Translation memory, created if missing: its exact matches help to align the\n"
      "documents, and the aligned units are added to it");
  command
      ->add_option(
          "--reuse", options->options.earlier_alignment,
          "Alignment of an earlier issue (TMX, XLIFF, a table): pairs whose two texts are\n"
          "unchanged are kept, and only the rest is aligned")
      ->excludes(memory);
  take_text(
      command->add_option("--domain", options->domain, "Domain of the units added with --tm"));
  take_text(command->add_option("--user", options->user, "Author of the units added with --tm"));
  add_align_options(*command, options->options);
  add_columns_option(*command, options->options.columns);
  add_quiet_option(*command, options->quiet);
  command->footer(
      "Example: dragoman align letter.en.txt letter.fr.txt -o letter.tmx\n"
      "         dragoman align letter.en.txt letter.fr.txt -o letter.html   (to read and print)\n"
      "         dragoman align letter.en.txt letter.fr.txt -o letter.bitext (to work on)\n"
      "         dragoman align letter.en.docx letter.fr.docx --tm letters.tm\n"
      "         dragoman align rev1.en.docx rev1.fr.docx --reuse corrected.tmx -o rev1.tmx");
  command->callback([options, &run] { run = [options] { return align(*options); }; });
}

}  // namespace dragoman::app
