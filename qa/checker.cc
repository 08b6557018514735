// SPDX-License-Identifier: Apache-2.0
#include "qa/checker.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/structure/block_content.h"
#include "qa/checks/checks.h"
#include "qa/checks/unsuited.h"
#include "qa/pairing/pair_facts.h"

namespace dragoman::qa {
namespace {

// The table of checks, as `dragoman qa --list` shows it.
constexpr std::array kChecks = {
    &checks::kRelated,       &checks::kDate,           &checks::kTime,
    &checks::kNumber,        &checks::kNumberFormat,   &checks::kPercentage,
    &checks::kAmount,        &checks::kAgendaItem,     &checks::kSymbol,
    &checks::kSession,       &checks::kReference,      &checks::kLabel,
    &checks::kCountry,       &checks::kOrganization,   &checks::kPerson,
    &checks::kMasthead,      &checks::kAddress,        &checks::kOmission,
    &checks::kAddition,      &checks::kDuplicate,      &checks::kSwapped,
    &checks::kTruncated,     &checks::kUntranslated,   &checks::kBracket,
    &checks::kSameSource,    &checks::kSameTarget,     &checks::kTerm,
    &checks::kRepeatedWord,  &checks::kDoubledSpace,   &checks::kForbiddenCharacter,
    &checks::kTypography,    &checks::kEventDate,      &checks::kPastEvent,
    &checks::kLetterDate,    &checks::kImpossibleDate, &checks::kAgendaTitle,
    &checks::kAcronym,       &checks::kTitleChange,    &checks::kNameVariant,
    &checks::kCount,         &checks::kNumbering,      &checks::kDanglingReference,
    &checks::kSessionSymbol, &checks::kSpelling,       &checks::kAgreement,
};

bool names(const std::vector<std::string>& list, std::string_view name) {
  return std::find(list.begin(), list.end(), name) != list.end();
}

bool is_wanted(const CheckChoice& choice, const Check& check, std::string_view group) {
  if (names(choice.skipped, check.name) || names(choice.skipped, group)) return false;
  if (names(choice.chosen, check.name)) return true;
  return !check.on_request && (choice.chosen.empty() || names(choice.chosen, group));
}

// Whether a check has nothing to say of a text: a table of contents says again what the headings
// say, and code is the same everywhere.
bool is_exempt(const Check& check, Content content) {
  if (&check == &checks::kRelated) return false;
  switch (content) {
    case Content::contents:
    case Content::code:
    case Content::unreadable:
      return true;
    case Content::reference:
    case Content::address:
    case Content::formula:
      return check.of_wording;
    case Content::figure:
    case Content::prose:
      return false;
  }
  return false;
}

// What each segment of a document is, looked at once.
class SegmentContents {
 public:
  explicit SegmentContents(const Document& document)
      : document_(document), contents_(document.segments.size()) {}

  // Whether all places of a finding on one side are exempt.
  bool exempt(const Check& check, const Finding& finding, Side side) {
    bool any = false;
    for (const Spot& spot : finding.spots) {
      if (spot.side != side) continue;
      if (!is_exempt(check, of(spot.segment))) return false;
      any = true;
    }
    return any;
  }

 private:
  // A sentence of prose may be an address by itself.
  Content of(std::uint32_t id) {
    if (!contents_[id]) {
      const Segment& segment = document_.segments[id];
      const Content content = document_.blocks[segment.block].content;
      contents_[id] = content == Content::prose ? content_of(document_.text(segment)) : content;
    }
    return *contents_[id];
  }

  const Document& document_;
  std::vector<std::optional<Content>> contents_;
};

// Runs `rule`, whose findings are the check's. Those without an original have their spots on the
// side of the translation.
template <typename Rule>
void run(const Check& check, SegmentContents* source, SegmentContents& target,
         std::vector<Finding>& findings, Rule&& rule) {
  std::vector<Finding> found;
  rule(found);
  std::erase_if(found, [&](const Finding& finding) {
    return target.exempt(check, finding, Side::target) ||
           (source != nullptr && source->exempt(check, finding, Side::source));
  });
  for (Finding& finding : found) finding.check = check.name;
  std::move(found.begin(), found.end(), std::back_inserter(findings));
}

std::vector<Finding> inside_findings(const DocumentFacts& text, Side side, bool has_original,
                                     const CheckOptions& options, const CheckChoice& choice) {
  std::vector<Finding> findings;
  SegmentContents contents(*text.document);
  for (const Check* check : kChecks) {
    if (!choice.runs_inside(*check, has_original)) continue;
    if (unsuited(*check, text.document->language) != nullptr) continue;
    run(*check, nullptr, contents, findings, [&](auto& out) {
      check->inside(text, options, out);
      for (Finding& finding : out) {
        for (Spot& spot : finding.spots) spot.side = Side::target;
      }
    });
  }
  for (Finding& finding : findings) {
    for (Spot& spot : finding.spots) spot.side = side;
  }
  return findings;
}

// For each target segment, the source segments that its bead pairs it with.
std::vector<Span> counterparts(const Bitext& bitext) {
  std::vector<Span> source(bitext.target.segments.size());
  for (const Bead& bead : bitext.beads) {
    for (std::uint32_t id = bead.target.first; id < bead.target.last; ++id)
      source[id] = bead.source;
  }
  return source;
}

bool touches(const Finding& finding, Span segments) {
  return std::any_of(finding.spots.begin(), finding.spots.end(), [&](const Spot& spot) {
    return spot.segment >= segments.first && spot.segment < segments.last;
  });
}

// The findings of the original, to look for those that the translation has as well.
class OriginalFindings {
 public:
  explicit OriginalFindings(const std::vector<Finding>& findings) {
    std::set<std::pair<Topic, std::vector<std::uint32_t>>> known;
    for (const Finding& finding : findings) {
      std::vector<std::uint32_t> segments;
      for (const Spot& spot : finding.spots) segments.push_back(spot.segment);
      std::sort(segments.begin(), segments.end());
      segments.erase(std::unique(segments.begin(), segments.end()), segments.end());
      const Topic topic = topic_of(finding);
      // Many findings of one segment, as of a character, are as good as one.
      if (!known.emplace(topic, segments).second) continue;
      auto& places = places_[topic];
      for (const std::uint32_t segment : segments) places.emplace(segment, &finding);
    }
  }

  // Whether the original has the same finding, at the places that the target's translate. One of
  // other figures is another, and so is one that is less grave.
  bool have(const Finding& finding, const std::vector<Span>& source_of) const {
    Topic topic = topic_of(finding);
    for (const Severity severity : {Severity::info, Severity::warning, Severity::error}) {
      if (severity < finding.severity) continue;
      topic.severity = severity;
      const auto places = places_.find(topic);
      if (places != places_.end() && is_among(places->second, finding, source_of)) return true;
    }
    return false;
  }

 private:
  struct Topic {
    std::string_view check;
    Severity severity = Severity::info;
    std::vector<std::string_view> figures;  // values that read alike in every language

    friend auto operator<=>(const Topic&, const Topic&) = default;
  };
  using Places = std::multimap<std::uint32_t, const Finding*>;  // by segment

  static Topic topic_of(const Finding& finding) {
    Topic topic{finding.check, finding.severity, {}};
    for (const std::string& value : finding.values) {
      if (value.find_first_of("0123456789") != std::string::npos) topic.figures.push_back(value);
    }
    std::sort(topic.figures.begin(), topic.figures.end());
    return topic;
  }

  static bool is_among(const Places& places, const Finding& finding,
                       const std::vector<Span>& source_of) {
    const Span first = source_of[finding.spots.front().segment];
    for (auto at = places.lower_bound(first.first); at != places.end() && at->first < first.last;
         ++at) {
      const bool same = std::all_of(
          finding.spots.begin(), finding.spots.end(),
          [&](const Spot& spot) { return touches(*at->second, source_of[spot.segment]); });
      if (same) return true;
    }
    return false;
  }

  std::map<Topic, Places> places_;
};

void sort_findings(std::vector<Finding>& findings) {
  std::stable_sort(findings.begin(), findings.end(), [&](const Finding& a, const Finding& b) {
    const Spot& one = main_spot(a);
    const Spot& other = main_spot(b);
    return std::pair(one.segment, one.begin) < std::pair(other.segment, other.begin);
  });
}

}  // namespace

std::span<const Check* const> all_checks() { return kChecks; }

const Check* find_check(std::string_view name) {
  const auto found = std::find_if(kChecks.begin(), kChecks.end(),
                                  [&](const Check* check) { return check->name == name; });
  return found == kChecks.end() ? nullptr : *found;
}

bool CheckChoice::runs_between(const Check& check) const {
  return check.between != nullptr && is_wanted(*this, check, "between");
}

bool CheckChoice::runs_inside(const Check& check, bool has_original) const {
  if (check.inside == nullptr || (has_original && check.between != nullptr)) return false;
  return is_wanted(*this, check, "inside");
}

std::vector<Finding> check_bitext(const Bitext& bitext, const CheckOptions& options,
                                  const CheckChoice& choice) {
  const PairedFacts pair = pair_facts(bitext);
  std::vector<Finding> findings;
  SegmentContents source_contents(bitext.source);
  SegmentContents target_contents(bitext.target);
  run(checks::kRelated, &source_contents, target_contents, findings,
      [&](auto& out) { checks::kRelated.between(pair, options, out); });
  if (!findings.empty()) return findings;
  for (const Check* check : kChecks) {
    if (check == &checks::kRelated || !choice.runs_between(*check)) continue;
    run(*check, &source_contents, target_contents, findings,
        [&](auto& out) { check->between(pair, options, out); });
  }
  const bool looks_inside = std::ranges::any_of(
      kChecks, [&](const Check* check) { return choice.runs_inside(*check, true); });
  std::vector<Finding> inside;
  if (looks_inside) {
    const auto own = own_facts_of_target(pair);
    inside = inside_findings(own ? *own : pair.target, Side::target, true, options, choice);
  }
  if (!inside.empty()) {
    // What the original says as well is of kinds that both languages are known for.
    const auto in_source = inside_findings(pair.source, Side::source, true, options, choice);
    const OriginalFindings original(in_source);
    const auto source_of = counterparts(bitext);
    for (Finding& finding : inside) {
      if (original.have(finding, source_of)) {
        finding.severity = Severity::info;
        finding.in_original = true;
      }
    }
    std::move(inside.begin(), inside.end(), std::back_inserter(findings));
  }
  sort_findings(findings);
  return findings;
}

std::vector<Finding> check_document(const Document& document, const CheckOptions& options,
                                    const CheckChoice& choice) {
  std::vector<Finding> findings =
      inside_findings(document_facts(document), Side::target, false, options, choice);
  sort_findings(findings);
  return findings;
}

}  // namespace dragoman::qa
