// SPDX-License-Identifier: Apache-2.0
//
// Events that the document dates differently in different passages.
#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <vector>

#include "qa/checks/checks.h"
#include "qa/document/events.h"

namespace dragoman::qa::checks {
namespace {

using Group = std::vector<const EventMention*>;

bool is_of_kind(const Group& group, const EventMention& event) {
  return group.front()->kind == event.kind && group.front()->ordinal == event.ordinal;
}

// Whether a name identifies the event: without a number, only a full one does,
// and with an article that does not speak of any such event.
bool is_told_apart(const EventMention& event) {
  if (event.name.empty()) return false;
  if (!event.ordinal.empty()) return event.is_named || event.name.size() >= 2;
  return event.is_named && !event.indefinite && event.name.size() >= 3 && !event.proper.empty();
}

// The mentions of each event. "The second Conference" without more joins the only second conference
// that there is.
std::vector<Group> groups_of(const std::vector<EventMention>& events) {
  std::vector<Group> groups;
  for (const EventMention& event : events) {
    if (!is_told_apart(event)) continue;
    const auto same = std::find_if(groups.begin(), groups.end(), [&](const Group& group) {
      return is_of_kind(group, event) &&
             std::all_of(group.begin(), group.end(), [&](const EventMention* other) {
               return may_be_same_event(*other, event);
             });
    });
    if (same != groups.end()) {
      same->push_back(&event);
    } else {
      groups.push_back({&event});
    }
  }
  for (const EventMention& event : events) {
    if (!event.name.empty() || event.ordinal.empty() || !event.is_named) continue;
    const auto of_kind = [&](const Group& group) { return is_of_kind(group, event); };
    if (std::count_if(groups.begin(), groups.end(), of_kind) != 1) continue;
    std::find_if(groups.begin(), groups.end(), of_kind)->push_back(&event);
  }
  return groups;
}

bool agree(const EventMention& a, const EventMention& b) {
  return a.span.contains(b.span) || b.span.contains(a.span);
}

// Two stretches of days that differ, though one may lie within the other.
bool are_other_days(const EventMention& a, const EventMention& b) {
  return a.span.exact && b.span.exact && a.span.days() > 1 && b.span.days() > 1 && a.span != b.span;
}

// Whether one sentence gives two dates: it then speaks of two events of that name.
bool is_listed(const Group& group) {
  for (std::size_t k = 1; k < group.size(); ++k) {
    if (group[k]->date.segment == group[k - 1]->date.segment && !agree(*group[k], *group[k - 1])) {
      return true;
    }
  }
  return false;
}

std::size_t agreeing_with(const EventMention& event, const Group& group) {
  return static_cast<std::size_t>(std::count_if(group.begin(), group.end(), [&](auto* other) {
    return agree(event, *other) && !are_other_days(event, *other);
  }));
}

// The mention with which most others agree, the first of these: one that gives days rather than the
// month that holds them.
const EventMention& majority(const Group& group, std::size_t& agreeing) {
  const auto most = [&](const Group& among) {
    return *std::max_element(among.begin(), among.end(), [&](auto* a, auto* b) {
      return agreeing_with(*a, group) < agreeing_with(*b, group);
    });
  };
  const EventMention* best = most(group);
  Group exact;
  std::copy_if(group.begin(), group.end(), std::back_inserter(exact),
               [&](auto* event) { return event->span.exact && agree(*event, *best); });
  if (!exact.empty()) best = most(exact);
  agreeing = agreeing_with(*best, group);
  return *best;
}

Finding contradiction(const EventMention& odd, const EventMention& usual, std::size_t agreeing,
                      const Group& group) {
  Finding finding;
  const bool disjoint = !odd.span.overlaps(usual.span);
  const bool sure = disjoint && !odd.ordinal.empty();
  finding.severity = sure ? Severity::error : Severity::warning;
  finding.confidence = sure ? (agreeing > 1 ? 0.95F : 0.9F) : disjoint ? 0.75F : 0.7F;
  if (agreeing > 1) {
    finding.message = {"The event is dated {1} here, but {2} in {3} other passages.",
                       {odd.written, usual.written, std::to_string(agreeing)}};
  } else {
    finding.message = {"The event is dated {1} here, but {2} elsewhere.",
                       {odd.written, usual.written}};
  }
  finding.spots.push_back(odd.date);
  for (const EventMention* event : group) {
    if (event != &odd && agree(*event, usual)) finding.spots.push_back(event->date);
  }
  finding.values = {odd.value, usual.value};
  return finding;
}

void check(const DocumentFacts& text, const CheckOptions&, std::vector<Finding>& findings) {
  const auto events = read_events(text, inside_data(text.document->language));
  for (const Group& group : groups_of(events)) {
    if (group.front()->ordinal.empty() && is_listed(group)) continue;
    std::size_t agreeing = 0;
    const EventMention& usual = majority(group, agreeing);
    for (const EventMention* event : group) {
      const bool disjoint = !event->span.overlaps(usual.span);
      if (!disjoint && !are_other_days(*event, usual)) continue;
      findings.push_back(contradiction(*event, usual, agreeing, group));
    }
  }
}

}  // namespace

const Check kEventDate = {
    .name = "event-date",
    .purpose = "A conference or meeting that is dated differently in different passages.",
    .wrong =
        "The Second Summit, held in Oslo on 3 May 2004. … the Second Summit (Oslo, 3 May 2005)",
    .right = "The Second Summit, held in Oslo on 3 May 2004. … the Second Summit, held in May 2004",
    .inside = check,
    .data = "inside",
};

}  // namespace dragoman::qa::checks
