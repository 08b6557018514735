// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/unicode.h"
#include "qa/checks/checks.h"
#include "qa/checks/names.h"
#include "qa/name_key.h"

namespace dragoman::qa::checks {
namespace {

constexpr std::size_t kShortest = 5;  // of parts that are compared letter by letter
constexpr float kOneLetter = 0.85F;
constexpr float kVowel = 0.5F;
constexpr float kOther = 0.4F;

struct Likeness {
  std::size_t same = 0;        // parts that read alike
  std::size_t near = 0;        // parts that differ by one letter
  std::size_t near_vowel = 0;  // of those, by a vowel that is heard alike
};

// Compares the parts of two names, in any order; initials with nothing.
Likeness likeness(const Fact& a, const Fact& b) {
  Likeness result;
  const auto x = name_parts(a.value);
  auto y = name_parts(b.value);
  for (const NamePart& part : x) {
    const auto found = std::find_if(y.begin(), y.end(),
                                    [&](const NamePart& other) { return other.key == part.key; });
    if (found != y.end()) {
      ++result.same;
      y.erase(found);
      continue;
    }
    const auto near = std::find_if(y.begin(), y.end(), [&](const NamePart& other) {
      return part.folded.size() >= kShortest && other.folded.size() >= kShortest &&
             edits(part.key, other.key, 1) == 1;
    });
    if (near == y.end()) continue;
    ++result.near;
    if (part.skeleton == near->skeleton) ++result.near_vowel;
    y.erase(near);
  }
  return result;
}

bool is_same(const Fact& a, const Fact& b) {
  const Likeness like = likeness(a, b);
  return like.same > 0 && like.near == 0;
}

void check(const Reading& reading, const CheckOptions&, std::vector<Finding>& findings) {
  const auto is_person = [](const Fact& fact) { return fact.kind == FactKind::person; };
  const auto equal = [](const Fact& a, const Fact& b) { return a.value == b.value; };
  const auto mismatches = mismatched_facts(reading, is_person, {equal, is_same});
  for (const LeftOver& left : left_over(reading, mismatches)) {
    for (const LeftFact& source : left.source) {
      for (const LeftFact& target : left.target) {
        const Likeness like = likeness(*source.fact, *target.fact);
        const bool one_letter = like.near > 0;
        const bool vowel = one_letter && like.near_vowel == like.near;
        const bool sole = left.source.size() == 1 && left.target.size() == 1;
        if (!one_letter && !sole) continue;
        findings.push_back({
            .severity = !one_letter ? Severity::info
                        : vowel     ? Severity::warning
                                    : Severity::error,
            .confidence = !one_letter ? kOther
                          : vowel     ? kVowel
                                      : kOneLetter,
            .message = {"The name \"{1}\" is \"{2}\" in the original.",
                        {written(reading.target, target), written(reading.source, source)}},
            .spots = {spot_of(source, Side::source), spot_of(target, Side::target)},
            .values = {source.fact->value, target.fact->value},
        });
      }
    }
  }
}

}  // namespace

const Check kPerson = {
    .name = "person",
    .purpose = "A person's name that is spelt otherwise than in the original.",
    .wrong = "Mr. John Castelman | M. John Castelmen",
    .right = "Mr. Chernov | M. Tchernov",
    .between = check,
};

}  // namespace dragoman::qa::checks
