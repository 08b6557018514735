// SPDX-License-Identifier: Apache-2.0
//
// How the page of a bitext (report_html.h) shows findings: marks in the text, notes below the rows,
// and the tools to filter them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <map>
#include <utility>
#include <vector>

#include "report/report.h"

namespace dragoman::report {

class PageFindings {
 public:
  // For a report on these beads. Refers to the report.
  PageFindings(const Report& report, const std::vector<Bead>& beads);

  // The text of a segment, with what findings are about marked.
  void write_segment(qa::Side side, std::uint32_t segment, std::ostream& out) const;
  // A cell with the notes on a bead, and with links to notes on other beads that concern it as
  // well; nothing if there are none.
  void write_notes(std::size_t bead, std::ostream& out) const;
  // For the head of the page: the numbers of findings by severity, as items of a list, and by
  // check, with a link to the first of each; or that there are none.
  void write_summary(std::ostream& out) const;
  void write_checks(std::ostream& out) const;
  // What was not looked at for want of data; nothing if all was.
  void write_unchecked(std::ostream& out) const;
  // The keys for going from finding to finding.
  void write_keys(std::ostream& out) const;
  // The filters and buttons, hidden until the script makes them work.
  void write_tools(std::ostream& out) const;

  const Messages& messages() const { return *report_.messages; }

 private:
  struct Mark {
    std::uint32_t begin;
    std::uint32_t end;
    std::size_t finding;
  };

  // What is shown below a bead: the numbers of its own findings and of others that concern it.
  struct Notes {
    std::vector<std::size_t> own = {};
    std::vector<std::size_t> others = {};
  };

  void write_note(std::size_t number, std::ostream& out) const;
  void write_places(const qa::Finding& finding, std::ostream& out) const;
  void write_reference(std::size_t number, std::ostream& out) const;
  // The sentence as HTML.
  std::string say(const char* text, std::vector<std::string> arguments = {}) const;

  const Report& report_;
  std::map<std::pair<qa::Side, std::uint32_t>, std::vector<Mark>> marks_;
  std::map<std::size_t, Notes> notes_;  // of beads, by number
};

}  // namespace dragoman::report
