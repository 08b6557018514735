// SPDX-License-Identifier: Apache-2.0
#include "qa/checks/figure_findings.h"

#include <algorithm>
#include <string_view>

#include "qa/pairing/metric_units.h"

namespace dragoman::qa::checks {
namespace {

// How sure it is that one value was replaced by another, or is missing.
constexpr Weight kReplaced = {Severity::error, 0.96F};
constexpr Weight kOtherKind = {Severity::error, 0.8F};  // "10 per cent" by "10"
constexpr Weight kJoined = {Severity::warning, 0.6F};   // "15-64" by "1564": a mark was lost
constexpr Weight kConverted = {Severity::info, 0.3F};   // "10 acres" by "4 hectares"
constexpr Weight kPlain = {Severity::error, 0.88F};     // figures alone were compared
constexpr Weight kUnlike = {Severity::info, 0.25F};     // words may say either
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

// Whether one figure may be a slip for the other, where words are not known: they have equally many
// digits, or most in common.
bool is_like(const Fact& a, const Fact& b) {
  const std::string_view x = a.value;
  const std::string_view y = b.value;
  if (x.size() == y.size()) return true;
  const auto front = std::mismatch(x.begin(), x.end(), y.begin(), y.end()).first - x.begin();
  const auto back = std::mismatch(x.rbegin(), x.rend(), y.rbegin(), y.rend()).first - x.rbegin();
  const auto longest = static_cast<std::ptrdiff_t>(std::max(x.size(), y.size()));
  return std::min(front + back, longest) * 2 >= longest;
}

// "SOR" of "SOR/2025-255": the capitals at the beginning.
std::string_view series_of(const Fact& symbol) {
  const auto end = std::find_if(symbol.value.begin(), symbol.value.end(),
                                [](char c) { return c < 'A' || c > 'Z'; });
  return std::string_view(symbol.value)
      .substr(0, static_cast<std::size_t>(end - symbol.value.begin()));
}

bool has_series(const DocumentFacts& text, std::string_view series) {
  return std::any_of(text.facts.begin(), text.facts.end(), [&](const std::vector<Fact>& facts) {
    return std::any_of(facts.begin(), facts.end(), [&](const Fact& fact) {
      return fact.kind == FactKind::symbol && series_of(fact) == series;
    });
  });
}

// Whether two symbols differ in the name of their series alone, which each document has in a
// language of its own: "SOR/2025-255" and "DORS/2025-255".
bool is_series_translated(const PairedFacts& pair, const Fact& source, const Fact& target) {
  constexpr std::size_t kShortest = 3;  // letters; organs of the United Nations have fewer
  if (source.kind != FactKind::symbol || target.kind != FactKind::symbol) return false;
  const std::string_view from = series_of(source);
  const std::string_view to = series_of(target);
  if (from == to || from.size() < kShortest || to.size() < kShortest) return false;
  if (source.value.substr(from.size()) != target.value.substr(to.size())) return false;
  return !has_series(pair.target, from) && !has_series(pair.source, to);
}

// Whether the bead of a mismatch has no other values without a counterpart than these two.
bool is_only_value(const PairedFacts& pair, const Mismatch& mismatch,
                   const MismatchedFacts& facts) {
  const auto [first, last] =
      std::equal_range(pair.figures.begin(), pair.figures.end(), mismatch,
                       [](const Mismatch& a, const Mismatch& b) { return a.bead < b.bead; });
  return std::all_of(first, last, [&](const Mismatch& other) {
    const MismatchedFacts others = facts_of(pair, other);
    return others.is_replaced() && others.source->value == facts.source->value &&
           others.target->value == facts.target->value;
  });
}

Weight weight_of(const Fact& source, const Fact& target) {
  if (source.kind != target.kind) return kOtherKind;
  if (source.kind == FactKind::quantity && unit_of(source) != unit_of(target)) {
    const auto figure = [](const Fact& fact) { return fact.value.substr(0, fact.value.find(' ')); };
    return figure(source) == figure(target) || is_same_measure(source.value, target.value)
               ? kReplaced
               : kConverted;
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
    // What one side has alone, the other may say in words that are not known.
    if (pair.is_plain && !facts.is_replaced() && facts.first().kind == FactKind::number) continue;
    const bool telling = lone == Lone::warning && is_telling(facts.first());
    const bool unlike = pair.is_plain && facts.is_replaced() &&
                        !is_like(*facts.source, *facts.target) &&
                        !is_only_value(pair, mismatch, facts);
    const bool translated =
        facts.is_replaced() && is_series_translated(pair, *facts.source, *facts.target);
    const Weight weight = unlike || translated                   ? kUnlike
                          : facts.is_replaced() && pair.is_plain ? kPlain
                          : facts.is_replaced() ? weight_of(*facts.source, *facts.target)
                          : telling             ? kLoneTelling
                                                : kLoneNumber;
    findings.push_back(mismatch_finding(pair, mismatch, facts, wording, weight));
  }
}

}  // namespace dragoman::qa::checks
