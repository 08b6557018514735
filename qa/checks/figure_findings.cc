// SPDX-License-Identifier: Apache-2.0
#include "qa/checks/figure_findings.h"

#include <algorithm>
#include <string_view>

namespace dragoman::qa::checks {
namespace {

// How sure it is that one value was replaced by another, or is missing.
constexpr Weight kReplaced = {Severity::error, 0.96F};
constexpr Weight kOtherKind = {Severity::error, 0.8F};  // "10 per cent" by "10"
constexpr Weight kJoined = {Severity::warning, 0.6F};   // "15-64" by "1564": a mark was lost
constexpr Weight kConverted = {Severity::info, 0.3F};   // "10 acres" by "4 hectares"
constexpr Weight kLoneTelling = {Severity::warning, 0.5F};
constexpr Weight kLoneNumber = {Severity::info, 0.15F};

bool is_of(FactKind kind, std::initializer_list<FactKind> kinds) {
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

std::string_view unit_of(const Fact& quantity) {
  return std::string_view(quantity.value).substr(quantity.value.rfind(' ') + 1);
}

// Whether one value begins with all figures of the other and has more.
bool is_joined(const Fact& a, const Fact& b) {
  constexpr std::size_t kMore = 2;
  const auto& [shorter, longer] = std::minmax(
      a.value, b.value, [](const auto& x, const auto& y) { return x.size() < y.size(); });
  return longer.size() >= shorter.size() + kMore && longer.starts_with(shorter);
}

Weight weight_of(const Fact& source, const Fact& target) {
  if (source.kind != target.kind) return kOtherKind;
  if (source.kind == FactKind::quantity && unit_of(source) != unit_of(target)) {
    const auto figure = [](const Fact& fact) { return fact.value.substr(0, fact.value.find(' ')); };
    return figure(source) == figure(target) ? kReplaced : kConverted;
  }
  if (source.kind == FactKind::number && is_joined(source, target)) return kJoined;
  return kReplaced;
}

// A year or month alone is weak evidence; a day or a range is strong.
bool is_telling(const Fact& fact) {
  constexpr std::size_t kMonth = 7;  // "2003-04"
  return fact.kind != FactKind::date || fact.value.size() >= kMonth;
}

}  // namespace

void report_figures(const PairedFacts& pair, std::initializer_list<FactKind> kinds, Lone lone,
                    const Wording& wording, std::vector<Finding>& findings) {
  for (const Mismatch& mismatch : pair.figures) {
    const MismatchedFacts facts = facts_of(pair, mismatch);
    if (!is_of(facts.first().kind, kinds)) continue;
    const bool telling = lone == Lone::warning && is_telling(facts.first());
    const Weight weight = facts.is_replaced() ? weight_of(*facts.source, *facts.target)
                          : telling           ? kLoneTelling
                                              : kLoneNumber;
    findings.push_back(mismatch_finding(pair, mismatch, facts, wording, weight));
  }
}

}  // namespace dragoman::qa::checks
