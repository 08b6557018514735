// SPDX-License-Identifier: Apache-2.0
//
// Lists with more or fewer items than the text announces.
#include <algorithm>
#include <charconv>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "corpus/text/unicode.h"
#include "qa/checks/checks.h"
#include "qa/words/inside_data.h"
#include "qa/words/label_key.h"
#include "qa/words/words.h"

namespace dragoman::qa::checks {
namespace {

constexpr int kMost = 60;            // longer lists are not counted out
constexpr std::size_t kToColon = 9;  // words from what announces a list to its colon

using Words = std::vector<TextWord>;

struct Stated {
  int count = 0;
  Spot spot;
};

int small_number(const Fact& fact) {
  int value = 0;
  const char* end = fact.value.data() + fact.value.size();
  if (fact.kind != FactKind::number || fact.certainty < 0.8F) return 0;
  const auto [stop, error] = std::from_chars(fact.value.data(), end, value);
  return error == std::errc() && stop == end && value >= 2 && value <= kMost ? value : 0;
}

bool is_digit_at(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

constexpr std::string_view kWideColon = "：";

bool holds_colon(std::string_view text) {
  return text.find(':') != std::string_view::npos ||
         text.find(kWideColon) != std::string_view::npos;
}

bool ends_with_colon(std::string_view text) {
  return text.ends_with(':') || text.ends_with(kWideColon);
}

bool follows(const Words& words, std::size_t k, const InsideData& language) {
  return std::any_of(language.list_following.begin(), language.list_following.end(),
                     [&](auto& phrase) { return match_words(words, k, phrase) != 0; });
}

// Whether words[first] to words[last] run without a mark between.
bool run_on(const Words& words, std::size_t first, std::size_t last) {
  for (std::size_t k = first + 1; k <= last && k < words.size(); ++k) {
    if (words[k].mark != 0) return false;
  }
  return true;
}

// The number that a list before the colon is said to have: "the following five bodies:", "les trois
// éléments suivants :". `colon` is the number of the word after it.
std::optional<Stated> stated_count(const DocumentFacts& text, std::uint32_t segment,
                                   const Words& words, std::size_t colon,
                                   const InsideData& language) {
  const std::size_t from = colon > kToColon ? colon - kToColon : 0;
  for (const Fact& fact : text.facts[segment]) {
    const int count = small_number(fact);
    if (count == 0) continue;
    // A figure that a paragraph begins with is its number.
    if (fact.begin == 0 && is_digit_at(text.text(segment), 0)) continue;
    const std::size_t number = word_at(words, fact.begin);
    const std::size_t behind = word_at(words, fact.end);
    if (number < from || behind > colon || !run_on(words, number, colon - 1)) continue;
    // "at least two", "article 3", "two of the following".
    const bool is_behind = language.count_behind && !is_digit_at(text.text(segment), fact.begin) &&
                           behind < colon && words[behind].mark == 0 &&
                           follows(words, behind, language);
    if (number > 0 && words[number].mark == 0 && !is_behind &&
        (language.list_choice.contains(words[number - 1].folded) ||
         !language.is_function_word(words[number - 1].folded)) &&
        !follows(words, number - 1, language)) {
      continue;
    }
    if (behind < words.size() && language.list_choice.contains(words[behind].folded)) continue;
    if (number > 0 && words[number].mark == 0 && follows(words, number - 1, language)) {
      return Stated{count, spot_of(fact, {}, segment)};
    }
    for (std::size_t k = is_behind ? behind : behind + 1; k < colon && k <= behind + 5; ++k) {
      if (follows(words, k, language)) return Stated{count, spot_of(fact, {}, segment)};
    }
  }
  return std::nullopt;
}

// Label `number`, from 0, of a list whose first label is `first`.
std::string label_at(std::string_view first, int number) {
  constexpr const char* kRoman[] = {"i",    "ii",  "iii",  "iv",    "v",   "vi",   "vii",
                                    "viii", "ix",  "x",    "xi",    "xii", "xiii", "xiv",
                                    "xv",   "xvi", "xvii", "xviii", "xix", "xx"};
  if (first == "a" && number < 26) return std::string(1, static_cast<char>('a' + number));
  if (first == "i" && number < 20) return kRoman[number];
  if (first == "1") return std::to_string(number + 1);
  return letter_behind(first, number);
}

// "a) … b) … c) …" within the words from `first` on; 0 if they are not a lettered list.
int lettered_items(const Words& words, std::size_t first) {
  if (first >= words.size()) return 0;
  const std::string start = words[first].folded;
  if (label_at(start, 0).empty()) return 0;
  int count = 0;
  for (std::size_t k = first; k < words.size(); ++k) {
    if (mark_behind(words, k) == U')' && words[k].folded == label_at(start, count)) ++count;
  }
  return count;
}

// What lists with semicolons have, up to the end of the segment.
int parted_items(const Words& words, std::size_t first) {
  int count = 1;
  for (std::size_t k = first + 1; k < words.size(); ++k) count += words[k].mark == U';' ? 1 : 0;
  return count;
}

// The labelled blocks that follow `segment`; 0 where no list follows, or one that may be the
// numbering of the text itself.
int listed_blocks(const DocumentFacts& text, std::uint32_t segment, std::uint32_t& last) {
  const Document& document = *text.document;
  const std::uint32_t own = document.segments[segment].block;
  if (!document.has_paragraphs || own + 1 >= document.blocks.size()) return 0;
  const Label& first = document.blocks[own + 1].label;
  const std::string start = fold(first.key);
  if (start.empty() || start != label_at(start, 0)) return 0;
  // "1." may be the number of a paragraph.
  std::size_t end = first.text.size();
  if (start == "1" && (end == 0 || plain_mark(previous_char(first.text, end)) != U')')) return 0;
  const std::string& label = document.blocks[own].label.key;
  int count = 0;
  last = segment;
  for (std::uint32_t k = segment + 1; k < text.size(); ++k) {
    const std::string key = fold(text.label(k).key);
    if (document.blocks[document.segments[k].block].kind == BlockKind::heading) break;
    if (key.empty()) continue;
    if (key == label_at(start, count)) {
      ++count;
      last = k;
    } else if (key == start || key == label) {
      break;
    }
  }
  return count;
}

void report(const Stated& stated, int count, Spot list, bool sure, std::vector<Finding>& findings) {
  Finding finding;
  finding.severity = sure ? Severity::warning : Severity::info;
  finding.confidence = sure ? 0.8F : 0.5F;
  finding.message = {"{1} are announced, but the list that follows has {2}.",
                     {std::to_string(stated.count), std::to_string(count)}};
  finding.spots = {stated.spot, list};
  finding.values = {std::to_string(stated.count), std::to_string(count)};
  findings.push_back(std::move(finding));
}

void check_colon(const DocumentFacts& text, std::uint32_t segment, const Words& words,
                 std::size_t colon, const InsideData& language, std::vector<Finding>& findings) {
  const auto stated = stated_count(text, segment, words, colon, language);
  if (!stated) return;
  if (colon >= words.size()) {
    std::uint32_t last = segment;
    const int count = listed_blocks(text, segment, last);
    if (count > 1 && count != stated->count) {
      report(*stated, count, whole_segment(text, {}, last), true, findings);
    }
    return;
  }
  Spot list{{}, segment, words[colon].begin, words.back().end};
  if (const int lettered = lettered_items(words, colon); lettered > 1) {
    if (lettered != stated->count) report(*stated, lettered, list, true, findings);
    return;
  }
  const int parted = parted_items(words, colon);
  if (parted > 1 && parted != stated->count) report(*stated, parted, list, false, findings);
}

void check(const DocumentFacts& text, const CheckOptions&, std::vector<Finding>& findings) {
  const InsideData& language = inside_data(text.document->language);
  if (language.list_following.empty()) return;
  for (std::uint32_t segment = 0; segment < text.size(); ++segment) {
    const auto& facts = text.facts[segment];
    if (std::none_of(facts.begin(), facts.end(), [](auto& f) { return small_number(f) != 0; }) ||
        !holds_colon(text.text(segment))) {
      continue;
    }
    const Words words = split_words(text.text(segment), language.unspaced);
    for (std::size_t k = 1; k < words.size(); ++k) {
      if (words[k].mark == U':') check_colon(text, segment, words, k, language, findings);
    }
    if (ends_with_colon(text.text(segment))) {
      check_colon(text, segment, words, words.size(), language, findings);
    }
  }
}

}  // namespace

const Check kCount = {
    .name = "count",
    .purpose = "A list with more or fewer items than announced.",
    .wrong = "the following three bodies: (a) the Council; (b) the Court.",
    .right = "the following two bodies: (a) the Council; (b) the Court.",
    .inside = check,
    .data = "inside",
};

}  // namespace dragoman::qa::checks
