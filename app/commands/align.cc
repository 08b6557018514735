// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <filesystem>
#include <iostream>
#include <memory>
#include <ostream>
#include <string>
#include <string_view>

#include "app/commands/choose_format.h"
#include "app/commands/command.h"
#include "app/commands/common_options.h"
#include "app/commands/warnings.h"
#include "corpus/io/output.h"
#include "corpus/ladder.h"
#include "report/report_html.h"
#include "tmx/memory.h"
#include "tmx/tabular.h"
#include "tmx/tmx_writer.h"
#include "tmx/unit/translation_unit.h"
#include "tmx/xliff_writer.h"
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

struct Format {
  std::string_view name;
  std::string_view extensions;  // each between two spaces
  void (*write)(const Bitext&, std::ostream&);
};

void write_ladder_of(const Bitext& bitext, std::ostream& out) {
  const Verdict verdict = bitext.correspondence.verdict;
  if (verdict != Verdict::translation) out << "# verdict: " << to_string(verdict) << '\n';
  write_ladder(bitext.beads, out);
}

constexpr std::array kFormats = {
    Format{"tmx", " .tmx ", tmx::write_tmx},
    Format{"xliff", " .xlf .xliff ", tmx::write_xliff},
    Format{"tsv", " .tsv .tab ", tmx::write_tsv},
    Format{"csv", " .csv ", tmx::write_csv},
    Format{"jsonl", " .jsonl ", tmx::write_jsonl},
    Format{"html", " .html .htm ", report::write_html},
    Format{"ladder", " .ladder ", write_ladder_of},
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
  std::cerr << "dragoman: " << memory.file().string() << ": " << report.added << " units added, "
            << report.merged << " already present (use count raised)\n";
}

Exit align(const AlignCommand& command) {
  const Format& format = choose_format<Format>(kFormats, command.output, command.format);
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
              << " pairs of " << options.earlier_alignment.string() << " kept, "
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
  add_format_option(*command, options->format, format_names(kFormats),
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
  command->add_option("--domain", options->domain, "Domain of the units added with --tm");
  command->add_option("--user", options->user, "Author of the units added with --tm");
  add_align_options(*command, options->options);
  add_columns_option(*command, options->options.columns);
  add_quiet_option(*command, options->quiet);
  command->footer(
      "Example: dragoman align letter.en.txt letter.fr.txt -o letter.tmx\n"
      "         dragoman align letter.en.txt letter.fr.txt -o letter.html   (to read and print)\n"
      "         dragoman align letter.en.docx letter.fr.docx --tm letters.tm\n"
      "         dragoman align rev1.en.docx rev1.fr.docx --reuse corrected.tmx -o rev1.tmx");
  command->callback([options, &run] { run = [options] { return align(*options); }; });
}

}  // namespace dragoman::app
