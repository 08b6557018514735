// SPDX-License-Identifier: Apache-2.0
#include "workflow/read_pair.h"

#include <cmath>
#include <future>
#include <iostream>
#include <optional>
#include <utility>

#include "align/aligner.h"
#include "corpus/base/error.h"
#include "corpus/language_guess.h"
#include "corpus/reader.h"

namespace dragoman::app {
namespace {

void warn(const std::string& message) { std::cerr << "dragoman: warning: " << message << '\n'; }

void warn_of(const Document& document, const LangTag& guess, const std::string& option) {
  warn(document.name + " looks like \"" + guess.str() + "\", not \"" + document.language.str() +
       "\"; say its language with " + option);
}

std::string percent(double share) { return std::to_string(std::lround(share * 100)) + " %"; }

}  // namespace

std::optional<StoredLexicon> choose_lexicon(const PairOptions& options, const LangTag& source,
                                            const LangTag& target) {
  if (options.lexicon == "none") return std::nullopt;
  if (options.lexicon.empty()) return StoredLexicon::shipped(source, target);
  auto lexicon = StoredLexicon::open(options.lexicon);
  if (!lexicon.serves(source, target)) {
    throw Error(Errc::conflict, {options.lexicon, {}, {}},
                "it is for " + lexicon.source().str() + " and " + lexicon.target().str() +
                    ", the documents are in " + source.str() + " and " + target.str(),
                "say the documents' languages with -s and -t, or give another lexicon");
  }
  return lexicon;
}

void add_pair_options(CLI::App& command, PairOptions& options) {
  command.add_option("-s,--source-lang", options.source_language,
                     "The original's language, a BCP 47 tag (told by its text, else en)");
  command.add_option("-t,--target-lang", options.target_language,
                     "The translation's language, a BCP 47 tag (told by its text, else fr)");
  command.add_flag("--segmented", options.segmented,
                   "The files hold one sentence a line, a blank line between paragraphs");
  command.add_option("--srx", options.srx,
                     "Segmentation rules in SRX 2.0, instead of the program's own");
  command.add_option("--lexicon", options.lexicon,
                     "A bilingual lexicon to begin with, made by 'lexicon learn', instead of the\n"
                     "program's own for English and French; none for none");
  command.add_option("-j,--jobs", options.jobs, "How many threads at most (2)")
      ->check(CLI::PositiveNumber);
  command.add_flag("--quiet", options.quiet, "No warnings");
}

Document read_side(const std::filesystem::path& file, const LangTag& language,
                   const PairOptions& options) {
  return read_document(file,
                       {.language = language, .segmented = options.segmented, .srx = options.srx});
}

std::optional<LangTag> said_language(const std::string& said) {
  return said.empty() ? std::nullopt : std::optional(LangTag::parse(said));
}

LangTag language_or(const std::string& said, std::string_view other) {
  return LangTag::parse(said.empty() ? other : said);
}

Document read_guessed(const std::filesystem::path& file, const std::string& said,
                      std::string_view other, const PairOptions& options) {
  return read_document(file, {.language = said_language(said),
                              .fallback = LangTag::parse(other),
                              .segmented = options.segmented,
                              .srx = options.srx});
}

Bitext read_pair(const PairOptions& options, const KnownPairs& known) {
  // A tag that is none is told before anything is read.
  language_or(options.source_language, "en");
  language_or(options.target_language, "fr");
  auto target = std::async(options.jobs > 1 ? std::launch::async : std::launch::deferred, [&] {
    return read_guessed(options.target, options.target_language, "fr", options);
  });
  Document source = read_guessed(options.source, options.source_language, "en", options);
  Document translation = target.get();
  AlignOptions align_options;
  align_options.jobs = options.jobs;
  align_options.lexicon = choose_lexicon(options, source.language, translation.language);
  if (known) align_options.known = known(source, translation);
  return align(std::move(source), std::move(translation), align_options);
}

void warn_of_languages(const Document& source, const Document& target) {
  const auto source_guess = guess_language(source);
  const auto target_guess = guess_language(target);
  if (!source_guess || !target_guess) return;
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
        warn_of(*side, guess, side == &source ? "-s" : "-t");
      }
    }
  }
}

void warn_of_language(const Document& document) {
  const auto guess = guess_language(document);
  if (guess && guess->language() != document.language.language()) warn_of(document, *guess, "-l");
}

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

}  // namespace dragoman::app
