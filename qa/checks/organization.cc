// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "qa/checks/checks.h"
#include "qa/checks/names.h"
#include "qa/name_facts.h"

namespace dragoman::qa::checks {
namespace {

constexpr float kReplaced = 0.9F;
constexpr float kMistyped = 0.92F;
constexpr float kForeign = 0.7F;
constexpr float kOffice = 0.85F;

bool is_unknown(const Fact& fact) { return fact.value.starts_with('?'); }
std::string_view acronym(const Fact& fact) { return std::string_view(fact.value).substr(1); }

// What an acronym means that only the other language uses.
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

void add(const Reading& reading, const LeftFact& source, const LeftFact& target, Severity severity,
         float confidence, Message message, std::vector<Finding>& findings) {
  message.arguments.insert(message.arguments.begin(),
                           {written(reading.target, target), written(reading.source, source)});
  findings.push_back({
      .severity = severity,
      .confidence = confidence,
      .message = std::move(message),
      .spots = {spot_of(source, Side::source), spot_of(target, Side::target)},
      .values = {source.fact->value, target.fact->value},
  });
}

// The acronym of an organization that one is a slip of: "ONUDD" of "ONUDC".
std::optional<std::string> mistyped(std::string_view acronym, const std::string& organization,
                                    const LangTag& language) {
  if (acronym.size() < 3) return std::nullopt;
  for (const std::string& right : acronyms_of(organization, language)) {
    if (right != acronym && edits(acronym, right, 1) == 1) return right;
  }
  return std::nullopt;
}

void compare(const Reading& reading, const LeftOver& left, std::vector<Finding>& findings) {
  const LangTag& language = reading.target.document->language;
  std::vector<bool> taken(left.target.size());
  for (const LeftFact& source : left.source) {
    if (is_unknown(*source.fact)) continue;
    for (std::size_t k = 0; k < left.target.size(); ++k) {
      const LeftFact& target = left.target[k];
      if (taken[k] || target.fact->kind != source.fact->kind) continue;
      if (is_unknown(*target.fact)) {
        const auto right = mistyped(acronym(*target.fact), source.fact->value, language);
        if (!right) continue;
        add(reading, source, target, Severity::error, kMistyped,
            {"\"{1}\" stands for \"{2}\", whose acronym is \"{3}\".", {*right}}, findings);
      } else if (!source.echoed && !target.echoed) {
        add(reading, source, target, Severity::error, kReplaced,
            {"\"{1}\" stands where the original names another organization, \"{2}\"."}, findings);
      } else {
        continue;
      }
      taken[k] = true;
      break;
    }
  }
}

// Acronyms of the target that only the source's language uses.
void find_foreign(const Reading& reading, std::vector<Finding>& findings) {
  const LangTag& language = reading.target.document->language;
  const LangTag& other = reading.source.document->language;
  for (std::uint32_t id = 0; id < reading.target.size(); ++id) {
    for (const Fact& fact : reading.target.facts[id]) {
      if (fact.kind != FactKind::organization) continue;
      const auto meaning = foreign_meaning(fact, other);
      if (!meaning) continue;
      const auto right = acronyms_of(*meaning, language);
      if (right.empty()) continue;
      findings.push_back({
          .severity = Severity::warning,
          .confidence = kForeign,
          .message = {"\"{1}\" is the acronym in the original's language; here it is \"{2}\".",
                      {std::string(acronym(fact)), right.front()}},
          .spots = {spot_of(fact, Side::target, id)},
          .values = {fact.value, *meaning},
      });
    }
  }
}

// Offices are of one family where one's name ends with the other's last word: "deputy minister".
bool is_same_family(const std::string& a, const std::string& b) {
  const auto last = [](const std::string& office) {
    return std::string_view(office).substr(office.find_last_of(" ") + 1);
  };
  return last(a).ends_with(last(b)) || last(b).ends_with(last(a));
}

void compare_offices(const Reading& reading, std::vector<Finding>& findings) {
  const auto is_office = [](const Fact& fact) { return fact.kind == FactKind::office; };
  const auto mismatches = mismatched_facts(reading, is_office);
  for (const LeftOver& left : left_over(reading, mismatches)) {
    for (const LeftFact& source : left.source) {
      for (const LeftFact& target : left.target) {
        if (source.echoed || target.echoed) continue;
        if (!is_same_family(source.fact->value, target.fact->value)) continue;
        add(reading, source, target, Severity::error, kOffice,
            {"\"{1}\" stands where the original says \"{2}\"."}, findings);
      }
    }
  }
}

void check(const Reading& reading, const CheckOptions&, std::vector<Finding>& findings) {
  const Languages languages{reading.source.document->language, reading.target.document->language};
  const auto is_organization = [](const Fact& fact) { return fact.kind == FactKind::organization; };
  const auto same = [&](const Fact& a, const Fact& b) {
    return same_organization(a, b, languages);
  };
  for (const LeftOver& left :
       left_over(reading, mismatched_facts(reading, is_organization, {same}))) {
    compare(reading, left, findings);
  }
  find_foreign(reading, findings);
  compare_offices(reading, findings);
}

}  // namespace

const Check kOrganization = {
    .name = "organization",
    .purpose = "An organization or office that is replaced by another, or has a wrong acronym.",
    .wrong = "UNHCR and IOM | le HCR et l'OIT",
    .right = "UNHCR and IOM | le HCR et l'OIM",
    .between = check,
};

}  // namespace dragoman::qa::checks
