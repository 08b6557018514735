// SPDX-License-Identifier: Apache-2.0
#include "corpus/segment/segmentation_rules.h"

#include <optional>
#include <string>

#include "corpus/segment/segmentation_chars.h"
#include "corpus/segment/segmentation_words.h"
#include "corpus/text/unicode.h"

namespace dragoman {
namespace {

// "l'art" → "art", "d’A" → "A": the word that an elided one leans on. A single lower-case letter is
// a word's ending instead: "it's".
std::string_view without_elision(std::string_view word) {
  for (const std::string_view apostrophe : {"'", "’"}) {
    const std::size_t at = word.rfind(apostrophe);
    if (at == std::string_view::npos) continue;
    const std::string_view rest = word.substr(at + apostrophe.size());
    return rest.size() > 1 || starts_upper(rest) ? rest : word;
  }
  return word;
}

std::optional<Abbreviation> abbreviation(const SegmentationData& data, std::string_view word) {
  auto found = data.abbreviations.find(word);
  if (found == data.abbreviations.end()) {
    found = data.abbreviations.find(without_elision(word));
  }
  if (found == data.abbreviations.end()) return std::nullopt;
  return found->second;
}

// "d. C." and "т. е." are written apart as well: the abbreviation whose last part is the token.
std::optional<Abbreviation> spaced_abbreviation(const SegmentationData& data,
                                                std::string_view block, Token token) {
  constexpr std::size_t kLongestPart = 3;  // characters, without the full stop
  std::string word(token.word);
  for (int parts = 0; parts < 2; ++parts) {
    token = token_before(block, token.begin);
    if (!token.word.ends_with('.') || count_chars(token.word) > kLongestPart + 1) break;
    word.insert(0, token.word);
    if (const auto found = data.abbreviations.find(word); found != data.abbreviations.end()) {
      return found->second;
    }
  }
  return std::nullopt;
}

// "H.E.Mr" or "Lt.-Col": a title that is written together with what precedes it.
bool ends_with_title(const SegmentationData& data, std::string_view word) {
  const std::size_t separator = word.find_last_of(".-");
  if (separator == std::string_view::npos || word.size() - separator < 3) return false;
  return abbreviation(data, word.substr(separator + 1)) == Abbreviation::never_ends;
}

// Whether the word before the letter or numeral names what it counts: "annexe M.", "sect. A."
bool is_label_noun(const SegmentationData& data, std::string_view word) {
  if (word.ends_with('.')) {
    return abbreviation(data, word.substr(0, word.size() - 1)) == Abbreviation::ends_unless_number;
  }
  return data.label_nouns.contains(without_elision(word));
}

Starter starter(const SegmentationData& data, const NextWord& next) {
  if (next.is_symbol) return Starter::none;
  auto found = data.starters.find(next.elided);
  if (found == data.starters.end()) found = data.starters.find(next.word);
  return found == data.starters.end() ? Starter::none : found->second;
}

// Whether the sentence is so far no more than the label of what follows: "12.", "A.", "(i)", and
// at the block's start "Article 5." too.
bool is_label_only(const SegmentationData& data, std::string_view block, std::size_t begin,
                   std::size_t end) {
  constexpr std::size_t kLongestLabel = 48;
  if (end - begin > kLongestLabel) return false;
  const std::string_view text = block.substr(begin, end - begin);
  if (is_list_label(text)) return true;
  if (begin != skip_spaces(block, 0)) return false;
  const Token number = token_before(text, text.size());
  const Token noun = token_before(text, number.begin);
  return noun.begin == 0 && is_label_noun(data, noun.word) && is_number_label(number.word);
}

// "z." before "B.": the letters of one abbreviation.
bool is_letter_of_several(std::string_view word) {
  return word.ends_with('.') && count_chars(word) == 2 && !starts_upper(word);
}

// After "C.P.I.", "J.-P." or the letter of "annexe M.".
bool ends_after_initials(const SegmentationData& data, std::string_view block, Token token,
                         const NextWord& next) {
  const Token before = token_before(block, token.begin);
  const bool counts = is_label_noun(data, before.word);
  if (counts && token.word.size() == 1) return true;
  if (is_letter_of_several(before.word)) return false;
  switch (starter(data, next)) {
    case Starter::none:
      return false;
    case Starter::name:
      // "N. Le Roux" follows a title or a name, "vitamine C. Le rapport" a common noun.
      return counts || (!before.word.empty() && !starts_upper(before.word) &&
                        token.word.find('-') == std::string_view::npos);
    case Starter::sure:
      return true;
  }
  return true;
}

// Whether the words from `begin` to the token are enough for a sentence: "В 2015 г." is none.
bool is_long_enough(std::string_view block, std::size_t begin, Token token) {
  constexpr int kFewest = 4;
  int words = 0;
  for (std::size_t end = token.begin; words < kFewest && end > begin; ++words) {
    const Token word = token_before(block, end);
    if (word.word.empty()) break;
    end = word.begin;
  }
  return words == kFewest;
}

bool is_figure_or_numeral(std::string_view word) {
  return word.find_first_of("0123456789") != std::string_view::npos ||
         (!word.empty() && word.find_first_not_of("IVXLCDM-") == std::string_view::npos);
}

// Behind "2015 г.": a town's name follows "г." where no figure precedes it.
bool ends_behind_figure(const SegmentationData& data, std::string_view block, std::size_t begin,
                        Token token, const NextWord& next) {
  const Starter kind = starter(data, next);
  if (kind != Starter::none) return kind == Starter::sure;
  return is_figure_or_numeral(token_before(block, token.begin).word) &&
         is_long_enough(block, begin, token);
}

bool ends_after_abbreviation(const SegmentationData& data, std::string_view block,
                             std::size_t begin, Token token, Abbreviation kind,
                             const NextWord& next) {
  const bool number = next.shape == NextWord::Shape::figure || next.shape == NextWord::Shape::label;
  switch (kind) {
    case Abbreviation::never_ends: {
      // "M." is a title unless it names a part: "voir annexe M. Le rapport …"
      if (token.word.size() > 1) return false;
      const Token before = token_before(block, token.begin);
      return is_label_noun(data, before.word) && starter(data, next) != Starter::none;
    }
    case Abbreviation::ends_unless_number:
      return !number && !next.is_number;
    case Abbreviation::ends_before_starter:
      return !number && starter(data, next) != Starter::none;
    case Abbreviation::ends_before_capital:
      return !number;
    case Abbreviation::ends_behind_figure:
      return !number && ends_behind_figure(data, block, begin, token, next);
  }
  return true;
}

// After a word that is not a known abbreviation, when a figure follows it: sentences seldom
// begin with a figure, and every office has abbreviations of its own ("fasc. 3", "A/CONF. 165").
// A short word with a capital rather abbreviates the name of what is numbered: "Conf. 12.11".
bool ends_before_figure(std::string_view word) {
  constexpr std::size_t kShortestWord = 4;
  constexpr std::size_t kShortestName = 5;
  return count_chars(word) >= (starts_upper(word) ? kShortestName : kShortestWord) &&
         word.find('/') == std::string_view::npos;
}

// "3" of "am 3. Mai": more digits are a year.
bool is_ordinal_figure(std::string_view word) {
  constexpr std::size_t kMostDigits = 3;
  return !word.empty() && word.size() <= kMostDigits &&
         word.find_first_not_of("0123456789") == std::string_view::npos;
}

// Whether a figure is glued to the mark, as the mark of a note: "text.1 Next".
bool has_glued_figure(std::string_view block, const Boundary& boundary) {
  return boundary.end > boundary.mark_end &&
         is_digit(static_cast<unsigned char>(block[boundary.mark_end]));
}

// Whether the next word is an abbreviation as well: "Res. Conf. 12.11".
bool goes_on_abbreviated(const SegmentationData& data, std::string_view block,
                         const NextWord& next) {
  if (next.word.empty() || !abbreviation(data, next.word)) return false;
  const auto end = static_cast<std::size_t>(next.word.data() - block.data()) + next.word.size();
  return end < block.size() && block[end] == '.' &&
         abbreviation(data, next.word) != Abbreviation::never_ends;
}

bool ends_after_full_stop(const SegmentationData& data, std::string_view block, std::size_t begin,
                          const Boundary& boundary, const NextWord& next) {
  Token token = token_before(block, boundary.mark);
  if (token.word.empty()) return true;
  auto kind = spaced_abbreviation(data, block, token);
  if (!kind) kind = abbreviation(data, token.word);
  if (kind) {
    return !has_glued_figure(block, boundary) && !goes_on_abbreviated(data, block, next) &&
           ends_after_abbreviation(data, block, begin, token, *kind, next);
  }
  const bool figure = next.shape == NextWord::Shape::figure;
  if (data.ordinal_figures && is_ordinal_figure(token.word)) {
    return starter(data, next) != Starter::none;
  }
  token.word = without_elision(token.word);
  // "z. B. Deutschland"
  if (token.word.size() == 1 && !starts_upper(token.word) && next.is_symbol) return false;
  // "tables A.1 (Websites)"
  if (token.word.size() == 1 && has_glued_figure(block, boundary)) return false;
  if (is_initials(token.word)) return !figure && ends_after_initials(data, block, token, next);
  if (ends_with_title(data, token.word)) return false;
  if (has_glued_figure(block, boundary) && !is_plain_word(token.word)) return false;
  return !figure || ends_before_figure(token.word);
}

// Whether the mark is the whole of a remark in brackets: "(…)", "[...]", "(!)".
bool is_bracketed(std::string_view block, const Boundary& boundary) {
  if (boundary.mark == 0 || boundary.end == boundary.mark_end) return false;
  const char before = block[boundary.mark - 1];
  return before == '(' || before == '[';
}

// "![" of an image in Markdown.
bool opens_markup(std::string_view block, const Boundary& boundary) {
  return boundary.mark_end < block.size() && block[boundary.mark_end] == '[' &&
         block[boundary.mark] == '!';
}

// "开会.他说": a script without spaces needs none behind the marks of another one either. Behind
// the Latin letters of "G.D.P" and the numeral of "三." a full stop ends nothing.
bool is_unspaced_end(std::string_view block, const Boundary& boundary) {
  std::size_t after = boundary.end;
  if (!is_written_without_spaces(next_char(block, after))) return false;
  const std::string_view mark = block.substr(boundary.mark, boundary.mark_end - boundary.mark);
  if (mark == "?" || mark == "!") return true;
  if (mark != "." || boundary.mark == 0) return false;
  std::size_t before = boundary.mark;
  return is_written_without_spaces(previous_char(block, before)) &&
         !is_han_numeral(token_before(block, boundary.mark).word);
}

// A sentence may begin with "¿y" in lower case.
bool opens_spanish_mark(std::string_view block, std::size_t offset) {
  const std::string_view rest = block.substr(offset);
  return rest.starts_with("¿") || rest.starts_with("¡");
}

bool starts_without_case(std::string_view word) {
  if (word.empty()) return false;
  std::size_t second = 0;
  const char32_t c = next_char(word, second);
  return is_letter(c) && !is_upper(c) && !is_lower(c);
}

}  // namespace

bool ends_sentence(const SegmentationData& data, std::string_view block, std::size_t begin,
                   const Boundary& boundary) {
  using Shape = NextWord::Shape;
  const std::string_view mark = block.substr(boundary.mark, boundary.mark_end - boundary.mark);
  if (mark.empty()) return true;  // another script's, where ICU's word is final
  if (boundary.next == block.size()) return false;
  if (boundary.next == boundary.end && !is_unspaced_end(block, boundary)) return false;
  const NextWord next = next_word(block, boundary.next);
  if (next.shape == Shape::continuation) return false;
  if (next.shape == Shape::lower && !opens_spanish_mark(block, boundary.next)) return false;
  if (is_bracketed(block, boundary) || opens_markup(block, boundary)) return false;
  if (is_label_only(data, block, begin, boundary.end)) return false;
  // The sentence around a remark goes on after it.
  if (const std::size_t end = aside_end(block, begin, boundary.mark);
      end != std::string_view::npos && end > boundary.end) {
    return false;
  }
  if (mark == ".") return ends_after_full_stop(data, block, begin, boundary, next);
  const bool ellipsis = mark.find_first_of("!?") == std::string_view::npos;
  // No capital shows whether a sentence begins behind the dots.
  if (ellipsis && starts_without_case(next.word)) return starter(data, next) == Starter::sure;
  return !ellipsis || next.shape != Shape::figure;
}

}  // namespace dragoman
