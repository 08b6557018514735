// SPDX-License-Identifier: Apache-2.0
//
// Words repeated by mistake.
#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "corpus/text/unicode.h"
#include "corpus/text/word_breaks.h"
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

// Whether the words differ in case alone: "el él" are two words.
bool is_same_but_for_case(std::string_view a, std::string_view b) {
  std::size_t other = 0;
  for (std::size_t at = 0; at < a.size();) {
    // Letters of two cases may take bytes of two numbers.
    if (other == b.size()) return false;
    if (to_lower(next_char(a, at)) != to_lower(next_char(b, other))) return false;
  }
  return true;
}

// Names and sounds double a word with a capital: "Pago Pago"; letters and figures are counted off.
bool is_repeated(std::string_view text, const Word& first, const Word& second) {
  const std::string_view word = second.in(text);
  if (first.begin > 0 && begins_upper(first.in(text))) return false;
  if (first.has_digit || count_chars(word) < 2 || begins_upper(word)) return false;
  if (second.end < text.size() && (text[second.end] == '-' || text[second.end] == '.')) {
    if (second.end + 1 < text.size()) return false;  // "sous sous-commission", "p. p."
  }
  if (text.substr(second.end).starts_with(" - ")) return false;  // "Guinea and Guinea - Bissau"
  if (first.begin > 0 && text[first.begin - 1] == '-') return false;  // "ci-dessous dessous"
  if (second.end - second.begin != first.end - first.begin) return false;
  return is_same_but_for_case(first.in(text), word) &&
         is_blank(text.substr(first.end, second.begin - first.end));
}

// Calls found(begin, middle, end) for each string of letters of a script without spaces that
// is written twice in a row, the longest first; what it takes is passed over. A single letter often
// ends one word and begins the next.
template <typename Found>
void each_unspaced_repetition(std::string_view text, Found&& found) {
  constexpr std::size_t kShortest = 2;  // letters
  constexpr std::size_t kLongest = 12;
  std::vector<std::uint32_t> starts;  // of the letters in a row, and the end of the last
  const auto look = [&] {
    const std::size_t letters = starts.empty() ? 0 : starts.size() - 1;
    for (std::size_t k = 0; k + 2 * kShortest <= letters; ++k) {
      for (std::size_t length = std::min(kLongest, (letters - k) / 2); length >= kShortest;
           --length) {
        const std::string_view one = text.substr(starts[k], starts[k + length] - starts[k]);
        if (!text.substr(starts[k + length]).starts_with(one)) continue;
        if (!found(starts[k], starts[k + length], starts[k + 2 * length])) continue;
        k += 2 * length - 1;
        break;
      }
    }
    starts.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    const auto begin = static_cast<std::uint32_t>(at);
    const char32_t c = next_char(text, at);
    if (c < 0x80 || !is_written_without_spaces(c)) {
      look();
      continue;
    }
    if (starts.empty()) starts.push_back(begin);
    starts.push_back(static_cast<std::uint32_t>(at));
  }
  look();
}

Finding finding_of(std::uint32_t segment, std::uint32_t begin, std::uint32_t end,
                   const std::string& word, const SurfaceData& language) {
  Finding finding;
  finding.severity = language.function.empty() ? Severity::info : Severity::warning;
  finding.confidence = language.function.contains(folded_hash(word)) ? 0.95F : 0.8F;
  finding.message = {"“{1}” is repeated.", {word}};
  finding.spots = {{Side::target, segment, begin, end}};
  finding.values = {word};
  return finding;
}

bool begins_uncased(std::string_view word) {
  std::size_t at = 0;
  const char32_t c = next_char(word, at);
  return is_letter(c) && !is_upper(c) && !is_lower(c);
}

// Of a script without capitals, what is written twice again and again is a name: "باغو باغو".
void lessen_names(const SurfaceData& language, std::vector<Finding>& findings) {
  std::map<std::string, int> counts;
  for (const Finding& finding : findings) {
    const std::string& word = finding.values[0];
    if (begins_uncased(word) && !language.function.contains(folded_hash(word))) ++counts[word];
  }
  constexpr int kName = 3;
  for (Finding& finding : findings) {
    const auto count = counts.find(finding.values[0]);
    if (count == counts.end() || count->second < kName) continue;
    finding.severity = Severity::info;
    finding.confidence = std::min(finding.confidence, 0.3F);
  }
}

void check(const DocumentFacts& text, const CheckOptions&, std::vector<Finding>& findings) {
  const SurfaceData& language = surface_data(text.document->language);
  std::vector<Word> words;
  for (std::uint32_t segment = 0; segment < text.size(); ++segment) {
    const std::string_view line = text.text(segment);
    find_words(line, words);
    for (std::size_t k = 1; k < words.size(); ++k) {
      // The first letters of most words differ.
      const char first = line[words[k].begin];
      const char before = line[words[k - 1].begin];
      if (static_cast<unsigned char>(first) < 0x80 && (first | 0x20) != (before | 0x20)) continue;
      if (!is_repeated(line, words[k - 1], words[k])) continue;
      const std::string word(words[k].in(line));
      if (language.doubled.contains(folded_hash(word))) continue;
      findings.push_back(finding_of(segment, words[k - 1].begin, words[k].end, word, language));
    }
    std::optional<std::vector<std::uint32_t>> breaks;
    each_unspaced_repetition(
        line, [&](std::uint32_t begin, std::uint32_t middle, std::uint32_t end) {
          // "并合并合理" is 并, 合并, 合理.
          if (!breaks) breaks = word_breaks(line, text.document->language);
          const bool are_words = std::ranges::all_of(std::array{begin, middle, end}, [&](auto at) {
            return std::ranges::binary_search(*breaks, at);
          });
          if (!are_words) return false;
          const std::string word(line.substr(begin, middle - begin));
          if (language.doubled.contains(folded_hash(word))) return true;
          findings.push_back(finding_of(segment, begin, end, word, language));
          return true;
        });
  }
  lessen_names(language, findings);
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
