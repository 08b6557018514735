// SPDX-License-Identifier: Apache-2.0
#include "qa/facts.h"

#include <algorithm>

#include "qa/address_facts.h"
#include "qa/date_facts.h"
#include "qa/masthead_facts.h"
#include "qa/name_facts.h"
#include "qa/number_facts.h"
#include "qa/person_facts.h"
#include "qa/symbol_facts.h"

namespace dragoman::qa {
namespace {

// The lower, the sooner a fact is taken. "55/25" without more is a resolution sooner than two
// numbers, but "2/3" sooner a fraction.
int rank(const Fact& fact) {
  constexpr float kSure = 0.9F;
  const bool is_fraction = fact.value.find('/') != std::string::npos;
  switch (fact.kind) {
    case FactKind::address:
      return -1;
    case FactKind::masthead:
    case FactKind::person:
      return 2;
    case FactKind::country:
    case FactKind::organization:
    case FactKind::office:
      return fact.certainty >= kAdjective ? 5 : 7;
    case FactKind::symbol:
      return fact.certainty >= kSure ? 0 : 4;
    case FactKind::date:
    case FactKind::time:
      return fact.certainty >= kSure ? 1 : 5;
    case FactKind::amount:
    case FactKind::percentage:
      return 2;
    case FactKind::number:
      return is_fraction ? 3 : 6;
    default:
      return 6;
  }
}

bool overlap(const Fact& a, const Fact& b) { return a.begin < b.end && b.begin < a.end; }

}  // namespace

std::vector<Fact> read_facts(std::string_view text, const LangTag& language) {
  std::vector<Fact> claims;
  read_symbols(text, claims);
  read_dates(text, date_words(language), claims);
  read_numbers(text, number_words(language), claims);
  read_names(text, name_words(language), claims);
  read_persons(text, person_words(language), claims);
  read_masthead(text, masthead_words(language), claims);
  read_addresses(text, claims);
  std::sort(claims.begin(), claims.end(), [](const Fact& a, const Fact& b) {
    if (rank(a) != rank(b)) return rank(a) < rank(b);
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
  });
  // Facts that are taken never overlap, so that of those before a place the last ends last.
  std::vector<Fact> taken;
  for (Fact& claim : claims) {
    const auto after =
        std::upper_bound(taken.begin(), taken.end(), claim,
                         [](const Fact& a, const Fact& b) { return a.begin < b.begin; });
    if (after != taken.end() && overlap(claim, *after)) continue;
    if (after != taken.begin() && overlap(claim, *(after - 1))) continue;
    taken.insert(after, std::move(claim));
  }
  return taken;
}

}  // namespace dragoman::qa
