// SPDX-License-Identifier: Apache-2.0
//
// Words that are not in the dictionary. The names and terms of the document are learned first:
// words with a capital, frequent words, words that the other side has as well. A misspelling is
// most certain if one letter less, more or other makes a word that the document uses.
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/text/unicode.h"
#include "qa/checks/checks.h"
#include "qa/document/word_usage.h"
#include "qa/words/speller.h"
#include "qa/words/surface_data.h"
#include "qa/words/text_words.h"

namespace dragoman::qa::checks {
namespace {

constexpr std::uint32_t kOften = 3;  // nobody misspells a word so often

bool is_apostrophe_at(std::string_view text, std::size_t at, std::size_t& end) {
  if (at >= text.size()) return false;
  if (text[at] == '\'') {
    end = at + 1;
    return true;
  }
  if (text.substr(at).starts_with("’")) {
    end = at + std::string_view("’").size();
    return true;
  }
  return false;
}

bool is_joint(std::string_view gap) { return gap == "-" || gap == "'" || gap == "’" || gap == "‑"; }

// Addresses, paths, codes, and abbreviations with their point.
bool is_part_of_code(std::string_view text, const Word& word) {
  constexpr std::string_view kCode = "@/\\_=+#&*[]()";
  const bool last = word.end >= text.size();
  if (word.begin > 0) {
    const char before = text[word.begin - 1];
    if (before == '.' || (before >= '0' && before <= '9')) return true;
    if (kCode.find(before) != std::string_view::npos && before != '(' && before != '[') return true;
  }
  if (last) return false;
  const char after = text[word.end];
  if (after == '.') return word.end + 1 < text.size();
  return kCode.find(after) != std::string_view::npos && after != ')' && after != ']';
}

// The word with its neighbours after apostrophes and hyphens: "aujourd'hui", "vis-à-vis". No
// dictionary has one that is longer than kLongest to either side.
Word compound_of(std::string_view text, const Word& word) {
  constexpr std::uint32_t kLongest = 500;  // bytes
  Word whole = word;
  while (whole.begin > 0 && word.begin - whole.begin < kLongest) {
    const Word before = word_before(text, whole.begin);
    if (before.begin == before.end) break;
    if (!is_joint(text.substr(before.end, whole.begin - before.end))) break;
    whole.begin = before.begin;
  }
  while (whole.end < text.size() && whole.end - word.end < kLongest) {
    const Word after = word_after(text, whole.end);
    if (after.begin == after.end) break;
    if (!is_joint(text.substr(whole.end, after.begin - whole.end))) break;
    whole.end = after.end;
  }
  return whole;
}

bool same_beginning(std::string_view a, std::string_view b) {
  std::size_t at = 0;
  std::size_t other = 0;
  return fold(next_char(a, at)) == fold(next_char(b, other));
}

// A word that the dictionary does not know, where the document first has it.
struct Unknown {
  std::string word = {};
  Usage usage = {};
};

// Whether some way to take the word with its neighbours is in the dictionary.
bool is_known_in_place(const DocumentFacts& text, const Usage& usage, WordUsage& word_usage) {
  const std::string_view line = text.text(usage.segment);
  const Word whole = compound_of(line, usage.word);
  if (whole.begin == usage.word.begin && whole.end == usage.word.end) return false;
  std::string written;  // apostrophes as dictionaries have them
  for (std::size_t i = whole.begin; i < whole.end;) {
    std::size_t end = i;
    if (is_apostrophe_at(line, i, end)) {
      written += '\'';
      i = end;
    } else {
      written += line[i++];
    }
  }
  if (word_usage.knows(written)) return true;
  // A hyphen that the end of a line left after: "obser-vateurs".
  std::string closed = written;
  std::erase(closed, '-');
  if (word_usage.knows(closed)) return true;
  // "d'aujourd'hui", "c'est-à-dire que": without the part before the first joint.
  const std::size_t joint = written.find_first_of("'-");
  return joint < usage.word.begin - whole.begin && word_usage.knows(written.substr(joint + 1));
}

// Whether a stretch in another language holds the word: most of its neighbours are unknown too.
bool is_foreign_stretch(const DocumentFacts& text, const Usage& usage, WordUsage& word_usage) {
  constexpr std::size_t kAround = 3;
  const std::string_view line = text.text(usage.segment);
  std::size_t unknown = 0;
  const auto look_at = [&](const Word& found) {
    if (found.has_digit) return;
    const std::string word(found.in(line));
    if (count_chars(word) >= 2 && !word_usage.knows(word)) ++unknown;
  };
  Word before = usage.word;
  Word after = usage.word;
  for (std::size_t k = 0; k < kAround; ++k) {
    before = word_before(line, before.begin);
    look_at(before);
    after = word_after(line, after.end);
    look_at(after);
  }
  return unknown >= 2;
}

constexpr float kLikely = 0.85F;  // a PDF file may have lost an accent

Finding finding_for(const Unknown& unknown, Severity severity, float confidence,
                    const std::string& suggestion = {}) {
  Finding finding;
  finding.severity = severity;
  finding.confidence = confidence;
  if (suggestion.empty()) {
    finding.message = {"“{1}” is not in the dictionary.", {unknown.word}};
  } else {
    finding.message = {"“{1}” is not in the dictionary; should it be “{2}”?",
                       {unknown.word, suggestion}};
  }
  finding.spots = {
      {Side::target, unknown.usage.segment, unknown.usage.word.begin, unknown.usage.word.end}};
  finding.values = {unknown.word};
  return finding;
}

// How a word is judged for which `suggestion` may be meant. Terms and names of peoples that the
// dictionary lacks are often one letter away from another word, but seldom from one that the
// document uses again and again.
Finding judged(const Unknown& unknown, const Suggestion& suggestion, bool is_foreign,
               const SurfaceData& language) {
  constexpr std::size_t kLong = 5;
  constexpr std::size_t kVeryLong = 7;
  constexpr std::uint32_t kUsual = 3;
  const std::string& word = unknown.word;
  const std::string& meant = suggestion.word;
  if (meant.empty() || count_chars(word) < kLong) {
    return finding_for(unknown, Severity::info, 0.35F);
  }
  // A form that the dictionary has not thought of: "participations".
  const bool is_form = std::any_of(
      language.endings.begin(), language.endings.end(),
      [&](const auto& ending) { return !ending.first.empty() && word == meant + ending.first; });
  if (is_form) return finding_for(unknown, Severity::info, 0.35F, meant);
  const bool once = unknown.usage.lower == 1;
  if (suggestion.same_letters && !(is_foreign && is_accented(word))) {
    return once ? finding_for(unknown, Severity::error, kLikely, meant)
                : finding_for(unknown, Severity::warning, 0.7F, meant);
  }
  if (is_foreign || !same_beginning(word, meant)) {
    return finding_for(unknown, Severity::info, 0.35F, meant);
  }
  if (once && suggestion.uses >= kUsual)
    return finding_for(unknown, Severity::error, kLikely, meant);
  const bool is_slip = suggestion.slip == Slip::same_letters ||
                       (suggestion.slip == Slip::within && count_chars(word) >= kVeryLong);
  const bool likely = once && (suggestion.uses > 0 || is_slip);
  return likely ? finding_for(unknown, Severity::warning, 0.7F, meant)
                : finding_for(unknown, Severity::info, 0.4F, meant);
}

void check(const DocumentFacts& text, const CheckOptions&, std::vector<Finding>& findings) {
  constexpr std::size_t kShortest = 3;
  const Speller* const dictionary = speller(text.document->language);
  if (dictionary == nullptr || text.size() == 0) return;
  WordUsage word_usage(text, *dictionary);
  const SurfaceData& language = surface_data(text.document->language);
  const Speller* const other =
      text.counterpart != nullptr ? speller(text.counterpart->language) : nullptr;

  std::vector<Unknown> unknown;
  for (const auto& [word, usage] : word_usage.usages()) {
    if (usage.lower == 0 || usage.capital > 0 || count_chars(word) < kShortest) continue;
    if (word_usage.knows(word) || word_usage.is_on_other_side(word)) continue;
    unknown.push_back({word, usage});
  }
  std::sort(unknown.begin(), unknown.end(), [](const Unknown& a, const Unknown& b) {
    return std::pair(a.usage.segment, a.usage.word.begin) <
           std::pair(b.usage.segment, b.usage.word.begin);
  });
  const std::vector<std::string> letters = letters_of(word_usage);
  for (const Unknown& one : unknown) {
    if (is_part_of_code(text.text(one.usage.segment), one.usage.word)) continue;
    if (is_known_in_place(text, one.usage, word_usage)) continue;
    if (const auto variant = language.variant_of(
            one.word, [&](const std::string& made) { return word_usage.knows(made); })) {
      Finding finding = finding_for(one, Severity::info, 0.3F);
      finding.message = {"“{1}” is also written “{2}”.", {one.word, *variant}};
      findings.push_back(std::move(finding));
      continue;
    }
    if (one.usage.lower >= kOften || is_foreign_stretch(text, one.usage, word_usage)) continue;
    const Suggestion suggestion = suggestion_for(one.word, word_usage, letters);
    const bool is_foreign =
        (other != nullptr && other->knows(one.word)) ||
        (is_accented(one.word) && !is_accented(suggestion.word) && !word_usage.has_accents());
    findings.push_back(judged(one, suggestion, is_foreign, language));
  }
}

}  // namespace

const Check kSpelling = {
    .name = "spelling",
    .purpose = "Words that are not in the dictionary, if one is installed.",
    .wrong = "la réunion tenuë à Genève",
    .right = "la réunion tenue à Genève par le PNUD",
    .inside = check,
    .of_wording = true,
};

}  // namespace dragoman::qa::checks
