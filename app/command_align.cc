// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <filesystem>
#include <memory>
#include <ostream>
#include <string>
#include <string_view>

#include "app/choose_format.h"
#include "app/command.h"
#include "app/output.h"
#include "app/read_pair.h"
#include "corpus/error.h"
#include "corpus/ladder.h"
#include "qa/report_html.h"
#include "tmx/tabular.h"
#include "tmx/tmx_writer.h"
#include "tmx/xliff_writer.h"

namespace dragoman::app {
namespace {

struct AlignCommand {
  PairOptions pair;
  std::filesystem::path output;
  std::string format;
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
    Format{"jsonl", " .jsonl ", tmx::write_jsonl},
    Format{"html", " .html .htm ", qa::write_html},
    Format{"ladder", " .ladder ", write_ladder_of},
};

Exit align_files(const AlignCommand& command) {
  const Format& format = choose_format<Format>(kFormats, command.output, command.format);
  const Bitext bitext = read_pair(command.pair);
  if (!command.pair.quiet) {
    warn_of_languages(bitext.source, bitext.target);
    warn_of_verdict(bitext);
  }
  write_output(command.output, [&](std::ostream& out) { format.write(bitext, out); });
  return Exit::done;
}

}  // namespace

void add_align_command(CLI::App& app, Run& run) {
  auto options = std::make_shared<AlignCommand>();
  CLI::App* command =
      app.add_subcommand("align", "Pairs a document with its translation, sentence by sentence.");
  command->add_option("SOURCE", options->pair.source, "The original, a text file")->required();
  command->add_option("TARGET", options->pair.target, "Its translation")->required();
  command->add_option("-o,--output", options->output, "Where to write (standard output)");
  command
      ->add_option("--to", options->format,
                   "The output's format (else from the extension of -o, else tmx)")
      ->check(CLI::IsMember({"tmx", "xliff", "tsv", "jsonl", "html", "ladder"}));
  add_pair_options(*command, options->pair);
  command->footer(
      "Example: dragoman align letter.en.txt letter.fr.txt -o letter.tmx\n"
      "         dragoman align letter.en.txt letter.fr.txt -o letter.html   (to read and print)");
  command->callback([options, &run] { run = [options] { return align_files(*options); }; });
}

}  // namespace dragoman::app
