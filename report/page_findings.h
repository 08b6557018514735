// SPDX-License-Identifier: Apache-2.0
//
// What the page of a bitext (report_html.h) shows of findings: marks in the text, notes below the
// rows, and the tools that choose among them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <map>
#include <utility>
#include <vector>

#include "report/report.h"

namespace dragoman::report {

// Writes text into HTML. Controls that HTML has no way to show appear as their pictures (U+2400 …),
// so that a reviser sees that something is there.
void write_text(std::string_view text, std::ostream& out);

class PageFindings {
 public:
  // Of a report whose beads are `beads`; refers to the report.
  PageFindings(const Report& report, const std::vector<Bead>& beads);

  // The text of a segment, with a mark for each stretch that a finding is about.
  void write_segment(qa::Side side, std::uint32_t segment, std::ostream& out) const;
  // The notes on a bead, in a cell of its row, and links to notes on others that concern it too;
  // nothing where it has none.
  void write_notes(std::size_t bead, std::ostream& out) const;
  // How many findings there are, for the head of the page: of each severity, as the items of a
  // list, and of each check, with a link to the first; or that there are none.
  void write_summary(std::ostream& out) const;
  void write_checks(std::ostream& out) const;
  // What keys there are for the findings.
  void write_keys(std::ostream& out) const;
  // The filters and steps, hidden until a script makes them work.
  void write_tools(std::ostream& out) const;

  const Messages& messages() const { return *report_.messages; }

 private:
  struct Mark {
    std::uint32_t begin;
    std::uint32_t end;
    std::size_t finding;
  };

  // What a bead has below it: findings by number, of its own and of others that concern it.
  struct Notes {
    std::vector<std::size_t> own = {};
    std::vector<std::size_t> others = {};
  };

  void write_note(std::size_t number, std::ostream& out) const;
  void write_places(const qa::Finding& finding, std::ostream& out) const;
  void write_reference(std::size_t number, std::ostream& out) const;
  std::string say(const char* text, std::vector<std::string> arguments = {}) const;

  const Report& report_;
  std::map<std::pair<qa::Side, std::uint32_t>, std::vector<Mark>> marks_;
  std::map<std::size_t, Notes> notes_;  // of beads, by number
};

}  // namespace dragoman::report
