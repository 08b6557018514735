// SPDX-License-Identifier: Apache-2.0
#include "qa/document/document_dates.h"

#include <algorithm>

#include "qa/words/words.h"

namespace dragoman::qa {
namespace {

constexpr std::uint32_t kTitleSegments = 20;  // a masthead and title take no more

std::optional<DocumentDate> exact_date(const DocumentFacts& text, std::uint32_t segment,
                                       const Fact& fact) {
  if (fact.kind != FactKind::date) return std::nullopt;
  const auto span = date_span(fact.value);
  if (!span || !span->exact) return std::nullopt;
  return DocumentDate{*span, fact.value,
                      std::string(text.text(segment).substr(fact.begin, fact.end - fact.begin)),
                      spot_of(fact, {}, segment)};
}

// The number of the word with which one of the phrases begins that ends before word `end`, with no
// more than `gap` function words between; -1 if there is none.
std::ptrdiff_t phrase_before(const std::vector<TextWord>& words, std::size_t end, std::size_t gap,
                             const std::vector<std::string>& phrases, const InsideData& language) {
  for (std::size_t k = end; k > 0 && end - k <= gap + 2;) {
    --k;
    for (const std::string& phrase : phrases) {
      const std::size_t behind = match_words(words, k, phrase);
      if (behind == 0 || behind > end) continue;
      const bool plain = std::all_of(words.begin() + static_cast<std::ptrdiff_t>(behind),
                                     words.begin() + static_cast<std::ptrdiff_t>(end),
                                     [&](auto& w) { return language.is_function_word(w.folded); });
      if (plain || gap > 2) return static_cast<std::ptrdiff_t>(k);
    }
  }
  return -1;
}

// Whether the date is that of a letter: "letter dated …"; `is_the` where an article makes it a
// letter that is known already.
bool is_letter_date(const std::vector<TextWord>& words, const Fact& fact,
                    const InsideData& language, bool& is_the) {
  const std::size_t date = word_at(words, fact.begin);
  const auto dated = phrase_before(words, date, 2, language.letter_dated, language);
  if (dated < 0) return false;
  auto kind = phrase_before(words, static_cast<std::size_t>(dated), language.letter_reach,
                            language.letter_kinds, language);
  if (kind < 0) return false;
  // "identical letters" is a kind as well, and the longer one.
  const auto is_longer = [&](const std::string& phrase) {
    return kind > 0 && match_words(words, static_cast<std::size_t>(kind) - 1, phrase) >
                           static_cast<std::size_t>(kind);
  };
  if (std::any_of(language.letter_kinds.begin(), language.letter_kinds.end(), is_longer)) --kind;
  is_the =
      kind > 0 && (!language.has_articles ||
                   language.is_function_word(words[static_cast<std::size_t>(kind) - 1].folded));
  return true;
}

// "2006年3月12日秘鲁常驻代表给秘书长的信": the line begins with the date of the letter and ends
// with its kind; `is_the` where something follows that.
bool is_letter_behind_date(const std::vector<TextWord>& words, const Fact& fact,
                           const InsideData& language, bool& is_the) {
  if (!language.letter_behind_date || fact.begin > 0) return false;
  for (std::size_t k = words.size(); k > word_at(words, fact.end);) {
    --k;
    for (const std::string& phrase : language.letter_kinds) {
      const std::size_t behind = match_words(words, k, phrase);
      if (behind == 0) continue;
      is_the = behind < words.size();
      return true;
    }
  }
  return false;
}

}  // namespace

DocumentDates read_document_dates(const DocumentFacts& text, const InsideData& language) {
  DocumentDates dates;
  const Document& document = *text.document;
  for (std::uint32_t segment = 0; segment < text.size(); ++segment) {
    const std::uint32_t number = document.segments[segment].block;
    const Block& block = document.blocks[number];
    const auto is_annex = [](const Block& one) { return one.label.key.starts_with("annex"); };
    // "Annex" may be a line of its own above its title.
    const bool in_annex = is_annex(block) || (number > 0 && is_annex(document.blocks[number - 1]) &&
                                              document.blocks[number - 1].text ==
                                                  document.blocks[number - 1].label.text);
    const bool in_title = segment < kTitleSegments && !in_annex;
    if (!in_title && !(in_annex && block.kind == BlockKind::heading)) continue;
    std::optional<std::vector<TextWord>> words;
    for (const Fact& fact : text.facts[segment]) {
      auto date = exact_date(text, segment, fact);
      if (!date) continue;
      bool is_the = false;
      if (!words) words = split_words(text.text(segment), language.unspaced);
      if (is_letter_date(*words, fact, language, is_the) ||
          is_letter_behind_date(*words, fact, language, is_the)) {
        if (in_title && !is_the && !dates.letter) {
          dates.letter = std::move(date);
        } else if (in_annex && is_the) {
          dates.annexes.push_back(std::move(*date));
        }
      } else if (in_title && block.kind == BlockKind::masthead && !dates.distribution) {
        dates.distribution = std::move(date);
      }
    }
  }
  return dates;
}

}  // namespace dragoman::qa
