// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <vector>

#include "qa/checks/checks.h"
#include "qa/checks/names.h"
#include "qa/name_facts.h"

namespace dragoman::qa::checks {
namespace {

constexpr float kReplaced = 0.93F;
constexpr float kReplacedDoubtful = 0.7F;
constexpr float kReplacedAdjective = 0.6F;
constexpr float kAlone = 0.3F;

bool is_name(const LeftFact& left) { return left.fact->certainty >= kDoubtfulName; }

// The best of what is left: a name that is said nowhere else first.
std::vector<LeftFact> best_first(std::vector<LeftFact> left) {
  std::stable_sort(left.begin(), left.end(), [](const LeftFact& a, const LeftFact& b) {
    const auto rank = [](const LeftFact& l) { return (is_name(l) ? 0 : 2) + (l.echoed ? 1 : 0); };
    return rank(a) < rank(b);
  });
  return left;
}

void add_pair(const Reading& reading, const LeftFact& source, const LeftFact& target,
              std::vector<Finding>& findings) {
  const bool names = is_name(source) && is_name(target);
  const bool sure = names && !source.echoed && !target.echoed && source.fact->certainty >= kNamed &&
                    target.fact->certainty >= kNamed;
  findings.push_back({
      .severity = names ? Severity::error : Severity::warning,
      .confidence = sure    ? kReplaced
                    : names ? kReplacedDoubtful
                            : kReplacedAdjective,
      .message = {"\"{1}\" stands where the original names another country, \"{2}\".",
                  {written(reading.target, target), written(reading.source, source)}},
      .spots = {spot_of(source, Side::source), spot_of(target, Side::target)},
      .values = {source.fact->value, target.fact->value},
  });
}

void add_alone(const Reading& reading, std::size_t bead, const LeftFact& left, Side side,
               std::vector<Finding>& findings) {
  if (!is_name(left) || left.echoed) return;
  const bool missing = side == Side::source;
  Finding finding{
      .severity = Severity::info,
      .confidence = kAlone,
      .message = {missing ? "The original names a country that the translation doesn't: \"{1}\"."
                          : "The translation names a country that the original doesn't: \"{1}\".",
                  {written(reading.side(side), left)}},
  };
  if (missing) {
    finding.spots = {spot_of(left, side), whole_of_bead(reading, bead, Side::target)};
    finding.values = {left.fact->value, ""};
  } else {
    finding.spots = {whole_of_bead(reading, bead, Side::source), spot_of(left, side)};
    finding.values = {"", left.fact->value};
  }
  findings.push_back(std::move(finding));
}

void check(const Reading& reading, const CheckOptions&, std::vector<Finding>& findings) {
  const auto is_country = [](const Fact& fact) { return fact.kind == FactKind::country; };
  const auto both_names = [](const Fact& a, const Fact& b) {
    return a.value == b.value && a.certainty >= kDoubtfulName && b.certainty >= kDoubtfulName;
  };
  const auto alike = [](const Fact& a, const Fact& b) { return share_name(a.value, b.value); };
  const auto mismatches = mismatched_facts(reading, is_country, {both_names, alike});
  for (const LeftOver& left : left_over(reading, mismatches)) {
    const auto source = best_first(left.source);
    const auto target = best_first(left.target);
    const std::size_t pairs = std::min(source.size(), target.size());
    for (std::size_t k = 0; k < pairs; ++k) {
      // Two adjectives that differ are seldom about countries.
      if (is_name(source[k]) || is_name(target[k])) {
        add_pair(reading, source[k], target[k], findings);
      }
    }
    for (std::size_t k = pairs; k < source.size(); ++k) {
      add_alone(reading, left.bead, source[k], Side::source, findings);
    }
    for (std::size_t k = pairs; k < target.size(); ++k) {
      add_alone(reading, left.bead, target[k], Side::target, findings);
    }
  }
}

}  // namespace

const Check kCountry = {
    .name = "country",
    .purpose = "A country or territory that is replaced by another, missing or added.",
    .wrong = "Austria and Australia | l'Australie et l'Australie",
    .right = "Austria and Australia | l'Australie et l'Autriche",
    .between = check,
};

}  // namespace dragoman::qa::checks
