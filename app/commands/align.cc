// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <filesystem>
#include <iostream>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "align/fixed_beads.h"
#include "app/commands/choose_format.h"
#include "app/commands/command.h"
#include "corpus/base/error.h"
#include "corpus/io/file_format.h"
#include "corpus/io/input_file.h"
#include "corpus/io/output.h"
#include "corpus/ladder.h"
#include "report/report_html.h"
#include "tmx/exchange.h"
#include "tmx/memory.h"
#include "tmx/tabular.h"
#include "tmx/tmx_writer.h"
#include "tmx/unit/translation_unit.h"
#include "tmx/unit_bitext.h"
#include "tmx/xliff_writer.h"
#include "workflow/memory_hints.h"
#include "workflow/read_pair.h"
#include "workflow/reused_beads.h"

namespace dragoman::app {
namespace {

struct AlignCommand {
  PairOptions pair;
  std::filesystem::path output;
  std::string format;
  std::filesystem::path memory;
  std::filesystem::path reuse;  // an earlier alignment of an earlier issue
  std::string domain;
  std::string user;
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
    Format{"html", " .html .htm ", report::write_html},
    Format{"ladder", " .ladder ", write_ladder_of},
};

// What the memory knows of the two is used for pairing them; then it is given what is new.
Bitext align_with_memory(const AlignCommand& command) {
  const Bitext bitext =
      read_pair(command.pair, [&](const Document& source, const Document& target) {
        if (!file_exists(command.memory)) return std::vector<KnownPair>();
        tmx::Memory memory(command.memory);
        return tmx::known_pairs(memory, source, target);
      });
  tmx::Memory memory(command.memory, tmx::OpenMode::create);
  tmx::ImportOptions options;
  options.document = bitext.source.name;
  options.domain = command.domain;
  options.user = command.user;
  const tmx::ImportReport report =
      memory.add(tmx::from_bitext(bitext), bitext.source.name, options);
  if (!command.pair.quiet) {
    std::cerr << "dragoman: " << command.memory.string() << ": " << report.added << " units added, "
              << report.merged << " already present (use count raised)\n";
  }
  return bitext;
}

// What the earlier alignment has of the documents stays, and what is known of it helps with the
// rest.
Bitext align_anew(const AlignCommand& command) {
  const std::vector<tmx::TranslationUnit> old = tmx::read_all_units(command.reuse);
  std::vector<Bead> kept;
  Bitext bitext = read_pair(command.pair, [&](const Document& source, const Document& target) {
    kept = tmx::reused_beads(old, source, target);
    std::vector<KnownPair> known;
    for (const Bead& bead : kept) {
      for (std::uint32_t k = 0; k < std::min(bead.source.size(), bead.target.size()); ++k) {
        known.push_back({{bead.source.first + k}, {bead.target.first + k}});
      }
    }
    return known;
  });
  fix_beads(bitext, kept);
  if (!command.pair.quiet) {
    std::cerr << "dragoman: " << kept.size() << " of the " << old.size() << " pairs of "
              << command.reuse.string() << " are kept, " << bitext.beads.size() - kept.size()
              << " made anew\n";
  }
  return bitext;
}

// A file that holds a text and its translation: what it is called tells, or its first bytes.
bool holds_both(const std::filesystem::path& file) {
  const auto named = tmx::format_by_extension(file);
  if (named && file.extension() != ".txt") return true;
  InputFile input(file);
  const FileFormat format = detect_format(input.head());
  return format == FileFormat::tmx || format == FileFormat::xliff;
}

Bitext bitext_of(const AlignCommand& command) {
  if (command.pair.target.empty()) {
    if (!holds_both(command.pair.source)) {
      throw Error(Errc::usage, {}, "no translation is given",
                  "name it behind the original, or give one file that holds both (TMX, XLIFF)");
    }
    return tmx::read_units_as_bitext(command.pair.source,
                                     said_language(command.pair.source_language),
                                     said_language(command.pair.target_language));
  }
  if (!command.reuse.empty()) return align_anew(command);
  return command.memory.empty() ? read_pair(command.pair) : align_with_memory(command);
}

Exit align_files(const AlignCommand& command) {
  const Format& format = choose_format<Format>(kFormats, command.output, command.format);
  const bool to_memory = !command.memory.empty();
  const Bitext bitext = bitext_of(command);
  if (!command.pair.quiet) {
    warn_of_languages(bitext.source, bitext.target);
    warn_of_verdict(bitext);
  }
  // Who only fills a memory need not see the alignment.
  if (to_memory && command.output.empty() && command.format.empty()) return Exit::done;
  write_output(command.output, [&](std::ostream& out) { format.write(bitext, out); });
  return Exit::done;
}

}  // namespace

void add_align_command(CLI::App& app, Run& run) {
  auto options = std::make_shared<AlignCommand>();
  CLI::App* command =
      app.add_subcommand("align", "Pairs a document with its translation, sentence by sentence.");
  command
      ->add_option("SOURCE", options->pair.source,
                   "The original: text, DOCX, ODT, DOC, RTF, HTML or PDF")
      ->required();
  command->add_option("TARGET", options->pair.target,
                      "Its translation; left out where SOURCE holds both (TMX, XLIFF, a table)");
  command->add_option("-o,--output", options->output, "Where to write (standard output)");
  command
      ->add_option("--to", options->format,
                   "The output's format (else from the extension of -o, else tmx)")
      ->check(CLI::IsMember({"tmx", "xliff", "tsv", "jsonl", "html", "ladder"}));
  CLI::Option* memory = command->add_option(
      "--tm", options->memory,
      "A memory, made where there is none: what it has word for word helps to pair\n"
      "the documents, and their pairs are added to it");
  command
      ->add_option(
          "--reuse", options->reuse,
          "An alignment (TMX, XLIFF, a table) of an earlier issue of the two: what it pairs\n"
          "stays where both texts are still the same, and only the rest is aligned anew")
      ->excludes(memory);
  command->add_option("--domain", options->domain, "The domain of the units that are added to it");
  command->add_option("--user", options->user, "Who made them");
  add_pair_options(*command, options->pair);
  command->footer(
      "Example: dragoman align letter.en.txt letter.fr.txt -o letter.tmx\n"
      "         dragoman align letter.en.txt letter.fr.txt -o letter.html   (to read and print)\n"
      "         dragoman align letter.en.docx letter.fr.docx --tm letters.tm\n"
      "         dragoman align rev1.en.docx rev1.fr.docx --reuse corrected.tmx -o rev1.tmx");
  command->callback([options, &run] { run = [options] { return align_files(*options); }; });
}

}  // namespace dragoman::app
