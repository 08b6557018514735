// SPDX-License-Identifier: Apache-2.0
//
// Countries and territories that are replaced, missing or added.
#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "qa/checks/checks.h"
#include "qa/checks/names.h"
#include "qa/facts/names/name_facts.h"
#include "qa/pairing/fact_match.h"

namespace dragoman::qa::checks {
namespace {

constexpr float kReplaced = 0.93F;
constexpr float kReplacedDoubtful = 0.7F;
constexpr float kReplacedAdjective = 0.6F;
constexpr float kUnheard = 0.4F;  // a country that the original never mentions
constexpr float kAlone = 0.3F;

bool is_name(const LeftFact& left) { return left.fact->certainty >= kDoubtfulName; }

// The best candidate: a name that occurs nowhere else comes first.
std::vector<LeftFact> best_first(std::vector<LeftFact> left) {
  std::stable_sort(left.begin(), left.end(), [](const LeftFact& a, const LeftFact& b) {
    const auto rank = [](const LeftFact& l) { return (is_name(l) ? 0 : 2) + (l.echoed ? 1 : 0); };
    return rank(a) < rank(b);
  });
  return left;
}

void add_pair(const PairedFacts& pair, const LeftFact& source, const LeftFact& target,
              std::vector<Finding>& findings) {
  const bool names = is_name(source) && is_name(target);
  const bool sure = names && !source.echoed && !target.echoed && source.fact->certainty >= kNamed &&
                    target.fact->certainty >= kNamed;
  findings.push_back({
      .severity = names ? Severity::error : Severity::warning,
      .confidence = sure    ? kReplaced
                    : names ? kReplacedDoubtful
                            : kReplacedAdjective,
      .message = {"The translation says “{1}” where the original names another country, “{2}”.",
                  {written(pair.target, target), written(pair.source, source)}},
      .spots = {spot_of(source, Side::source), spot_of(target, Side::target)},
      .values = {source.fact->value, target.fact->value},
  });
}

// Whether the words of a fact are unchanged on the other side: a name left in its language.
bool is_quoted(const PairedFacts& pair, std::size_t bead, const LeftFact& left, Side side) {
  const std::string words = written(pair.side(side), left);
  const Side other = side == Side::source ? Side::target : Side::source;
  const Bead& at = pair.bitext->beads[bead];
  const Span span = other == Side::source ? at.source : at.target;
  for (std::uint32_t id = span.first; id < span.last; ++id) {
    if (pair.side(other).text(id).find(words) != std::string_view::npos) return true;
  }
  return false;
}

// How often the segments name a country, with at least this certainty.
std::size_t count_names(const DocumentFacts& text, Span segments, std::string_view country,
                        float certainty) {
  std::size_t count = 0;
  for (std::uint32_t id = segments.first; id < segments.last; ++id) {
    for (const Fact& fact : text.facts[id]) {
      if (fact.kind == FactKind::country && fact.certainty >= certainty &&
          share_name(fact.value, country)) {
        ++count;
      }
    }
  }
  return count;
}

// A name on the other side of the bead whose country this side names less often, unless a
// neighbouring bead or an adjective names it.
std::optional<LeftFact> moved_partner(const PairedFacts& pair, std::size_t bead, Side side) {
  const Side other = side == Side::source ? Side::target : Side::source;
  const Bead& at = pair.bitext->beads[bead];
  const Span here = side == Side::source ? at.source : at.target;
  const Span there = side == Side::source ? at.target : at.source;
  for (std::uint32_t id = there.first; id < there.last; ++id) {
    const auto& facts = pair.side(other).facts[id];
    for (std::uint32_t k = 0; k < facts.size(); ++k) {
      const Fact& fact = facts[k];
      if (fact.kind != FactKind::country || fact.certainty < kDoubtfulName) continue;
      // Where the other side has no adjectives of countries, those of this one count as names.
      const bool names_only = !has_country_adjectives(pair.side(other).document->language);
      if (count_names(pair.side(side), here, fact.value, names_only ? kWeakName : kDoubtfulName) <
          count_names(pair.side(other), there, fact.value, kDoubtfulName)) {
        return LeftFact{{id, k}, &fact, true};
      }
    }
  }
  return std::nullopt;
}

// The country that a fact names, perhaps within the name of an organization; empty for none.
std::string country_meant(const Fact& fact, const LangTag& language) {
  if (fact.kind == FactKind::country) return fact.value;
  return fact.kind == FactKind::organization ? country_of(fact.value, language) : std::string();
}

// Whether a text mentions a country in some segments.
bool speaks_of(const DocumentFacts& text, Span segments, std::string_view country) {
  for (std::uint32_t id = segments.first; id < segments.last; ++id) {
    for (const Fact& fact : text.facts[id]) {
      const std::string meant = country_meant(fact, text.document->language);
      if (!meant.empty() && share_name(meant, country)) return true;
    }
  }
  return false;
}

// The countries that a text mentions; read only if a fact is left without a counterpart.
class Heard {
 public:
  explicit Heard(const DocumentFacts& text) : text_(text) {}

  bool operator()(std::string_view country) {
    if (!countries_) {
      countries_.emplace();
      for (const auto& facts : text_.facts) {
        for (const Fact& fact : facts) {
          countries_->insert(country_meant(fact, text_.document->language));
        }
      }
    }
    return std::any_of(countries_->begin(), countries_->end(), [&](const std::string& heard) {
      return !heard.empty() && share_name(heard, country);
    });
  }

 private:
  const DocumentFacts& text_;
  std::optional<std::set<std::string>> countries_;
};

void add_alone(const PairedFacts& pair, std::size_t bead, const LeftFact& left, Side side,
               Heard& is_heard, std::vector<Finding>& findings) {
  if (!is_name(left) || left.echoed) return;
  const bool missing = side == Side::source;
  const DocumentFacts& other = pair.side(missing ? Side::target : Side::source);
  const Bead& at = pair.bitext->beads[bead];
  const std::string& country = left.fact->value;
  if (speaks_of(other, missing ? at.target : at.source, country)) return;
  // A translation may name "the country", if the original mentions it somewhere.
  const bool unheard = !missing && left.fact->certainty >= kNamed && !is_heard(country);
  Finding finding{
      .severity = Severity::info,
      .confidence = unheard ? kUnheard : kAlone,
      .message = {missing ? "The original names a country that the translation does not: “{1}”."
                          : "The translation names a country that the original does not: “{1}”.",
                  {written(pair.side(side), left)}},
  };
  if (missing) {
    finding.spots = {spot_of(left, side), whole_of_bead(pair, bead, Side::target)};
    finding.values = {country, ""};
  } else {
    finding.spots = {whole_of_bead(pair, bead, Side::source), spot_of(left, side)};
    finding.values = {"", country};
  }
  findings.push_back(std::move(finding));
}

// If a name is left on one side alone, adds what it seems to replace.
void add_moved(const PairedFacts& pair, LeftOver& left) {
  const auto stands_alone = [](const std::vector<LeftFact>& one,
                               const std::vector<LeftFact>& other) {
    return other.empty() && one.size() == 1 && is_name(one.front()) && !one.front().echoed;
  };
  if (stands_alone(left.target, left.source)) {
    if (const auto partner = moved_partner(pair, left.bead, Side::target)) {
      left.source.push_back(*partner);
    }
  } else if (stands_alone(left.source, left.target)) {
    if (const auto partner = moved_partner(pair, left.bead, Side::source)) {
      left.target.push_back(*partner);
    }
  }
}

void check(const PairedFacts& pair, const CheckOptions&, std::vector<Finding>& findings) {
  const auto is_country = [](const Fact& fact) { return fact.kind == FactKind::country; };
  const auto both_names = [](const Fact& a, const Fact& b) {
    return a.value == b.value && a.certainty >= kDoubtfulName && b.certainty >= kDoubtfulName;
  };
  const auto alike = [](const Fact& a, const Fact& b) { return share_name(a.value, b.value); };
  const auto mismatches = mismatched_facts(pair, is_country, {both_names, alike});
  Heard is_heard(pair.source);
  for (LeftOver& left : left_over(pair, mismatches)) {
    std::erase_if(left.source, [&](const LeftFact& fact) {
      return is_quoted(pair, left.bead, fact, Side::source);
    });
    std::erase_if(left.target, [&](const LeftFact& fact) {
      return is_quoted(pair, left.bead, fact, Side::target);
    });
    add_moved(pair, left);
    const auto source = best_first(left.source);
    const auto target = best_first(left.target);
    const std::size_t pairs = std::min(source.size(), target.size());
    for (std::size_t k = 0; k < pairs; ++k) {
      // Two adjectives that differ are seldom about countries.
      if (is_name(source[k]) || is_name(target[k])) {
        add_pair(pair, source[k], target[k], findings);
      }
    }
    for (std::size_t k = pairs; k < source.size(); ++k) {
      add_alone(pair, left.bead, source[k], Side::source, is_heard, findings);
    }
    for (std::size_t k = pairs; k < target.size(); ++k) {
      add_alone(pair, left.bead, target[k], Side::target, is_heard, findings);
    }
  }
}

}  // namespace

const Check kCountry = {
    .name = "country",
    .purpose = "A country or territory replaced by another, missing or added.",
    .wrong = "Austria and Australia | l'Australie et l'Australie",
    .right = "Austria and Australia | l'Australie et l'Autriche",
    .between = check,
    .of_wording = true,
    .data = "countries",
};

}  // namespace dragoman::qa::checks
