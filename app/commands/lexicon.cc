// SPDX-License-Identifier: Apache-2.0
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <unordered_set>
#include <vector>

#include "align/stored_lexicon.h"
#include "align/words/features.h"
#include "app/commands/command.h"
#include "corpus/base/error.h"
#include "corpus/io/output.h"
#include "tmx/text_pairs.h"

namespace dragoman::app {
namespace {

struct LearnCommand {
  std::vector<std::filesystem::path> files;
  std::filesystem::path output;
  std::string source_language = "en";
  std::string target_language = "fr";
  std::string about;
  unsigned jobs = 2;
};

// Pairs of texts as units to learn from.
struct Lessons {
  Vocabulary vocabulary;
  Features source;
  Features target;
  std::vector<Bead> beads;
};

// Formulae that are repeated a thousand times teach no more than once.
Lessons read_lessons(const LearnCommand& command, const LangTag& source, const LangTag& target) {
  Lessons lessons;
  std::unordered_set<std::uint64_t> seen;
  for (const std::filesystem::path& file : command.files) {
    tmx::read_text_pairs(file, source, target, [&](const tmx::TextPair& pair) {
      if (!seen.insert(std::hash<std::string>()(pair.source + '\t' + pair.target)).second) return;
      const auto unit = static_cast<std::uint32_t>(lessons.beads.size());
      append_unit(pair.source, kNoLabel, lessons.vocabulary, lessons.source);
      append_unit(pair.target, kNoLabel, lessons.vocabulary, lessons.target);
      lessons.beads.push_back({{unit, unit + 1}, {unit, unit + 1}, pair.confidence});
    });
  }
  return lessons;
}

Exit learn(const LearnCommand& command) {
  constexpr double kCommon = 0.2;  // share of units in which a type is too common to tell anything
  const LangTag source = LangTag::parse(command.source_language);
  const LangTag target = LangTag::parse(command.target_language);
  Lessons lessons = read_lessons(command, source, target);
  if (lessons.beads.empty()) {
    throw Error(Errc::conflict, {command.files.front(), {}, {}},
                "it holds no text in both " + source.str() + " and " + target.str(),
                "say the languages with -s and -t");
  }
  drop_common_tokens(lessons.source, lessons.vocabulary.size(), kCommon);
  drop_common_tokens(lessons.target, lessons.vocabulary.size(), kCommon);
  write_output(command.output, [&](std::ostream& out) {
    StoredLexiconOptions options;
    options.jobs = command.jobs;
    write_learned_lexicon(lessons.source, lessons.target, lessons.beads, lessons.vocabulary, source,
                          target, command.about, out, options);
  });
  return Exit::done;
}

}  // namespace

void add_lexicon_command(CLI::App& app, Run& run) {
  CLI::App* lexicon =
      app.add_subcommand("lexicon", "Bilingual lexicons, for align to begin with (--lexicon).");
  lexicon->require_subcommand(1);
  auto options = std::make_shared<LearnCommand>();
  CLI::App* command = lexicon->add_subcommand(
      "learn",
      "Learns a lexicon from texts that are aligned already, such as a translation memory.");
  command
      ->add_option("FILE", options->files,
                   "TMX, or what align writes as tsv or jsonl, or other lines of\n"
                   "SOURCE<TAB>TARGET; - for such lines on standard input")
      ->required();
  command->add_option("-s,--source-lang", options->source_language,
                      "The originals' language, a BCP 47 tag (en)");
  command->add_option("-t,--target-lang", options->target_language,
                      "The translations' language, a BCP 47 tag (fr)");
  command->add_option("-o,--output", options->output, "Where to write (standard output)");
  command->add_option("--about", options->about,
                      "A comment for the file: where the texts come from");
  command->add_option("-j,--jobs", options->jobs, "How many threads at most (2)")
      ->check(CLI::PositiveNumber);
  command->footer(
      "Example: dragoman lexicon learn memory.tmx -o ours.lexicon\n"
      "         dragoman align letter.en.txt letter.fr.txt --lexicon ours.lexicon -o letter.tmx");
  command->callback([options, &run] { run = [options] { return learn(*options); }; });
}

}  // namespace dragoman::app
