// SPDX-License-Identifier: Apache-2.0
//
// Offices whose title changes within the document.
#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "qa/checks/checks.h"
#include "qa/document/offices.h"

namespace dragoman::qa::checks {
namespace {

// Who is named so often may have a deputy that is named as well.
constexpr std::size_t kMostOften = 8;
constexpr std::size_t kMostMentions = 200;  // of one office; all are compared with all

using Mentions = std::vector<const OfficeMention*>;

// The modifiers that only one of the two has.
std::set<std::string> difference(const OfficeMention& a, const OfficeMention& b) {
  std::set<std::string> only;
  std::set_symmetric_difference(a.modifiers.begin(), a.modifiers.end(), b.modifiers.begin(),
                                b.modifiers.end(), std::inserter(only, only.begin()));
  return only;
}

bool are_two_persons(const OfficeMention& a, const OfficeMention& b) {
  return a.spot.segment == b.spot.segment ||
         (!a.holder.empty() && !b.holder.empty() && a.holder != b.holder);
}

Finding change(const DocumentFacts& text, const OfficeMention& odd, const OfficeMention& usual,
               bool deputy, const InsideData& language) {
  const std::size_t shared = same_office(odd, usual);
  Finding finding;
  const bool is_usual = deputy && language.deputised_offices.contains(usual.head);
  finding.severity = is_usual ? Severity::info : Severity::warning;
  finding.confidence = is_usual ? 0.3F : deputy ? 0.65F : 0.8F;
  finding.message = {"The same office has two titles: {1} here, {2} elsewhere.",
                     {title(odd, shared, text), title(usual, shared, text)}};
  finding.spots = {odd.spot, usual.spot};
  finding.values = {odd.written, usual.written};
  return finding;
}

void check_head(const DocumentFacts& text, const Mentions& mentions, const InsideData& language,
                std::vector<Finding>& findings) {
  std::set<std::string> told;
  for (const OfficeMention* odd : mentions) {
    std::size_t alike = 0;
    std::size_t others = 0;
    const OfficeMention* usual = nullptr;
    bool two_persons = false;
    for (const OfficeMention* other : mentions) {
      if (other != odd && same_office(*odd, *other) == 0) continue;
      if (other->modifiers == odd->modifiers) {
        ++alike;
        continue;
      }
      ++others;
      two_persons = two_persons || are_two_persons(*odd, *other);
      if (usual == nullptr) usual = other;
    }
    if (usual == nullptr || alike != 1 || two_persons) continue;
    const auto only = difference(*odd, *usual);
    const bool deputy = std::any_of(only.begin(), only.end(), [&](auto& word) {
      return language.office_deputies.contains(word);
    });
    if (deputy && others > kMostOften) continue;
    if (!told.insert(std::min(odd->written, usual->written) + "|" +
                     std::max(odd->written, usual->written))
             .second) {
      continue;
    }
    // If both occur once, the second is the odd one.
    const bool swap = others == 1 && odd->spot < usual->spot;
    findings.push_back(swap ? change(text, *usual, *odd, deputy, language)
                            : change(text, *odd, *usual, deputy, language));
  }
}

void check(const DocumentFacts& text, const CheckOptions&, std::vector<Finding>& findings) {
  const InsideData& language = inside_data(text.document->language);
  const auto offices = read_offices(text, language);
  // Mentions that may be of one office agree in the first two words after the head.
  std::map<std::vector<std::string_view>, Mentions> by_words;
  for (const OfficeMention& office : offices) {
    by_words[{office.head, office.complement[0], office.complement[1]}].push_back(&office);
  }
  for (const auto& [words, mentions] : by_words) {
    if (mentions.size() > 1 && mentions.size() <= kMostMentions) {
      check_head(text, mentions, language, findings);
    }
  }
}

}  // namespace

const Check kTitleChange = {
    .name = "title-change",
    .purpose = "An office whose title changes: High Commissioner here, Commissioner there.",
    .wrong =
        "the High Commissioner of the United Nations for Refugees … the Commissioner of the "
        "United Nations for Refugees",
    .right =
        "the Minister for Foreign Affairs of Thailand … the Deputy Minister of Finance of "
        "Thailand",
    .inside = check,
    .data = "inside",
};

}  // namespace dragoman::qa::checks
