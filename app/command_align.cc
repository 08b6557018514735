// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <cmath>
#include <filesystem>
#include <future>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "align/aligner.h"
#include "app/command.h"
#include "app/output.h"
#include "corpus/error.h"
#include "corpus/ladder.h"
#include "corpus/language_guess.h"
#include "corpus/reader.h"
#include "corpus/segmenter.h"
#include "qa/report_html.h"
#include "tmx/tabular.h"
#include "tmx/tmx_writer.h"
#include "tmx/xliff_writer.h"

namespace dragoman::app {
namespace {

struct AlignCommand {
  std::filesystem::path source;
  std::filesystem::path target;
  std::filesystem::path output;
  std::filesystem::path srx;
  std::filesystem::path lexicon;
  std::string source_language = "en";
  std::string target_language = "fr";
  std::string format;
  bool segmented = false;
  bool quiet = false;
  unsigned jobs = 2;
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

const Format& choose_format(const AlignCommand& command) {
  const std::string extension = " " + command.output.extension().string() + " ";
  for (const Format& format : kFormats) {
    if (command.format.empty() ? format.extensions.find(extension) != std::string_view::npos
                               : format.name == command.format) {
      return format;
    }
  }
  if (command.output.has_extension() && command.format.empty()) {
    throw Error(Errc::usage, {command.output, {}, {}}, "its extension names no format",
                "say which with --to");
  }
  return kFormats.front();
}

Document read_side(const AlignCommand& command, const std::filesystem::path& file,
                   const LangTag& language) {
  if (command.segmented) return read_segmented(file, language);
  Segmenter segmenter =
      command.srx.empty() ? Segmenter(language) : Segmenter(language, command.srx);
  Document document = read_document(file, language);
  segmenter.split(document);
  return document;
}

// What the user should know before trusting the result, for the files are probably not the ones
// she meant.
void warn_of_languages(const Document& source, const Document& target) {
  const auto source_guess = guess_language(source);
  const auto target_guess = guess_language(target);
  if (!source_guess || !target_guess) return;
  const auto warn = [](const std::string& message) {
    std::cerr << "dragoman: warning: " << message << '\n';
  };
  const auto is = [](const LangTag& guess, const Document& side) {
    return guess.language() == side.language.language();
  };
  if (*source_guess == *target_guess) {
    warn(source.name + " and " + target.name + " both seem to be in the language \"" +
         source_guess->str() + "\"; give an original and its translation");
  } else if (is(*source_guess, target) && is(*target_guess, source)) {
    warn("the languages seem swapped: " + source.name + " looks like \"" + source_guess->str() +
         "\", " + target.name + " like \"" + target_guess->str() +
         "\"; swap the files, or give -s " + source_guess->str() + " -t " + target_guess->str());
  } else {
    for (const auto& [side, guess] :
         {std::pair{&source, *source_guess}, std::pair{&target, *target_guess}}) {
      if (!is(guess, *side)) {
        warn(side->name + " looks like \"" + guess.str() + "\", not \"" + side->language.str() +
             "\"; say its language with " + (side == &source ? "-s" : "-t"));
      }
    }
  }
}

std::optional<StoredLexicon> choose_lexicon(const AlignCommand& command, const LangTag& source,
                                            const LangTag& target) {
  if (command.lexicon == "none") return std::nullopt;
  if (command.lexicon.empty()) return StoredLexicon::shipped(source, target);
  auto lexicon = StoredLexicon::open(command.lexicon);
  if (!lexicon.serves(source, target)) {
    throw Error(Errc::conflict, {command.lexicon, {}, {}},
                "it is for " + lexicon.source().str() + " and " + lexicon.target().str() +
                    ", the documents are in " + source.str() + " and " + target.str(),
                "say the documents' languages with -s and -t, or give another lexicon");
  }
  return lexicon;
}

std::string percent(double share) { return std::to_string(std::lround(share * 100)) + " %"; }

// Whether the files belong together at all.
void warn_of_verdict(const Bitext& bitext) {
  const Correspondence& found = bitext.correspondence;
  if (found.verdict == Verdict::translation) return;
  std::cerr << "dragoman: warning: " << bitext.source.name << " and " << bitext.target.name;
  if (found.verdict == Verdict::unrelated) {
    std::cerr << " seem not to be translations of each other; are these the right files?\n";
  } else {
    std::cerr << " are translations in part: " << percent(found.source_share)
              << " of the former and " << percent(found.target_share)
              << " of the latter have a counterpart\n";
  }
}

Exit align_files(const AlignCommand& command) {
  const Format& format = choose_format(command);
  const LangTag source_language = LangTag::parse(command.source_language);
  const LangTag target_language = LangTag::parse(command.target_language);
  AlignOptions options;
  options.jobs = command.jobs;
  options.lexicon = choose_lexicon(command, source_language, target_language);
  auto target = std::async(command.jobs > 1 ? std::launch::async : std::launch::deferred,
                           [&] { return read_side(command, command.target, target_language); });
  Document source = read_side(command, command.source, source_language);
  const Bitext bitext = align(std::move(source), target.get(), options);
  if (!command.quiet) {
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
  command->add_option("SOURCE", options->source, "The original, a text file")->required();
  command->add_option("TARGET", options->target, "Its translation")->required();
  command->add_option("-s,--source-lang", options->source_language,
                      "The original's language, a BCP 47 tag (en)");
  command->add_option("-t,--target-lang", options->target_language,
                      "The translation's language, a BCP 47 tag (fr)");
  command->add_option("-o,--output", options->output, "Where to write (standard output)");
  command
      ->add_option("--to", options->format,
                   "The output's format (else from the extension of -o, else tmx)")
      ->check(CLI::IsMember({"tmx", "xliff", "tsv", "jsonl", "html", "ladder"}));
  command->add_flag("--segmented", options->segmented,
                    "The files hold one sentence a line, a blank line between paragraphs");
  command->add_option("--srx", options->srx,
                      "Segmentation rules in SRX 2.0, instead of the program's own");
  command->add_option("--lexicon", options->lexicon,
                      "A bilingual lexicon to begin with, made by 'lexicon learn', instead of the\n"
                      "program's own for English and French; none for none");
  command->add_option("-j,--jobs", options->jobs, "How many threads at most (2)")
      ->check(CLI::PositiveNumber);
  command->add_flag("--quiet", options->quiet, "No warnings");
  command->footer(
      "Example: dragoman align letter.en.txt letter.fr.txt -o letter.tmx\n"
      "         dragoman align letter.en.txt letter.fr.txt -o letter.html   (to read and print)");
  command->callback([options, &run] { run = [options] { return align_files(*options); }; });
}

}  // namespace dragoman::app
