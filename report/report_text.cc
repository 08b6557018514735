// SPDX-License-Identifier: Apache-2.0
#include "report/report_text.h"

#include <algorithm>
#include <ostream>
#include <string>

#include "report/base/excerpt.h"

namespace dragoman::report {
namespace {

constexpr unsigned kTextIndent = 4;
constexpr unsigned kExcerptLines = 2;
constexpr std::size_t kPlaces = 6;  // shown of one finding

// The escape sequences of ECMA-48 (SGR).
constexpr std::string_view kPlain = "\x1b[0m";
constexpr std::string_view kFaint = "\x1b[2m";
constexpr std::string_view kMark = "\x1b[1;4m";

std::string_view colour_of(qa::Severity severity) {
  switch (severity) {
    case qa::Severity::info:
      return "\x1b[1;36m";
    case qa::Severity::warning:
      return "\x1b[1;33m";
    case qa::Severity::error:
      break;
  }
  return "\x1b[1;31m";
}

std::string bytes_of(const std::vector<Cell>& row) {
  std::string bytes;
  for (const Cell& cell : row) bytes += cell.bytes;
  return bytes;
}

class Writer {
 public:
  Writer(const Report& report, std::ostream& out, const TextOptions& options)
      : report_(report), out_(out), colour_(options.colour), width_(std::max(options.width, 30U)) {}

  void write_finding(const qa::Finding& finding) {
    const std::string severity = say({to_string(finding.severity)});
    std::string head = severity + " " + std::string(finding.check) + ": " + say(finding.message);
    if (finding.in_original) head += ' ' + say({"The original has the same."});
    const auto rows = lines(cells(head), width_ - 2);
    for (std::size_t k = 0; k < rows.size(); ++k) {
      const std::string text = bytes_of(rows[k]);
      if (k == 0) {
        out_ << painted(colour_of(finding.severity), severity) << text.substr(severity.size());
      } else {
        out_ << "  " << text;
      }
      out_ << '\n';
    }
    write_places(finding);
    out_ << '\n';
  }

  void write_summary() {
    std::string summary = say({"No findings."});
    if (!report_.findings.empty()) {
      const Counts counts = count(report_.findings);
      const auto number = [&](qa::Severity severity) {
        return std::to_string(counts.of(severity));
      };
      summary = say({"Errors: {1}; warnings: {2}; for information: {3}.",
                     {number(qa::Severity::error), number(qa::Severity::warning),
                      number(qa::Severity::info)}});
    }
    if (report_.judged > 0) {
      summary += ' ' + say({"Hidden by the baseline: {1}.", {std::to_string(report_.judged)}});
    }
    write_line_of(summary);
    write_line_of(unchecked_text(report_));
  }

 private:
  std::string say(const qa::Message& message) const { return (*report_.messages)(message); }

  void write_line_of(const std::string& text) {
    if (text.empty()) return;
    for (const auto& row : lines(cells(text), width_)) out_ << bytes_of(row) << '\n';
  }

  std::string painted(std::string_view colour, std::string_view text) const {
    if (!colour_ || text.empty()) return std::string(text);
    return std::string(colour) + std::string(text) + std::string(kPlain);
  }

  unsigned excerpt_columns() const { return kExcerptLines * (width_ - kTextIndent); }

  // Spots that fit into one excerpt are shown together.
  void write_places(const qa::Finding& finding) {
    const std::vector<qa::Spot>& spots = finding.spots;
    const std::size_t shown = std::min(spots.size(), kPlaces);
    for (std::size_t k = 0; k < shown;) {
      std::vector<MarkedRange> group;
      const qa::Spot& first = spots[k];
      for (; k < shown && belongs(spots[k], first, group); ++k) {
        group.push_back({spots[k].begin, spots[k].end});
      }
      if (is_whole(first)) {
        write_whole(finding, first);
      } else {
        write_place(first, group);
      }
    }
    if (shown < spots.size()) {
      out_ << "  " << say({"More places: {1}.", {std::to_string(spots.size() - shown)}}) << '\n';
    }
  }

  bool belongs(const qa::Spot& spot, const qa::Spot& first,
               const std::vector<MarkedRange>& group) const {
    if (group.empty()) return true;
    if (spot.side != first.side || spot.segment != first.segment) return false;
    if (spot.begin < group.back().end) return false;
    const std::string_view text = segment_text(report_, spot);
    return columns_of(text.substr(first.begin, spot.end - first.begin)) <= excerpt_columns();
  }

  bool is_whole(const qa::Spot& spot) const {
    return spot.begin == 0 && spot.end == segment_text(report_, spot).size();
  }

  // Where a whole segment is meant, only what differs from another one of its side is marked.
  void write_whole(const qa::Finding& finding, const qa::Spot& spot) {
    const std::string_view text = segment_text(report_, spot);
    MarkedRange marked{0, 0};
    for (const qa::Spot& other : finding.spots) {
      if (other.side != spot.side || !is_whole(other)) continue;
      const std::string_view other_text = segment_text(report_, other);
      if (other_text != text) {
        marked = difference(text, other_text);
        break;
      }
    }
    write_place(spot, {marked});
  }

  void write_place(const qa::Spot& spot, const std::vector<MarkedRange>& marked) {
    out_ << "  " << painted(kFaint, place_of(spot)) << '\n';
    const std::string_view text = segment_text(report_, spot);
    std::vector<std::vector<Cell>> rows;
    // How much is lost at the ends of lines is known only once they are broken.
    for (unsigned columns = excerpt_columns(); columns >= excerpt_columns() / 2; columns -= 4) {
      rows = excerpt_lines(text, marked, columns);
      if (rows.size() <= kExcerptLines) break;
    }
    for (const auto& row : rows) write_line(row);
  }

  std::vector<std::vector<Cell>> excerpt_lines(std::string_view text,
                                               const std::vector<MarkedRange>& marked,
                                               unsigned columns) const {
    const std::vector<Cell> row = excerpt(text, marked, columns);
    return lines(colour_ ? row : with_brackets(row), width_ - kTextIndent);
  }

  std::string place_of(const qa::Spot& spot) const {
    std::string place;
    const auto add = [&](std::string_view part) {
      if (!place.empty()) place += " · ";
      place += bytes_of(cells(part));
    };
    if (report_.source != nullptr) {
      add(say({spot.side == qa::Side::source ? "original" : "translation"}));
    }
    if (const auto label = spot_label(report_, spot); !label.empty()) add(label);
    add(say({"segment {1}", {std::to_string(spot.segment)}}));
    if (const auto line = spot_line(report_, spot); line > 0) {
      add(say({"line {1}", {std::to_string(line)}}));
    }
    return place;
  }

  void write_line(const std::vector<Cell>& line) {
    out_ << std::string(kTextIndent, ' ');
    bool marked = false;
    for (const Cell& cell : line) {
      if (colour_ && cell.marked != marked) out_ << (cell.marked ? kMark : kPlain);
      marked = cell.marked;
      out_ << cell.bytes;
    }
    if (colour_ && marked) out_ << kPlain;
    out_ << '\n';
  }

  const Report& report_;
  std::ostream& out_;
  bool colour_;
  unsigned width_;
};

}  // namespace

void write_text(const Report& report, std::ostream& out, const TextOptions& options) {
  Writer writer(report, out, options);
  for (const qa::Finding& finding : report.findings) writer.write_finding(finding);
  writer.write_summary();
}

}  // namespace dragoman::report
