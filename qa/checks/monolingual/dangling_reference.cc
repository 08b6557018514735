// SPDX-License-Identifier: Apache-2.0
//
// References to parts that the document does not have.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/structure/numerals.h"
#include "corpus/text/unicode.h"
#include "qa/checks/checks.h"
#include "qa/document/label_series.h"
#include "qa/facts/parts/reference_facts.h"
#include "qa/words/label_key.h"
#include "qa/words/words.h"

namespace dragoman::qa::checks {
namespace {

constexpr float kConfidence = 0.75F;
// A document with fewer parts of a kind may not be whole.
constexpr std::size_t kFewest = 2;

// The numbers of the parts that there are, by their kind: "annex" → {1, 2}.
using Parts = std::map<std::string, std::set<int>, std::less<>>;

int number_in(std::string_view key) {
  const int number = label_number(key);
  const int numeral = roman_value(key);
  return numeral > 0 ? numeral : number;
}

Parts parts_of(const DocumentFacts& text) {
  Parts parts;
  for (std::uint32_t id = 0; id < text.size(); ++id) {
    const Label& label = text.label(id);
    if (label.empty()) continue;
    if (style_of(label.key) == LabelStyle::figures) {
      parts["paragraph"].insert(label_number(label.key));
      continue;
    }
    const std::size_t space = label.key.rfind(' ');
    if (space == std::string::npos) continue;
    const int number = number_in(std::string_view(label.key).substr(space + 1));
    if (number > 0) parts[label.key.substr(0, space)].insert(number);
  }
  return parts;
}

// Whether the document has its paragraphs' numbers, and all of them.
bool is_whole(const Series& series, const std::set<int>& numbers) {
  constexpr std::size_t kFewestParagraphs = 8;
  return series.runs_on() && series.labels >= kFewestParagraphs &&
         numbers.size() * 10 >= static_cast<std::size_t>(*numbers.rbegin()) * 9;
}

// The kind and numbers of a reference to a whole part: "paragraph 3-5" has two, "annex 2" one,
// "article 3(2)" none, since article 3 is a separate fact.
struct Target {
  std::string_view part;
  std::vector<int> numbers = {};
};

Target target_of(std::string_view value) {
  const std::size_t space = value.find(' ');
  Target target{.part = value.substr(0, space)};
  std::string_view numbers = value.substr(space + 1);
  while (!numbers.empty()) {
    const std::size_t dash = std::min(numbers.find('-'), numbers.size());
    const int number = style_of(numbers.substr(0, dash)) == LabelStyle::figures
                           ? label_number(numbers.substr(0, dash))
                           : 0;
    if (number == 0) return {.part = target.part};
    target.numbers.push_back(number);
    numbers.remove_prefix(std::min(dash + 1, numbers.size()));
  }
  return target;
}

// Whether only a bracket, a comma or white space is between two facts.
bool adjoin(std::string_view text, std::size_t from, std::size_t to) {
  if (to < from || to - from > 4) return false;
  return std::all_of(text.begin() + static_cast<std::ptrdiff_t>(from),
                     text.begin() + static_cast<std::ptrdiff_t>(to), [](char c) {
                       return c == ' ' || c == ',' || static_cast<unsigned char>(c) >= 0x80;
                     });
}

// Whether one of the phrases ends right before byte `at`.
bool stands_before(std::string_view text, std::size_t at, const std::vector<std::string>& phrases) {
  constexpr std::size_t kLongest = 40;  // bytes
  for (std::size_t from = at; from > 0 && at - from < kLongest;) {
    previous_char(text, from);
    const bool found = std::any_of(phrases.begin(), phrases.end(), [&](const std::string& phrase) {
      const std::size_t end = match(text, from, phrase);
      return end != kNone && skip_spaces(text, end) == at;
    });
    if (!found) continue;
    std::size_t before = from;
    const char32_t c = from == 0 ? U' ' : previous_char(text, before);
    if (!is_letter(c) || is_written_without_spaces(c)) return true;
  }
  return false;
}

// Whether the words around the reference say that this document is meant: "annex II above",
// "annex II to the present report", "see annex II".
bool is_own(std::string_view text, const std::vector<Fact>& facts, std::size_t number,
            const ReferenceData& data) {
  const Fact& fact = facts[number];
  if (number > 0 && adjoin(text, facts[number - 1].end, fact.begin)) return false;
  if (number + 1 < facts.size() && is_direction(facts[number + 1].value) &&
      adjoin(text, fact.end, facts[number + 1].begin)) {
    return true;
  }
  std::size_t next = skip_spaces(text, fact.end);
  std::size_t behind = 0;
  if (data.links.find(text, next, behind) != nullptr) {
    next = skip_spaces(text, behind);
    if (data.this_one.find(text, next, behind) == nullptr) return false;
    // "of this article" and "of this section" are about less than a document.
    next = skip_spaces(text, behind);
    return data.parts.find(text, next, behind) == nullptr;
  }
  if (next >= text.size()) return false;
  const char32_t mark = plain_mark(next_char(text, next));
  return (mark == U')' || mark == U'.' || mark == U';') &&
         stands_before(text, fact.begin, data.see);
}

void check(const DocumentFacts& text, const CheckOptions&, std::vector<Finding>& findings) {
  const ReferenceData& data = reference_data(text.document->language);
  if (data.empty()) return;
  const Parts parts = parts_of(text);
  if (parts.empty()) return;
  const Series paragraphs = numbered_series(text);
  for (std::uint32_t id = 0; id < text.size(); ++id) {
    const std::vector<Fact>& facts = text.facts[id];
    for (std::size_t k = 0; k < facts.size(); ++k) {
      if (facts[k].kind != FactKind::reference || is_direction(facts[k].value)) continue;
      const Target target = target_of(facts[k].value);
      const auto there = parts.find(target.part);
      if (there == parts.end() || there->second.size() < kFewest || target.numbers.empty()) {
        continue;
      }
      if (target.part == "paragraph" && !is_whole(paragraphs, there->second)) continue;
      const bool missing = std::any_of(target.numbers.begin(), target.numbers.end(),
                                       [&](int number) { return !there->second.contains(number); });
      if (!missing || !is_own(text.text(id), facts, k, data)) continue;
      const std::string_view shown =
          text.text(id).substr(facts[k].begin, facts[k].end - facts[k].begin);
      findings.push_back({
          .severity = Severity::warning,
          .confidence = kConfidence,
          .message = {"The text refers to “{1}”, which is not in this document: the last one is "
                      "number {2}.",
                      {std::string(shown), std::to_string(*there->second.rbegin())}},
          .spots = {spot_of(facts[k], Side::target, id)},
          .values = {facts[k].value},
      });
    }
  }
}

}  // namespace

const Check kDanglingReference = {
    .name = "dangling-reference",
    .purpose =
        "References to annexes, paragraphs, articles or tables that this document does not have.",
    .wrong = "(see annex III), where annex II is the last",
    .right = "paragraph 40 of resolution 57/300",
    .inside = check,
    .data = "references",
};

}  // namespace dragoman::qa::checks
