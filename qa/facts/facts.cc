// SPDX-License-Identifier: Apache-2.0
#include "qa/facts/facts.h"

#include <algorithm>

#include "corpus/text/unicode.h"
#include "qa/facts/dates/date_data.h"
#include "qa/facts/dates/date_facts.h"
#include "qa/facts/names/masthead_facts.h"
#include "qa/facts/names/name_facts.h"
#include "qa/facts/names/person_facts.h"
#include "qa/facts/numbers/number_data.h"
#include "qa/facts/numbers/number_facts.h"
#include "qa/facts/parts/agenda_facts.h"
#include "qa/facts/parts/reference_facts.h"
#include "qa/facts/parts/session_facts.h"
#include "qa/facts/symbols/address_facts.h"
#include "qa/facts/symbols/symbol_facts.h"

namespace dragoman::qa {
namespace {

// The lower, the earlier a fact is taken. "55/25" alone is a resolution rather than two numbers,
// but "2/3" is rather a fraction.
int rank(const Fact& fact) {
  constexpr float kSure = 0.9F;
  const bool is_fraction = fact.value.find('/') != std::string::npos;
  switch (fact.kind) {
    case FactKind::address:
      return -1;
    case FactKind::symbol:
      return fact.certainty >= kSure ? 0 : 4;
    case FactKind::date:
    case FactKind::time:
      return fact.certainty >= kSure ? 1 : 5;
    case FactKind::amount:
    case FactKind::percentage:
    case FactKind::agenda_item:
    case FactKind::session:
    case FactKind::reference:
    case FactKind::masthead:
    case FactKind::person:
      return 2;
    case FactKind::number:
      return is_fraction ? 3 : 6;
    case FactKind::country:
    case FactKind::organization:
    case FactKind::office:
      return fact.certainty >= kAdjective ? 5 : 7;
    default:
      return 6;
  }
}

bool overlap(const Fact& a, const Fact& b) { return a.begin < b.end && b.begin < a.end; }

unsigned columns_of(std::string_view text) {
  unsigned columns = 0;
  for (std::size_t at = 0; at < text.size();) columns += char_columns(next_char(text, at));
  return columns;
}

// "10 to 20 per cent", "10, 15 et 20 %": a number close before a percentage, with only a
// short word or mark between, is one as well, as other languages may write.
void share_percent(std::string_view text, std::vector<Fact>& facts) {
  constexpr unsigned kLongestLink = 5;      // columns: " and "
  constexpr std::size_t kLongestShare = 3;  // digits: four may be a year
  for (std::size_t k = facts.size(); k-- > 1;) {
    const Fact& next = facts[k];
    Fact& fact = facts[k - 1];
    if (next.kind != FactKind::percentage || fact.kind != FactKind::number) continue;
    if (fact.value.find('.') == std::string::npos && fact.value.size() > kLongestShare) continue;
    const std::string_view between = text.substr(fact.end, next.begin - fact.end);
    if (columns_of(between) > kLongestLink ||
        between.find_first_of(".;:()") != std::string_view::npos) {
      continue;
    }
    fact.kind = FactKind::percentage;
  }
}

// The claims that do not overlap an earlier one by rank, in text order.
std::vector<Fact> without_overlaps(std::vector<Fact> claims) {
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

// Lowers the certainty of figures in a time: "5.30 p.m." is "17.30" elsewhere, so that they are no
// evidence where times are not compared.
void doubt_times(std::string_view text, const LangTag& language, std::vector<Fact>& facts) {
  constexpr float kDoubtful = 0.3F;
  std::vector<Fact> times;
  read_dates(text, date_data(language), times);
  std::erase_if(times, [](const Fact& fact) { return fact.kind != FactKind::time; });
  for (Fact& fact : facts) {
    const bool in_time = std::any_of(times.begin(), times.end(),
                                     [&](const Fact& time) { return overlap(fact, time); });
    if (in_time) fact.certainty = kDoubtful;
  }
}

void read_known_names(std::string_view text, const LangTag& language, const KnownFacts& known,
                      std::vector<Fact>& claims) {
  if (!known.countries && !known.organizations) return;
  const auto first = static_cast<std::ptrdiff_t>(claims.size());
  read_names(text, name_data(language), claims);
  claims.erase(std::remove_if(claims.begin() + first, claims.end(),
                              [&](const Fact& fact) {
                                return fact.kind == FactKind::country ? !known.countries
                                                                      : !known.organizations;
                              }),
               claims.end());
}

}  // namespace

KnownFacts known_facts(const LangTag& language) {
  return {.words = number_data(language).knows_words,
          .references = !reference_data(language).empty(),
          .countries = knows_countries(language),
          .organizations = knows_organizations(language),
          .persons = knows_persons(language),
          .masthead = knows_masthead(language)};
}

KnownFacts known_facts(const LangTag& one, const LangTag& other) {
  const KnownFacts a = known_facts(one);
  const KnownFacts b = known_facts(other);
  return {.words = a.words && b.words,
          .references = a.references && b.references,
          .countries = a.countries && b.countries,
          .organizations = a.organizations && b.organizations,
          .persons = a.persons && b.persons,
          .masthead = a.masthead && b.masthead};
}

std::vector<Fact> read_facts(std::string_view text, const LangTag& language,
                             const KnownFacts& known) {
  std::vector<Fact> claims;
  read_symbols(text, claims);
  if (known.words) read_dates(text, date_data(language), claims);
  const auto numbers = static_cast<std::ptrdiff_t>(claims.size());
  read_numbers(text, known.words ? number_data(language) : plain_number_data(language), claims);
  const std::vector<Fact> ordinals(claims.begin() + numbers, claims.end());
  const ReferenceData& references = reference_data(language);
  if (known.references) read_agenda_items(text, references, claims);
  if (known.words) read_sessions(text, session_data(language), ordinals, claims);
  if (known.references) read_references(text, references, ordinals, claims);
  read_known_names(text, language, known, claims);
  if (known.persons) read_persons(text, person_data(language), claims);
  if (known.masthead) read_masthead(text, masthead_data(language), claims);
  read_addresses(text, claims);
  std::vector<Fact> facts = without_overlaps(std::move(claims));
  if (known.words) {
    share_percent(text, facts);
  } else {
    doubt_times(text, language, facts);
  }
  return facts;
}

std::vector<Fact> read_facts(std::string_view text, const LangTag& language) {
  return read_facts(text, language, known_facts(language));
}

}  // namespace dragoman::qa
