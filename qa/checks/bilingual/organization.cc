// SPDX-License-Identifier: Apache-2.0
//
// Organizations and offices that are replaced, and acronyms that are wrong.
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/base/limits.h"
#include "qa/checks/checks.h"
#include "qa/checks/names.h"
#include "qa/facts/names/name_facts.h"
#include "qa/pairing/fact_match.h"

namespace dragoman::qa::checks {
namespace {

constexpr float kReplaced = 0.9F;     // by one with a similar name
constexpr float kReplacedFar = 0.6F;  // by one with another name
constexpr float kMistyped = 0.92F;
constexpr float kForeign = 0.65F;
constexpr float kOffice = 0.85F;
constexpr std::size_t kTelling = 4;  // letters; acronyms of fewer have many meanings

bool is_unknown(const Fact& fact) { return fact.value.starts_with('?'); }
std::string_view acronym(const Fact& fact) { return std::string_view(fact.value).substr(1); }

// The meaning of an acronym that only the other language uses.
std::optional<std::string> foreign_meaning(const Fact& fact, const LangTag& other_language) {
  return is_unknown(fact) ? organization_of(acronym(fact), other_language) : std::nullopt;
}

struct Languages {
  const LangTag& source;
  const LangTag& target;
};

bool same_organization(const Fact& a, const Fact& b, const Languages& languages) {
  if (a.kind != b.kind) return false;
  if (share_name(a.value, b.value)) return true;
  const auto source = foreign_meaning(a, languages.target);
  const auto target = foreign_meaning(b, languages.source);
  return (target && share_name(a.value, *target)) || (source && share_name(*source, b.value));
}

// Whether two names (not acronyms) have a word in common: "Human Rights Council", "… Committee".
bool share_word(std::string_view a, std::string_view b) {
  if (a.find(' ') == std::string_view::npos || b.find(' ') == std::string_view::npos) return false;
  constexpr std::size_t kShortest = 4;
  constexpr std::string_view kBreaks = " /";
  for (std::size_t at = 0; at < a.size();) {
    const std::size_t end = std::min(a.find_first_of(kBreaks, at), a.size());
    const std::string_view word = a.substr(at, end - at);
    if (word.size() >= kShortest && b.find(word) != std::string_view::npos) return true;
    at = end + 1;
  }
  return false;
}

void add(const PairedFacts& pair, const LeftFact& source, const LeftFact& target, Severity severity,
         float confidence, Message message, std::vector<Finding>& findings) {
  message.arguments.insert(message.arguments.begin(),
                           {written(pair.target, target), written(pair.source, source)});
  findings.push_back({
      .severity = severity,
      .confidence = confidence,
      .message = std::move(message),
      .spots = {spot_of(source, Side::source), spot_of(target, Side::target)},
      .values = {source.fact->value, target.fact->value},
  });
}

// The right acronym of an organization, if `acronym` is a slip for it: "ONUDD" for "ONUDC".
std::optional<std::string> mistyped(std::string_view acronym, const std::string& organization,
                                    const LangTag& language) {
  if (acronym.size() < 3) return std::nullopt;
  for (const std::string& right : acronyms_of(organization, language)) {
    if (right != acronym && edits(acronym, right, 1) == 1) return right;
  }
  return std::nullopt;
}

void compare(const PairedFacts& pair, const LeftOver& left, std::vector<Finding>& findings) {
  const LangTag& language = pair.target.document->language;
  std::vector<bool> taken(left.target.size());
  for (const LeftFact& source : left.source) {
    if (is_unknown(*source.fact)) continue;
    for (std::size_t k = 0; k < left.target.size(); ++k) {
      const LeftFact& target = left.target[k];
      if (taken[k] || target.fact->kind != source.fact->kind) continue;
      // A mission has a name of its own in one language and that of its organization in another.
      if (country_of(source.fact->value, pair.source.document->language).empty() !=
          country_of(target.fact->value, language).empty()) {
        continue;
      }
      if (!is_unknown(*target.fact) && !source.echoed && !target.echoed) {
        // "OIT" for "OIM" is a slip.
        const bool alike = share_word(source.fact->value, target.fact->value) ||
                           mistyped(written(pair.target, target), source.fact->value, language);
        add(pair, source, target, alike ? Severity::error : Severity::warning,
            alike ? kReplaced : kReplacedFar,
            {"The translation says “{1}” where the original names another organization, “{2}”."},
            findings);
      } else {
        continue;
      }
      taken[k] = true;
      break;
    }
  }
}

// Whether the words of the target around a fact are unchanged from the original: the segment was
// left untranslated, which another check reports.
bool is_untranslated(const PairedFacts& pair, const Bead& bead, std::string_view text,
                     const Fact& fact) {
  std::size_t begin = fact.begin;
  while (begin > 0 && text[begin - 1] == ' ') --begin;
  while (begin > 0 && text[begin - 1] != ' ') --begin;
  std::size_t end = fact.end;
  if (begin == fact.begin) end = text.find(' ', std::min(end + 1, text.size()));
  const std::string_view words = text.substr(begin, std::min(end, text.size()) - begin);
  for (std::uint32_t id = bead.source.first; id < bead.source.last; ++id) {
    if (pair.source.text(id).find(words) != std::string_view::npos) return true;
  }
  return false;
}

// Whether a fact is an acronym in brackets after its name.
bool is_defined(std::string_view text, const std::vector<Fact>& facts, std::size_t k,
                const std::string& meaning) {
  if (k == 0 || facts[k].begin == 0 || text[facts[k].begin - 1] != '(') return false;
  const Fact& name = facts[k - 1];
  return name.kind == FactKind::organization && share_name(name.value, meaning) &&
         facts[k].begin - name.end <= 3;
}

// The fact of a bead's source that names an organization.
std::optional<LeftFact> named_in_source(const PairedFacts& pair, const Bead& bead,
                                        const std::string& organization) {
  for (std::uint32_t id = bead.source.first; id < bead.source.last; ++id) {
    const auto& facts = pair.source.facts[id];
    for (std::uint32_t k = 0; k < facts.size(); ++k) {
      if (facts[k].kind == FactKind::organization && share_name(facts[k].value, organization)) {
        return LeftFact{{id, k}, &facts[k]};
      }
    }
  }
  return std::nullopt;
}

// Reports an unknown acronym of the target as a slip, if the source of the bead names an
// organization with a similar acronym that the target does not have.
void find_mistyped(const PairedFacts& pair, const Bead& bead, const LeftFact& target,
                   std::vector<Finding>& findings) {
  const std::string_view word = acronym(*target.fact);
  const auto has = [&](Side side, const auto& condition) {
    const Span span = side == Side::source ? bead.source : bead.target;
    for (std::uint32_t id = span.first; id < span.last; ++id) {
      for (const Fact& fact : pair.side(side).facts[id]) {
        if (fact.kind == FactKind::organization && condition(fact, id)) return true;
      }
    }
    return false;
  };
  if (has(Side::source, [&](const Fact& fact, auto) { return fact.value == target.fact->value; })) {
    return;
  }
  std::optional<LeftFact> best;
  std::string best_right;
  for (std::uint32_t id = bead.source.first; id < bead.source.last; ++id) {
    const auto& facts = pair.source.facts[id];
    for (std::uint32_t k = 0; k < facts.size(); ++k) {
      if (facts[k].kind != FactKind::organization || is_unknown(facts[k])) continue;
      const auto right = mistyped(word, facts[k].value, pair.target.document->language);
      if (!right) continue;
      const bool said = has(Side::target, [&](const Fact& fact, std::uint32_t in) {
        if (fact.value != facts[k].value) return false;
        return word.size() < kTelling ||
               pair.target.text(in).substr(fact.begin, fact.end - fact.begin) == *right;
      });
      // The acronym rather than the name before it.
      const auto size = [](const Fact& fact) { return fact.end - fact.begin; };
      if (said || (best && size(*best->fact) <= size(facts[k]))) continue;
      best = LeftFact{{id, k}, &facts[k]};
      best_right = *right;
    }
  }
  if (!best) return;
  add(pair, *best, target, Severity::error, kMistyped,
      {"The acronym “{1}” seems wrong: that of “{2}” is “{3}”.", {best_right}}, findings);
}

bool is_named_in_words(const DocumentFacts& text, const std::string& organization) {
  for (std::uint32_t id = 0; id < text.size(); ++id) {
    for (const Fact& fact : text.facts[id]) {
      if (fact.kind != FactKind::organization || !share_name(fact.value, organization)) continue;
      const std::string_view name = text.text(id).substr(fact.begin, fact.end - fact.begin);
      if (name.find(' ') != std::string_view::npos) return true;
    }
  }
  return false;
}

// Whether a document names an organization in words, rather than by an acronym of few letters that
// has many meanings; looked for once for each.
class NamedInWords {
 public:
  explicit NamedInWords(const PairedFacts& pair) : pair_(pair) {}

  bool operator()(const std::string& organization) {
    const auto [known, is_new] = known_.try_emplace(organization);
    if (is_new) {
      known->second = is_named_in_words(pair_.source, organization) ||
                      is_named_in_words(pair_.target, organization);
    }
    return known->second;
  }

 private:
  const PairedFacts& pair_;
  std::map<std::string, bool> known_;
};

// Reports acronyms of the target that are slips, or that only the source language uses, for
// organizations that the source names, unless the target defines them.
void check_acronyms(const PairedFacts& pair, std::vector<Finding>& findings) {
  const LangTag& language = pair.target.document->language;
  const LangTag& other = pair.source.document->language;
  std::set<std::string> defined;
  std::vector<Finding> found;
  NamedInWords named_in_words(pair);
  for (const Bead& bead : pair.bitext->beads) {
    std::size_t looked_at = 0;
    for (std::uint32_t id = bead.target.first; id < bead.target.last; ++id) {
      const auto& facts = pair.target.facts[id];
      const std::string_view text = pair.target.text(id);
      for (std::size_t k = 0; k < facts.size(); ++k) {
        if (facts[k].kind != FactKind::organization || !is_unknown(facts[k])) continue;
        if (++looked_at > kMostLeftNames) break;
        const auto meaning = foreign_meaning(facts[k], other);
        if (!meaning) {
          find_mistyped(pair, bead, {{id, static_cast<std::uint32_t>(k)}, &facts[k]}, findings);
          continue;
        }
        const auto right = acronyms_of(*meaning, language);
        if (right.empty()) continue;
        if (is_defined(text, facts, k, *meaning)) defined.insert(facts[k].value);
        if (is_untranslated(pair, bead, text, facts[k])) continue;
        const auto source = named_in_source(pair, bead, *meaning);
        if (!source) continue;
        if (acronym(facts[k]).size() < kTelling && !named_in_words(*meaning)) continue;
        found.push_back({
            .severity = Severity::warning,
            .confidence = kForeign,
            .message = {"“{1}” is the acronym in the language of the original; in this language it "
                        "is “{2}”.",
                        {std::string(acronym(facts[k])), right.front()}},
            .spots = {spot_of(*source, Side::source), spot_of(facts[k], Side::target, id)},
            .values = {*meaning, facts[k].value},
        });
      }
    }
  }
  for (Finding& finding : found) {
    if (!defined.contains(finding.values.back())) findings.push_back(std::move(finding));
  }
}

// Offices are of one family if one name ends with the last word of the other: "deputy minister".
bool is_same_family(const std::string& a, const std::string& b) {
  const auto last = [](const std::string& office) {
    return std::string_view(office).substr(office.find_last_of(" ") + 1);
  };
  return last(a).ends_with(last(b)) || last(b).ends_with(last(a));
}

void compare_offices(const PairedFacts& pair, std::vector<Finding>& findings) {
  const auto is_office = [](const Fact& fact) { return fact.kind == FactKind::office; };
  const auto same = [](const Fact& a, const Fact& b) { return share_name(a.value, b.value); };
  const auto mismatches = mismatched_facts(pair, is_office, {same});
  for (const LeftOver& left : left_over(pair, mismatches)) {
    for (const LeftFact& source : left.source) {
      for (const LeftFact& target : left.target) {
        if (source.echoed || target.echoed) continue;
        if (!is_same_family(source.fact->value, target.fact->value)) continue;
        add(pair, source, target, Severity::error, kOffice,
            {"The translation says “{1}” where the original says “{2}”."}, findings);
      }
    }
  }
}

void check(const PairedFacts& pair, const CheckOptions&, std::vector<Finding>& findings) {
  const Languages languages{pair.source.document->language, pair.target.document->language};
  const auto is_organization = [](const Fact& fact) { return fact.kind == FactKind::organization; };
  const auto same = [&](const Fact& a, const Fact& b) {
    return same_organization(a, b, languages);
  };
  for (const LeftOver& left : left_over(pair, mismatched_facts(pair, is_organization, {same}))) {
    compare(pair, left, findings);
  }
  check_acronyms(pair, findings);
  compare_offices(pair, findings);
}

}  // namespace

const Check kOrganization = {
    .name = "organization",
    .purpose = "An organization or office replaced by another, or with a wrong acronym.",
    .wrong = "UNHCR and IOM | le HCR et l'OIT",
    .right = "UNHCR and IOM | le HCR et l'OIM",
    .between = check,
    .of_wording = true,
    .data = "organizations",
};

}  // namespace dragoman::qa::checks
