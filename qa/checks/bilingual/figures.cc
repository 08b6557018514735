// SPDX-License-Identifier: Apache-2.0
//
// The checks of what is written in figures or stands for them. All take their share of the same
// mismatches (qa/pairing/figures.h), by the kind of fact: what they have of their own is words.
#include "qa/pairing/figures.h"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>

#include "qa/checks/checks.h"
#include "qa/checks/mismatch_finding.h"

namespace dragoman::qa::checks {
namespace {

// How bad it is that a fact of the check's kind stands on one side alone. Small numbers come and go
// in good translations, for words stand for them; a full date or an amount seldom does.
enum class Lone { info, warning };

// How sure it is that one value was replaced by another, or is missing.
constexpr Weight kReplaced = {Severity::error, 0.96F};
constexpr Weight kOtherKind = {Severity::error, 0.8F};  // "10 per cent" by "10"
constexpr Weight kJoined = {Severity::warning, 0.6F};   // "15-64" by "1564": a mark was lost
constexpr Weight kConverted = {Severity::info, 0.3F};   // "10 acres" by "4 hectares"
constexpr Weight kUnlike = {Severity::info, 0.2F};      // an ordinal by a number
constexpr Weight kLoneTelling = {Severity::warning, 0.5F};
constexpr Weight kLoneNumber = {Severity::info, 0.15F};

bool is_of(FactKind kind, std::initializer_list<FactKind> kinds) {
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

std::string_view unit_of(const Fact& quantity) {
  return std::string_view(quantity.value).substr(quantity.value.rfind(' ') + 1);
}

// Whether the one begins with all figures of the other and has some more.
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

// A year or month alone says little; a day, or a range, much.
bool is_telling(const Fact& fact) {
  constexpr std::size_t kMonth = 7;  // "2003-04"
  return fact.kind != FactKind::date || fact.value.size() >= kMonth;
}

void report(const PairedFacts& pair, std::initializer_list<FactKind> kinds, Lone lone,
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

void check_dates(const PairedFacts& pair, const CheckOptions&, std::vector<Finding>& findings) {
  report(pair, {FactKind::date}, Lone::warning,
         {"The dates differ: “{1}” in the original, “{2}” in the translation.",
          "The date “{1}” is not in the translation.", "The date “{1}” is not in the original."},
         findings);
}

void check_times(const PairedFacts& pair, const CheckOptions&, std::vector<Finding>& findings) {
  report(pair, {FactKind::time}, Lone::warning,
         {"The times of day differ: “{1}” in the original, “{2}” in the translation.",
          "The time “{1}” is not in the translation.", "The time “{1}” is not in the original."},
         findings);
}

void check_numbers(const PairedFacts& pair, const CheckOptions&, std::vector<Finding>& findings) {
  report(
      pair, {FactKind::number, FactKind::ordinal, FactKind::quantity}, Lone::info,
      {"The numbers differ: “{1}” in the original, “{2}” in the translation.",
       "The number “{1}” is not in the translation.", "The number “{1}” is not in the original."},
      findings);
}

void check_percentages(const PairedFacts& pair, const CheckOptions&,
                       std::vector<Finding>& findings) {
  report(pair, {FactKind::percentage}, Lone::warning,
         {"The percentages differ: “{1}” in the original, “{2}” in the translation.",
          "The percentage “{1}” is not in the translation.",
          "The percentage “{1}” is not in the original."},
         findings);
}

void check_amounts(const PairedFacts& pair, const CheckOptions&, std::vector<Finding>& findings) {
  report(
      pair, {FactKind::amount}, Lone::warning,
      {"The amounts differ: “{1}” in the original, “{2}” in the translation.",
       "The amount “{1}” is not in the translation.", "The amount “{1}” is not in the original."},
      findings);
}

void check_symbols(const PairedFacts& pair, const CheckOptions&, std::vector<Finding>& findings) {
  report(
      pair, {FactKind::symbol}, Lone::warning,
      {"The symbols differ: “{1}” in the original, “{2}” in the translation.",
       "The symbol “{1}” is not in the translation.", "The symbol “{1}” is not in the original."},
      findings);
}

}  // namespace

const Check kDate = {
    .name = "date",
    .purpose = "A date, a range of dates or a period of years that the other side doesn't have.",
    .wrong = "from 28 to 30 April 2003 | du 28 au 30 avril 2004",
    .right = "from 1 to 3 April | du 1er au 3 avril",
    .between = check_dates,
};

const Check kTime = {
    .name = "time",
    .purpose = "A time of day that the other side doesn't have.",
    .wrong = "at 3 p.m. | à 16 heures",
    .right = "at 3.30 p.m. | à 15 h 30",
    .between = check_times,
};

const Check kNumber = {
    .name = "number",
    .purpose = "A number, in figures or in words, that the other side doesn't have.",
    .wrong = "10,000 refugees | 100 000 réfugiés",
    .right = "Twenty-eight delegations | Les 28 délégations",
    .between = check_numbers,
};

const Check kPercentage = {
    .name = "percentage",
    .purpose = "A percentage that the other side doesn't have.",
    .wrong = "10 per cent | 20 %",
    .right = "10 to 15 per cent | 10 % à 15 %",
    .between = check_percentages,
};

const Check kAmount = {
    .name = "amount",
    .purpose =
        "An amount of money that the other side doesn't have: its figure, scale or currency.",
    .wrong = "EUR 5 million | 5 millions de dollars",
    .right = "US$ 10 billion | 10 milliards de dollars des États-Unis",
    .between = check_amounts,
};

const Check kSymbol = {
    .name = "symbol",
    .purpose = "A document symbol or resolution number that the other side doesn't have.",
    .wrong = "(see A/57/64) | (voir A/57/46)",
    .right = "resolution 1373 (2001) | S/RES/1373 (2001)",
    .between = check_symbols,
};

}  // namespace dragoman::qa::checks
