// SPDX-License-Identifier: Apache-2.0
#include "qa/checks/figure_findings.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <vector>

#include "qa/pairing/fact_match.h"
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
constexpr Weight kRival = {Severity::warning, 0.7F};  // another figure is there instead
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

using SeriesNames = std::set<std::string_view>;

SeriesNames series_in(const DocumentFacts& text) {
  SeriesNames names;
  for (const std::vector<Fact>& facts : text.facts) {
    for (const Fact& fact : facts) {
      if (fact.kind == FactKind::symbol) names.insert(series_of(fact));
    }
  }
  return names;
}

// Whether two symbols differ in the name of their series alone, which each document has in a
// language of its own: "SOR/2025-255" and "DORS/2025-255".
bool is_series_translated(const SeriesNames& sources, const SeriesNames& targets,
                          const Fact& source, const Fact& target) {
  constexpr std::size_t kShortest = 3;  // letters; organs of the United Nations have fewer
  if (source.kind != FactKind::symbol || target.kind != FactKind::symbol) return false;
  const std::string_view from = series_of(source);
  const std::string_view to = series_of(target);
  if (from == to || from.size() < kShortest || to.size() < kShortest) return false;
  if (source.value.substr(from.size()) != target.value.substr(to.size())) return false;
  return !targets.contains(from) && !sources.contains(to);
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

bool is_written_alike(const PairedFacts& pair, const Mismatch& mismatch) {
  const auto written = [](const DocumentFacts& text, const FactRef& ref) {
    const Fact& fact = text.facts[ref.segment][ref.number];
    return text.text(ref.segment).substr(fact.begin, fact.end - fact.begin);
  };
  return written(pair.source, *mismatch.source) == written(pair.target, *mismatch.target);
}

Weight weight_of(const Fact& source, const Fact& target) {
  const bool bare = is_bare_number(source) && is_bare_number(target);
  if (source.kind != target.kind && !bare) return kOtherKind;
  if (source.kind == FactKind::quantity && unit_of(source) != unit_of(target)) {
    const auto figure = [](const Fact& fact) { return fact.value.substr(0, fact.value.find(' ')); };
    return figure(source) == figure(target) || is_same_measure(source.value, target.value)
               ? kReplaced
               : kConverted;
  }
  if (source.kind == FactKind::number && is_joined(source, target)) return kJoined;
  return kReplaced;
}

// A year or month alone is weak evidence; a day or a range is strong. "100 per cent" is also
// "entirely".
bool is_telling(const Fact& fact) {
  if (fact.kind == FactKind::percentage && fact.value == "100") return false;
  constexpr std::size_t kMonth = 7;  // "2003-04"
  return fact.kind != FactKind::date || fact.value.size() >= kMonth;
}

}  // namespace

void report_figures(const PairedFacts& pair, std::initializer_list<FactKind> kinds, Lone lone,
                    const Wording& wording, std::vector<Finding>& findings) {
  const SeriesNames sources = series_in(pair.source);
  const SeriesNames targets = series_in(pair.target);
  for (const Mismatch& mismatch : pair.figures) {
    const MismatchedFacts facts = facts_of(pair, mismatch);
    if (!is_of(facts.first().kind, kinds)) continue;
    // What one side has alone, the other may say in words that are not known.
    if (pair.is_plain && !facts.is_replaced() && facts.first().kind == FactKind::number) continue;
    // The same figure on both sides, of two values: its separators are the other language's, which
    // the check of formats reports.
    if (facts.is_replaced() && is_written_alike(pair, mismatch)) continue;
    const bool telling = lone == Lone::warning && is_telling(facts.first());
    const bool unlike = pair.is_plain && facts.is_replaced() &&
                        !is_like(*facts.source, *facts.target) &&
                        !is_only_value(pair, mismatch, facts);
    const bool translated =
        facts.is_replaced() && is_series_translated(sources, targets, *facts.source, *facts.target);
    const Weight weight = unlike || translated                   ? kUnlike
                          : facts.is_replaced() && pair.is_plain ? kPlain
                          : facts.is_replaced() ? weight_of(*facts.source, *facts.target)
                          : mismatch.has_rival  ? kRival
                          : telling             ? kLoneTelling
                                                : kLoneNumber;
    findings.push_back(mismatch_finding(pair, mismatch, facts, wording, weight));
  }
}

}  // namespace dragoman::qa::checks
