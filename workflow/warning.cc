// SPDX-License-Identifier: Apache-2.0
#include "workflow/warning.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

#include "corpus/language_guess.h"

namespace dragoman::workflow {
namespace {

using Kind = Warning::Kind;

std::string quoted(const LangTag& tag) { return '"' + tag.str() + '"'; }

bool is_in(const Document& document, const LangTag& guess) {
  return guess.language() == document.language.language();
}

Warning language_warning(Kind kind, const Document& document, const LangTag& guess) {
  return {kind,
          document.name + " looks like " + quoted(guess) + ", not " + quoted(document.language),
          {guess}};
}

std::string percent(double share) { return std::to_string(std::lround(share * 100)) + " %"; }

void add_mended_controls(const Document& document, std::vector<Warning>& warnings) {
  if (document.mended_controls == 0) return;
  warnings.push_back({Kind::mended_controls,
                      document.name + ": control characters from U+0080 to U+009F (" +
                          std::to_string(document.mended_controls) +
                          ") were read as the characters of Windows-1252, as browsers do",
                      {}});
}

// "page 3", "pages 1, 4 to 6": a few of them.
std::string pages_named(const std::vector<std::uint32_t>& pages) {
  constexpr std::size_t kMostNamed = 8;
  std::string named = pages.size() == 1 ? "page " : "pages ";
  std::size_t parts = 0;
  for (std::size_t k = 0; k < pages.size(); ++k) {
    if (parts++ == kMostNamed) return named + " ...";
    std::size_t last = k;
    while (last + 1 < pages.size() && pages[last + 1] == pages[last] + 1) ++last;
    if (k > 0) named += ", ";
    named += std::to_string(pages[k]);
    if (last > k) named += (last == k + 1 ? ", " : " to ") + std::to_string(pages[last]);
    k = last;
  }
  return named;
}

void add_unread_pages(const Document& document, std::vector<Warning>& warnings) {
  if (!document.unreadable_pages.empty()) {
    const auto blocks = std::ranges::count_if(
        document.blocks, [](const Block& block) { return block.content == Content::unreadable; });
    warnings.push_back({Kind::unreadable_pages,
                        document.name + ", " + pages_named(document.unreadable_pages) + ": " +
                            std::to_string(blocks) +
                            " paragraphs can't be read, as their fonts don't tell what their "
                            "characters are",
                        {}});
  }
  if (!document.picture_pages.empty()) {
    warnings.push_back({Kind::picture_pages,
                        document.name + ", " + pages_named(document.picture_pages) +
                            ": nothing but a picture, without text",
                        {}});
  }
}

std::vector<Warning> language_warnings(const Document& source, const Document& target) {
  const auto source_guess = guess_language(source);
  const auto target_guess = guess_language(target);
  if (!source_guess || !target_guess) return {};
  const std::vector<LangTag> guesses = {*source_guess, *target_guess};
  if (*source_guess == *target_guess) {
    return {{Kind::same_language,
             source.name + " and " + target.name + " both seem to be in the language " +
                 quoted(*source_guess),
             guesses}};
  }
  if (is_in(target, *source_guess) && is_in(source, *target_guess)) {
    return {{Kind::swapped_languages,
             "the languages seem swapped: " + source.name + " looks like " + quoted(*source_guess) +
                 ", " + target.name + " like " + quoted(*target_guess),
             guesses}};
  }
  std::vector<Warning> warnings;
  if (!is_in(source, *source_guess)) {
    warnings.push_back(language_warning(Kind::source_language, source, *source_guess));
  }
  if (!is_in(target, *target_guess)) {
    warnings.push_back(language_warning(Kind::target_language, target, *target_guess));
  }
  return warnings;
}

}  // namespace

std::vector<Warning> reading_warnings(const Document& source, const Document& target) {
  std::vector<Warning> warnings = language_warnings(source, target);
  add_unread_pages(source, warnings);
  add_unread_pages(target, warnings);
  add_mended_controls(source, warnings);
  add_mended_controls(target, warnings);
  return warnings;
}

std::vector<Warning> reading_warnings(const Document& document) {
  std::vector<Warning> warnings;
  const auto guess = guess_language(document);
  if (guess && !is_in(document, *guess)) {
    warnings.push_back(language_warning(Kind::document_language, document, *guess));
  }
  add_unread_pages(document, warnings);
  add_mended_controls(document, warnings);
  return warnings;
}

std::vector<Warning> unit_warnings(const tmx::UnitBitext& units) {
  std::vector<Warning> warnings;
  const std::string& name = units.bitext.source.name;
  const std::vector<LangTag> pair = {units.bitext.source.language, units.bitext.target.language};
  const std::string both = pair[0].str() + " and " + pair[1].str();
  // Languages that the texts show need no word.
  if (units.taken && !units.taken->shown) {
    warnings.push_back({Kind::taken_languages,
                        name + " does not state its languages, nor do its texts show them: " +
                            both + " are assumed",
                        pair});
  }
  if (units.left_out > 0) {
    std::string all;
    for (const std::string& language : units.languages) {
      all += (all.empty() ? "" : ", ") + language;
    }
    warnings.push_back({Kind::several_languages,
                        name + " has texts in several languages (" + all + "): " + both +
                            " were taken, and " + std::to_string(units.left_out) +
                            " units without them left out",
                        pair});
  }
  return warnings;
}

std::vector<Warning> verdict_warnings(const Bitext& bitext) {
  const Correspondence& found = bitext.correspondence;
  const std::string both = bitext.source.name + " and " + bitext.target.name;
  switch (found.verdict) {
    case Verdict::translation:
      return {};
    case Verdict::partial:
      // "In part" would be too much for nothing.
      if (percent(found.source_share) == percent(0) && percent(found.target_share) == percent(0)) {
        break;
      }
      return {{Kind::partial_translation,
               both + " are translations in part: " + percent(found.source_share) +
                   " of the source and " + percent(found.target_share) +
                   " of the target have a counterpart"}};
    case Verdict::unrelated:
      break;
  }
  return {{Kind::unrelated, both + " seem not to be translations of each other"}};
}

}  // namespace dragoman::workflow
