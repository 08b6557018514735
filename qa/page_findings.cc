// SPDX-License-Identifier: Apache-2.0
#include "qa/page_findings.h"

#include <algorithm>
#include <cmath>
#include <ostream>
#include <set>
#include <string>

namespace dragoman::qa {
namespace {

constexpr std::size_t kNoBead = static_cast<std::size_t>(-1);

// For each segment of a side, the bead that it is in.
std::vector<std::size_t> beads_of(const std::vector<Bead>& beads, Side side, std::size_t segments) {
  std::vector<std::size_t> bead_of(segments, kNoBead);
  for (std::size_t number = 0; number < beads.size(); ++number) {
    const Span span = side == Side::source ? beads[number].source : beads[number].target;
    for (std::uint32_t id = span.first; id < span.last; ++id) bead_of[id] = number;
  }
  return bead_of;
}

// "s12" of a source's segment, as report_html.cc writes it.
std::string id_of(const Spot& spot) {
  return (spot.side == Side::source ? "s" : "t") + std::to_string(spot.segment);
}

}  // namespace

void write_text(std::string_view text, std::ostream& out) {
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '&') {
      out << "&amp;";
    } else if (c == '<') {
      out << "&lt;";
    } else if (c == '>') {
      out << "&gt;";
    } else if (c == '"') {
      out << "&quot;";
    } else if (byte < 0x20 && c != '\t' && c != '\n' && c != '\r') {
      out << "&#" << 0x2400 + byte << ';';
    } else {
      out << c;
    }
  }
}

PageFindings::PageFindings(const Report& report, const std::vector<Bead>& beads) : report_(report) {
  const auto source_beads = report.source == nullptr
                                ? std::vector<std::size_t>()
                                : beads_of(beads, Side::source, report.source->segments.size());
  const auto target_beads = beads_of(beads, Side::target, report.target->segments.size());
  for (std::size_t number = 0; number < report.findings.size(); ++number) {
    const Finding& finding = report.findings[number];
    const Spot& main = main_spot(finding);
    const auto& bead_of = main.side == Side::source ? source_beads : target_beads;
    notes_[bead_of[main.segment]].push_back(number);
    for (const Spot& spot : finding.spots) {
      // A finding about a segment as a whole needs no mark on all of it.
      const bool whole = spot.begin == 0 && spot.end == segment_text(report, spot).size();
      if (spot.end > spot.begin && !whole) {
        marks_[{spot.side, spot.segment}].push_back({spot.begin, spot.end, number});
      }
    }
  }
}

std::string PageFindings::say(const char* text, std::vector<std::string> arguments) const {
  return messages()({text, std::move(arguments)});
}

void PageFindings::write_segment(Side side, std::uint32_t segment, std::ostream& out) const {
  const std::string_view text = segment_text(report_, {side, segment, 0, 0});
  const auto found = marks_.find({side, segment});
  if (found == marks_.end()) {
    write_text(text, out);
    return;
  }
  // Marks may overlap: each piece between two ends gets that of its gravest finding.
  std::set<std::size_t> ends = {0, text.size()};
  for (const Mark& mark : found->second) ends.insert({mark.begin, mark.end});
  for (auto end = std::next(ends.begin()); end != ends.end(); ++end) {
    const std::size_t begin = *std::prev(end);
    const Mark* gravest = nullptr;
    for (const Mark& mark : found->second) {
      if (mark.begin > begin || mark.end < *end) continue;
      if (gravest == nullptr ||
          report_.findings[mark.finding].severity > report_.findings[gravest->finding].severity) {
        gravest = &mark;
      }
    }
    if (gravest != nullptr) {
      out << "<mark class=\"fault " << to_string(report_.findings[gravest->finding].severity)
          << "\" data-finding=\"" << gravest->finding << "\">";
    }
    write_text(text.substr(begin, *end - begin), out);
    if (gravest != nullptr) out << "</mark>";
  }
}

void PageFindings::write_note(std::size_t number, std::ostream& out) const {
  constexpr std::size_t kMostPlaces = 8;
  const Finding& finding = report_.findings[number];
  const char* const severity = to_string(finding.severity);
  out << "<div class=\"finding " << severity << "\" id=\"f" << number << "\" data-check=\""
      << finding.check << "\" data-severity=\"" << severity << "\"><p><strong class=\"severity\">";
  write_text(say(severity), out);
  out << "</strong> <span class=\"check\">" << finding.check << "</span> ";
  write_text(messages()(finding.message), out);
  if (finding.in_original) {
    out << " ";
    write_text(say("The original has the same."), out);
  }
  out << " <span class=\"sure\">" << std::lround(finding.confidence * 100) << "&nbsp;%</span></p>";
  if (is_inside(report_, finding) && finding.spots.size() > 1) {
    out << "<p class=\"places\">";
    write_text(say("Places:"), out);
    const std::size_t shown = std::min(finding.spots.size(), kMostPlaces);
    for (std::size_t k = 0; k < shown; ++k) {
      const Spot& spot = finding.spots[k];
      out << " <a href=\"#" << id_of(spot) << "\">" << spot.segment << "</a> ";
      const std::string_view words = spot_text(report_, spot);
      constexpr std::size_t kLongest = 80;
      if (words.size() <= kLongest) {
        out << "<q>";
        write_text(words, out);
        out << "</q>";
      }
    }
    if (shown < finding.spots.size()) out << " …";
    out << "</p>";
  }
  out << "</div>\n";
}

void PageFindings::write_notes(std::size_t bead, std::ostream& out) const {
  const auto found = notes_.find(bead);
  if (found == notes_.end()) return;
  out << "<div role=\"cell\" class=\"findings\" lang=\"" << messages().language()
      << "\" dir=\"ltr\">\n";
  for (const std::size_t number : found->second) write_note(number, out);
  out << "</div>\n";
}

void PageFindings::write_summary(std::ostream& out) const {
  const Counts counts = count(report_.findings);
  const auto add = [&](const char* name, std::size_t number, std::string_view kind) {
    out << "<div class=\"" << kind << "\"><dt>";
    write_text(say(name), out);
    out << "</dt><dd>" << number << "</dd></div>\n";
  };
  add("Errors", counts.of(Severity::error), "error");
  add("Warnings", counts.of(Severity::warning), "warning");
  add("For information", counts.of(Severity::info), "info");
  if (report_.judged > 0) add("Judged before", report_.judged, "judged");
}

void PageFindings::write_tools(std::ostream& out) const {
  if (report_.findings.empty()) {
    out << "<p class=\"no-findings\">";
    write_text(say("No findings."), out);
    out << "</p>\n";
    return;
  }
  out << "<form class=\"finding-tools\" lang=\"" << messages().language() << "\" hidden>\n";
  const auto severity = [&](const char* name, std::string_view value) {
    out << "<label class=\"" << value << "\"><input type=\"checkbox\" name=\"severity\" value=\""
        << value << "\" checked> ";
    write_text(say(name), out);
    out << "</label>\n";
  };
  severity("Errors", "error");
  severity("Warnings", "warning");
  severity("For information", "info");
  out << "<label>";
  write_text(say("Check"), out);
  out << " <select name=\"check\"><option value=\"\">";
  write_text(say("all"), out);
  out << "</option>";
  for (const auto& [check, number] : count(report_.findings).by_check) {
    out << "<option value=\"" << check << "\">" << check << " (" << number << ")</option>";
  }
  out << "</select></label>\n<label><input type=\"checkbox\" name=\"only\"> ";
  write_text(say("Only rows with findings"), out);
  out << "</label>\n<span class=\"steps\"><button type=\"button\" name=\"back\" "
         "aria-keyshortcuts=\"Shift+F\" title=\"Shift+F\">↑ ";
  write_text(say("Previous finding"), out);
  out << "</button><button type=\"button\" name=\"forth\" aria-keyshortcuts=\"f\" title=\"F\">↓ ";
  write_text(say("Next finding"), out);
  out << "</button></span>\n<span class=\"count\" role=\"status\"></span>\n</form>\n";
}

}  // namespace dragoman::qa
