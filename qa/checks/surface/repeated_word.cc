// SPDX-License-Identifier: Apache-2.0
//
// Words repeated by mistake.
#include <vector>

#include "corpus/text/unicode.h"
#include "qa/checks/checks.h"
#include "qa/words/surface_data.h"
#include "qa/words/text_words.h"

namespace dragoman::qa::checks {
namespace {

bool is_blank(std::string_view gap) {
  for (std::size_t at = 0; at < gap.size();) {
    if (!is_space(next_char(gap, at))) return false;
  }
  return !gap.empty();
}

bool begins_upper(std::string_view word) {
  std::size_t at = 0;
  return is_upper(next_char(word, at));
}

// Names and sounds double a word with a capital: "Pago Pago"; letters and figures are counted off.
bool is_repeated(std::string_view text, const Word& first, const Word& second) {
  const std::string_view word = second.in(text);
  if (first.begin > 0 && begins_upper(first.in(text))) return false;
  if (first.has_digit || count_chars(word) < 2 || begins_upper(word)) return false;
  if (second.end < text.size() && (text[second.end] == '-' || text[second.end] == '.')) {
    if (second.end + 1 < text.size()) return false;  // "sous sous-commission", "p. p."
  }
  if (first.begin > 0 && text[first.begin - 1] == '-') return false;  // "ci-dessous dessous"
  if (second.end - second.begin != first.end - first.begin) return false;
  return folded_hash(first.in(text)) == folded_hash(word) &&
         is_blank(text.substr(first.end, second.begin - first.end));
}

void check(const DocumentFacts& text, const CheckOptions&, std::vector<Finding>& findings) {
  const SurfaceData& language = surface_data(text.document->language);
  std::vector<Word> words;
  for (std::uint32_t segment = 0; segment < text.size(); ++segment) {
    const std::string_view line = text.text(segment);
    find_words(line, words);
    for (std::size_t k = 1; k < words.size(); ++k) {
      // The first letters of most words differ.
      if ((line[words[k].begin] | 0x20) != (line[words[k - 1].begin] | 0x20)) continue;
      if (!is_repeated(line, words[k - 1], words[k])) continue;
      const std::string word(words[k].in(line));
      if (language.doubled.contains(folded_hash(word))) continue;
      Finding finding;
      finding.severity = language.function.empty() ? Severity::info : Severity::warning;
      finding.confidence = language.function.contains(folded_hash(word)) ? 0.95F : 0.8F;
      finding.message = {"“{1}” is repeated.", {word}};
      finding.spots = {{Side::target, segment, words[k - 1].begin, words[k].end}};
      finding.values = {word};
      findings.push_back(std::move(finding));
    }
  }
}

}  // namespace

const Check kRepeatedWord = {
    .name = "repeated-word",
    .purpose = "A word that is repeated by mistake.",
    .wrong = "le rapport de de la Commission",
    .right = "Nous nous félicitons du rapport",
    .inside = check,
    .of_wording = true,
};

}  // namespace dragoman::qa::checks
