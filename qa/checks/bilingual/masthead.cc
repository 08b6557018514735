// SPDX-License-Identifier: Apache-2.0
//
// Fields of the masthead that differ between the two sides.
#include <string_view>
#include <vector>

#include "qa/checks/checks.h"
#include "qa/checks/names.h"
#include "qa/pairing/fact_match.h"

namespace dragoman::qa::checks {
namespace {

constexpr float kConfidence = 0.95F;

std::string_view field(const Fact& fact) {
  return std::string_view(fact.value).substr(0, fact.value.find(' '));
}

void check(const PairedFacts& pair, const CheckOptions&, std::vector<Finding>& findings) {
  const auto is_field = [](const Fact& fact) { return fact.kind == FactKind::masthead; };
  const auto mismatches = mismatched_facts(pair, is_field);
  for (const LeftOver& left : left_over(pair, mismatches)) {
    for (const LeftFact& source : left.source) {
      for (const LeftFact& target : left.target) {
        if (field(*source.fact) != field(*target.fact)) continue;
        findings.push_back({
            .severity = Severity::error,
            .confidence = kConfidence,
            .message = {"The masthead says “{1}”, that of the original “{2}”.",
                        {written(pair.target, target), written(pair.source, source)}},
            .spots = {spot_of(source, Side::source), spot_of(target, Side::target)},
            .values = {source.fact->value, target.fact->value},
        });
      }
    }
  }
}

}  // namespace

const Check kMasthead = {
    .name = "masthead",
    .purpose =
        "A field of the masthead (distribution, original language) that differs from the "
        "original's.",
    .wrong = "Distr.: General | Distr. limitée",
    .right = "Distr.: General | Distr. générale",
    .between = check,
    .data = "masthead",
};

}  // namespace dragoman::qa::checks
