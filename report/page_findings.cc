// SPDX-License-Identifier: Apache-2.0
#include "report/page_findings.h"

#include <algorithm>
#include <cmath>
#include <ostream>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/io/escape.h"

namespace dragoman::report {
namespace {

constexpr std::size_t kNoBead = static_cast<std::size_t>(-1);

// The bead of each segment of a side.
std::vector<std::size_t> beads_of(const std::vector<Bead>& beads, qa::Side side,
                                  std::size_t segments) {
  std::vector<std::size_t> bead_of(segments, kNoBead);
  for (std::size_t number = 0; number < beads.size(); ++number) {
    const Span span = side == qa::Side::source ? beads[number].source : beads[number].target;
    for (std::uint32_t id = span.first; id < span.last; ++id) bead_of[id] = number;
  }
  return bead_of;
}

// "s12" for a segment of the source: the id that its row gives it.
std::string id_of(const qa::Spot& spot) {
  return (spot.side == qa::Side::source ? "s" : "t") + std::to_string(spot.segment);
}

}  // namespace

PageFindings::PageFindings(const Report& report, const std::vector<Bead>& beads) : report_(report) {
  const auto source_beads = report.source == nullptr
                                ? std::vector<std::size_t>()
                                : beads_of(beads, qa::Side::source, report.source->segments.size());
  const auto target_beads = beads_of(beads, qa::Side::target, report.target->segments.size());
  for (std::size_t number = 0; number < report.findings.size(); ++number) {
    const qa::Finding& finding = report.findings[number];
    const qa::Spot& main = main_spot(finding);
    const auto bead_at = [&](const qa::Spot& spot) {
      return (spot.side == qa::Side::source ? source_beads : target_beads)[spot.segment];
    };
    const std::size_t home = bead_at(main);
    notes_[home].own.push_back(number);
    for (const qa::Spot& spot : finding.spots) {
      if (const std::size_t bead = bead_at(spot); bead != home) {
        auto& others = notes_[bead].others;
        if (others.empty() || others.back() != number) others.push_back(number);
      }
      // A finding about a whole segment is not marked in its text.
      const bool whole = spot.begin == 0 && spot.end == segment_text(report, spot).size();
      if (spot.end > spot.begin && !whole) {
        marks_[{spot.side, spot.segment}].push_back({spot.begin, spot.end, number});
      }
    }
  }
}

std::string PageFindings::say(const char* text, std::vector<std::string> arguments) const {
  return escape_html(messages()({text, std::move(arguments)}));
}

void PageFindings::write_segment(qa::Side side, std::uint32_t segment, std::ostream& out) const {
  const std::string_view text = segment_text(report_, {side, segment, 0, 0});
  const auto found = marks_.find({side, segment});
  if (found == marks_.end()) {
    out << escape_html(text);
    return;
  }
  // Marks may overlap. Each piece between two ends gets the look of its gravest finding, and the
  // numbers of all its findings, the gravest first.
  std::set<std::size_t> ends = {0, text.size()};
  for (const Mark& mark : found->second) ends.insert({mark.begin, mark.end});
  const auto severity_of = [&](std::size_t number) { return report_.findings[number].severity; };
  for (auto end = std::next(ends.begin()); end != ends.end(); ++end) {
    const std::size_t begin = *std::prev(end);
    std::vector<std::size_t> numbers;
    for (const Mark& mark : found->second) {
      if (mark.begin <= begin && mark.end >= *end) numbers.push_back(mark.finding);
    }
    std::stable_sort(numbers.begin(), numbers.end(),
                     [&](std::size_t a, std::size_t b) { return severity_of(a) > severity_of(b); });
    if (!numbers.empty()) {
      out << "<mark class=\"fault " << to_string(severity_of(numbers.front()))
          << "\" data-finding=\"" << numbers.front();
      for (std::size_t k = 1; k < numbers.size(); ++k) out << ' ' << numbers[k];
      out << "\">";
    }
    out << escape_html(text.substr(begin, *end - begin));
    if (!numbers.empty()) out << "</mark>";
  }
}

void PageFindings::write_places(const qa::Finding& finding, std::ostream& out) const {
  constexpr std::size_t kMostPlaces = 8;
  constexpr std::size_t kLongest = 80;
  out << "<p class=\"places\">";
  out << say("Places:");
  const std::size_t shown = std::min(finding.spots.size(), kMostPlaces);
  for (std::size_t k = 0; k < shown; ++k) {
    const qa::Spot& spot = finding.spots[k];
    out << " <a href=\"#" << id_of(spot) << "\">" << spot.segment << "</a> ";
    const std::string_view words = spot_text(report_, spot);
    if (words.size() <= kLongest) {
      out << "<q lang=\"" << report_.document(spot.side).language.str() << "\">";
      out << escape_html(words);
      out << "</q>";
    }
  }
  if (shown < finding.spots.size()) out << " …";
  out << "</p>";
}

void PageFindings::write_note(std::size_t number, std::ostream& out) const {
  const qa::Finding& finding = report_.findings[number];
  const char* const severity = to_string(finding.severity);
  out << "<div class=\"finding " << severity << "\" id=\"f" << number << "\" data-check=\""
      << finding.check << "\" data-severity=\"" << severity << "\"><p><strong class=\"severity\">";
  out << say(severity);
  out << "</strong> <span class=\"check\">" << finding.check << "</span> ";
  out << escape_html(messages()(finding.message));
  if (finding.in_original) {
    out << " ";
    out << say("The original has the same.");
  }
  out << " <span class=\"sure\">" << std::lround(finding.confidence * 100) << "&nbsp;%</span></p>";
  if (is_inside(report_, finding) && finding.spots.size() > 1) write_places(finding, out);
  out << "</div>\n";
}

// In the row of another place, a link to the note.
void PageFindings::write_reference(std::size_t number, std::ostream& out) const {
  const qa::Finding& finding = report_.findings[number];
  const char* const severity = to_string(finding.severity);
  out << "<p class=\"reference " << severity << "\" data-finding=\"" << number << "\"><a href=\"#f"
      << number << "\"><span class=\"severity\">";
  out << say(severity);
  out << "</span> <span class=\"check\">" << finding.check << "</span> ";
  out << say("see segment {1}", {std::to_string(main_spot(finding).segment)});
  out << "</a></p>\n";
}

void PageFindings::write_notes(std::size_t bead, std::ostream& out) const {
  const auto found = notes_.find(bead);
  if (found == notes_.end()) return;
  out << "<div role=\"cell\" class=\"findings\" lang=\"" << messages().language()
      << "\" dir=\"ltr\">\n";
  for (const std::size_t number : found->second.own) write_note(number, out);
  for (const std::size_t number : found->second.others) write_reference(number, out);
  out << "</div>\n";
}

void PageFindings::write_summary(std::ostream& out) const {
  const Counts counts = count(report_.findings);
  const auto add = [&](const char* name, std::size_t number, std::string_view kind) {
    out << "<div class=\"" << kind << "\"><dt>";
    out << say(name);
    out << "</dt><dd>" << number << "</dd></div>\n";
  };
  add("Errors", counts.of(qa::Severity::error), "error");
  add("Warnings", counts.of(qa::Severity::warning), "warning");
  add("For information", counts.of(qa::Severity::info), "info");
  if (report_.judged > 0) add("Already judged", report_.judged, "judged");
}

void PageFindings::write_checks(std::ostream& out) const {
  if (report_.findings.empty()) {
    out << "\n<p class=\"no-findings\">";
    out << say("No findings.");
    out << "</p>";
    write_unchecked(out);
    return;
  }
  struct Group {
    std::string_view check;
    std::size_t first;
    qa::Severity gravest;
  };
  const Counts counts = count(report_.findings);
  std::vector<Group> groups;
  std::map<std::string_view, std::size_t> group_of;
  for (std::size_t number = 0; number < report_.findings.size(); ++number) {
    const qa::Finding& finding = report_.findings[number];
    const auto [at, is_new] = group_of.emplace(finding.check, groups.size());
    if (is_new) groups.push_back({finding.check, number, finding.severity});
    Group& group = groups[at->second];
    group.gravest = std::max(group.gravest, finding.severity);
  }
  const auto weight = [&](const Group& group) {
    return std::pair(group.gravest, counts.by_check.at(group.check));
  };
  std::stable_sort(groups.begin(), groups.end(),
                   [&](const Group& a, const Group& b) { return weight(a) > weight(b); });
  out << "\n<ul class=\"checks\" aria-label=\"";
  out << say("Findings of each check");
  out << "\">";
  for (const Group& group : groups) {
    out << "<li class=\"" << to_string(group.gravest) << "\"><a href=\"#f" << group.first << "\">"
        << group.check << "</a> <b>" << counts.by_check.at(group.check) << "</b></li>";
  }
  out << "</ul>";
  write_unchecked(out);
}

void PageFindings::write_unchecked(std::ostream& out) const {
  const std::string text = unchecked_text(report_);
  if (!text.empty()) out << "\n<p class=\"unchecked\">" << escape_html(text) << "</p>";
}

void PageFindings::write_keys(std::ostream& out) const {
  if (report_.findings.empty()) return;
  out << "\n<p class=\"keys\" hidden><kbd>f</kbd> ";
  out << say("Next finding");
  out << ", <kbd>F</kbd> ";
  out << say("Previous finding");
  out << "</p>";
}

void PageFindings::write_tools(std::ostream& out) const {
  if (report_.findings.empty()) return;
  const Counts counts = count(report_.findings);
  out << "<form class=\"finding-tools\" aria-label=\"";
  out << say("Findings");
  out << "\" hidden>\n";
  const auto severity = [&](const char* name, qa::Severity value) {
    out << "<label class=\"" << to_string(value)
        << "\"><input type=\"checkbox\" name=\"severity\" value=\"" << to_string(value)
        << "\" checked> ";
    out << say(name);
    out << " (" << counts.of(value) << ")</label>\n";
  };
  severity("Errors", qa::Severity::error);
  severity("Warnings", qa::Severity::warning);
  severity("For information", qa::Severity::info);
  out << "<label>";
  out << say("Check");
  out << " <select name=\"check\"><option value=\"\">";
  out << say("all");
  out << "</option>";
  for (const auto& [check, number] : counts.by_check) {
    out << "<option value=\"" << check << "\">" << check << " (" << number << ")</option>";
  }
  out << "</select></label>\n<label><input type=\"checkbox\" name=\"only\"> ";
  out << say("Only rows with findings");
  out << "</label>\n<span class=\"steps\"><button type=\"button\" name=\"back\" "
         "aria-keyshortcuts=\"Shift+F\" title=\"Shift+F\">↑ ";
  out << say("Previous finding");
  out << "</button><button type=\"button\" name=\"forth\" aria-keyshortcuts=\"f\" title=\"F\">↓ ";
  out << say("Next finding");
  out << "</button></span>\n<span class=\"count\" role=\"status\"></span>\n</form>\n";
}

}  // namespace dragoman::report
