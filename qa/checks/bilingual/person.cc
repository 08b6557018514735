// SPDX-License-Identifier: Apache-2.0
//
// Names of persons that are spelled differently on the two sides.
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/text/unicode.h"
#include "qa/checks/checks.h"
#include "qa/checks/names.h"
#include "qa/pairing/fact_match.h"
#include "qa/words/name_key.h"

namespace dragoman::qa::checks {
namespace {

constexpr std::size_t kShortest = 5;  // of parts that are compared letter by letter
constexpr float kOneLetter = 0.85F;
constexpr float kVowel = 0.5F;
constexpr float kOtherPart = 0.6F;

struct Likeness {
  std::size_t same = 0;        // parts that sound alike
  std::size_t near = 0;        // parts that differ by one letter
  std::size_t near_vowel = 0;  // of those, by a vowel that sounds alike
  bool other = false;          // each has a part unlike any of the other
};

// Whether two parts differ by one letter, in spelling or in sound.
bool is_near(const NamePart& a, const NamePart& b) {
  if (a.folded.size() < kShortest || b.folded.size() < kShortest) return false;
  return edits(a.folded, b.folded, 1) <= 1 || edits(a.key, b.key, 1) <= 1;
}

// Whether half the letters differ: more than in spellings of one name.
bool is_unlike(const std::string& a, const std::string& b) {
  const std::size_t longest = std::max(a.size(), b.size());
  return edits(a, b, longest) * 2 >= longest;
}

// Compares the parts of two names, in any order; initials are ignored.
Likeness likeness(const Fact& a, const Fact& b) {
  Likeness result;
  const auto x = name_parts(a.value);
  auto y = name_parts(b.value);
  std::vector<NamePart> left;
  for (const NamePart& part : x) {
    const auto found = std::find_if(y.begin(), y.end(),
                                    [&](const NamePart& other) { return other.key == part.key; });
    if (found == y.end()) {
      left.push_back(part);
    } else {
      ++result.same;
      y.erase(found);
    }
  }
  std::size_t unlike = 0;
  for (const NamePart& part : left) {
    const auto near = std::find_if(y.begin(), y.end(),
                                   [&](const NamePart& other) { return is_near(part, other); });
    if (near == y.end()) {
      ++unlike;
      continue;
    }
    ++result.near;
    if (part.skeleton == near->skeleton) ++result.near_vowel;
    y.erase(near);
  }
  result.other = unlike == 1 && y.size() == 1 && left.size() == 1 &&
                 is_unlike(left.front().key, y.front().key);
  return result;
}

bool is_same(const Fact& a, const Fact& b) {
  const Likeness like = likeness(a, b);
  return like.same > 0 && like.near == 0 && !like.other;
}

Finding misspelt(bool only_vowel, const std::string& target, const std::string& source) {
  return {
      .severity = only_vowel ? Severity::warning : Severity::error,
      .confidence = only_vowel ? kVowel : kOneLetter,
      .message = {"The name “{1}” is “{2}” in the original.", {target, source}},
      .values = {source, target},
  };
}

// A word with a capital, and its position.
struct CapitalWord {
  NamePart part;
  Spot spot;
};

std::vector<CapitalWord> capital_words(const DocumentFacts& text, Side side, Span segments) {
  std::vector<CapitalWord> words;
  for (std::uint32_t id = segments.first; id < segments.last; ++id) {
    const std::string_view line = text.text(id);
    for (std::size_t at = 0; at < line.size();) {
      const std::size_t begin = at;
      const char32_t first = next_char(line, at);
      if (!is_letter(first)) continue;
      std::size_t end = at;
      while (at < line.size() && is_letter(next_char(line, at))) end = at;
      at = end;
      if (!is_upper(first)) continue;
      for (NamePart& part : name_parts(line.substr(begin, end - begin))) {
        words.push_back(
            {std::move(part),
             {side, id, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}});
      }
    }
  }
  return words;
}

// For a name with a title on one side only: whether the other side has one of its parts with one
// letter changed.
void check_untitled(const PairedFacts& pair, std::size_t bead, const LeftFact& left, Side side,
                    std::vector<Finding>& findings) {
  const Bead& at = pair.bitext->beads[bead];
  const Side other = side == Side::source ? Side::target : Side::source;
  const auto here =
      capital_words(pair.side(side), side, side == Side::source ? at.source : at.target);
  const auto there =
      capital_words(pair.side(other), other, side == Side::source ? at.target : at.source);
  const auto has = [](const std::vector<CapitalWord>& words, const NamePart& part) {
    return std::any_of(words.begin(), words.end(),
                       [&](const CapitalWord& word) { return word.part.key == part.key; });
  };
  for (const NamePart& part : name_parts(left.fact->value)) {
    if (has(there, part)) continue;
    const auto near = std::find_if(there.begin(), there.end(), [&](const CapitalWord& word) {
      return is_near(part, word.part) && !has(here, word.part);
    });
    if (near == there.end()) continue;
    const std::string own = written(pair.side(side), left);
    const std::string found(pair.side(other)
                                .text(near->spot.segment)
                                .substr(near->spot.begin, near->spot.end - near->spot.begin));
    const bool only_vowel = part.skeleton == near->part.skeleton;
    const bool in_target = side == Side::target;
    Finding finding =
        in_target ? misspelt(only_vowel, own, found) : misspelt(only_vowel, found, own);
    finding.spots = {near->spot, spot_of(left, side)};
    if (!in_target) std::swap(finding.spots[0], finding.spots[1]);
    findings.push_back(std::move(finding));
    return;
  }
}

void check(const PairedFacts& pair, const CheckOptions&, std::vector<Finding>& findings) {
  const auto is_person = [](const Fact& fact) { return fact.kind == FactKind::person; };
  const auto equal = [](const Fact& a, const Fact& b) { return a.value == b.value; };
  const auto mismatches = mismatched_facts(pair, is_person, {equal, is_same});
  for (const LeftOver& left : left_over(pair, mismatches)) {
    for (const LeftFact& source : left.source) {
      for (const LeftFact& target : left.target) {
        const Likeness like = likeness(*source.fact, *target.fact);
        if (like.near == 0 && !(like.other && like.same > 0)) continue;
        Finding finding = misspelt(like.near_vowel == like.near, written(pair.target, target),
                                   written(pair.source, source));
        if (like.near == 0) finding.confidence = kOtherPart;
        finding.spots = {spot_of(source, Side::source), spot_of(target, Side::target)};
        findings.push_back(std::move(finding));
      }
    }
    if (left.target.empty()) {
      for (const LeftFact& source : left.source) {
        check_untitled(pair, left.bead, source, Side::source, findings);
      }
    }
    if (left.source.empty()) {
      for (const LeftFact& target : left.target) {
        check_untitled(pair, left.bead, target, Side::target, findings);
      }
    }
  }
}

}  // namespace

const Check kPerson = {
    .name = "person",
    .purpose = "A person's name that is spelled differently in the original.",
    .wrong = "Mr. Karl Bergstrom | M. Karl Bergstron",
    .right = "Mr. Chernov | M. Tchernov",
    .between = check,
    .of_wording = true,
    .data = "persons",
};

}  // namespace dragoman::qa::checks
