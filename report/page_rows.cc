// SPDX-License-Identifier: Apache-2.0
#include "report/page_rows.h"

#include <cstdint>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dragoman::report {
namespace {

// Rounded down: nothing that is not certain reads 100 %.
void write_percent(float confidence, std::ostream& out) {
  out << basis_points(confidence) / 100 << "&nbsp;%";
}

const char* element_for(BlockKind kind) { return kind == BlockKind::heading ? "h2" : "p"; }

void write_label(const Label& label, std::ostream& out) {
  if (label.empty() || label.in_text) return;
  out << "<span class=\"label\">";
  out << escape_html(label.text);
  out << "</span> ";
}

struct Column {
  std::string_view name;  // "source" or "target"; its first letter begins the segments' ids
  const Document& document;
  qa::Side side;
};

void write_segment(const Page& page, const Column& column, std::uint32_t id, std::ostream& out) {
  if (page.findings != nullptr) {
    page.findings->write_segment(column.side, id, out);
  } else {
    out << escape_html(column.document.text(column.document.segments[id]));
  }
}

// Leaves the cell open for more text.
void open_cell(const Page& page, const Column& side, Span span, std::ostream& out) {
  if (span.empty()) {
    out << "<div role=\"cell\" class=\"side " << side.name << " none\"><p class=\"text\">";
    page.say("no counterpart", out);
    out << "</p>";
    return;
  }
  const Document& document = side.document;
  const BlockKind kind = document.blocks[document.segments[span.first].block].kind;
  out << "<div role=\"cell\" class=\"side " << side.name << ' ' << to_string(kind) << "\" lang=\""
      << document.language.str() << "\" dir=\"auto\">";
  write_label(document.label(document.segments[span.first]), out);
  out << '<' << element_for(kind) << " class=\"text\">";
  for (std::uint32_t id = span.first; id < span.last; ++id) {
    const Segment& segment = document.segments[id];
    if (id != span.first) {
      out << ' ';
      write_label(document.label(segment), out);
    }
    out << "<span class=\"segment\" id=\"" << side.name.front() << id << "\" data-id=\"" << id
        << "\">";
    write_segment(page, side, id, out);
    out << "</span>";
  }
  out << "</" << element_for(kind) << '>';
}

// For each crossing bead, the last bead in order whose target comes before its own. So beads that
// moved together all say where the whole block went. None for a target before all of them.
std::vector<std::optional<std::size_t>> beads_before_moved(const std::vector<Bead>& beads) {
  std::vector<std::optional<std::size_t>> before(beads.size());
  std::optional<std::size_t> last_in_order;
  for (const std::size_t number : beads_by_target(beads)) {
    if (beads[number].crossing) {
      before[number] = last_in_order;
    } else {
      last_in_order = number;
    }
  }
  return before;
}

// Says where the target of a moved bead is: on the page, so that print and screen readers have it.
void write_place(const Page& page, std::optional<std::size_t> before, std::ostream& out) {
  out << "<p class=\"place\" lang=\"" << page.messages.language() << "\" dir=\"ltr\">";
  if (!before) {
    page.say("Moved: its translation comes first", out);
    out << "</p>";
    return;
  }
  page.say("Moved: its translation comes after", out);
  const std::uint32_t id = page.bitext.beads[*before].target.last - 1;
  out << " <a href=\"#b" << *before << "\">";
  page.say("segment {1}", out, {std::to_string(id)});
  const Document& target = page.bitext.target;
  const Label& label = target.blocks[target.segments[id].block].label;
  if (!label.empty()) {
    out << ", “<bdi>";
    out << escape_html(label.text);
    out << "</bdi>”";
  }
  out << "</a></p>";
}

// `down`: whether a moved target is further down than its source.
void write_spine(const Page& page, const Bead& bead, bool down, std::ostream& out) {
  const bool one_to_one = bead.source.size() == 1 && bead.target.size() == 1;
  out << "<div role=\"cell\" class=\"spine\"><span class=\"confidence\">";
  write_percent(bead.confidence, out);
  out << "</span>";
  if (!one_to_one) {
    out << " <span class=\"type\">" << bead_type(bead.source.size(), bead.target.size())
        << "</span>";
  }
  if (is_moved(bead)) {
    out << " <span class=\"moved\">" << (down ? "↓ " : "↑ ");
    page.say("moved", out);
    out << "</span>";
  }
  out << "</div>\n";
}

// `before`: see beads_before_moved().
void write_bead(const Page& page, std::size_t number, std::optional<std::size_t> before,
                std::ostream& out) {
  const Bitext& bitext = page.bitext;
  const Bead& bead = bitext.beads[number];
  const long points = basis_points(bead.confidence);
  out << "<div role=\"row\" class=\"bead" << (is_doubtful(bead) ? " doubtful" : "")
      << (is_unmatched(bead) && !page.is_single ? " unmatched" : "")
      << (is_moved(bead) ? " moved" : "");
  // How dark the row is; most rows are sure and need no shade.
  if (const long doubt = 100 - points / 100; doubt > 2) out << " doubt-" << doubt;
  out << "\" id=\"b" << number << "\" data-confidence=\"" << points << "\">\n";
  if (!page.is_single) {
    open_cell(page, {"source", bitext.source, qa::Side::source}, bead.source, out);
    out << "</div>\n";
  }
  open_cell(page, {"target", bitext.target, qa::Side::target}, bead.target, out);
  if (is_moved(bead)) write_place(page, before, out);
  out << "</div>\n";
  if (!page.is_single) write_spine(page, bead, before > number, out);
  if (page.findings != nullptr) page.findings->write_notes(number, out);
  out << "</div>\n";
}

// The block of a bead's first segment: of the source if there is one, as for bead_kind() and
// bead_label().
std::pair<bool, std::uint32_t> leading_block(const Bitext& bitext, const Bead& bead) {
  if (bead.source.empty()) return {false, bitext.target.segments[bead.target.first].block};
  return {true, bitext.source.segments[bead.source.first].block};
}

}  // namespace

void write_rows(const Page& page, std::ostream& out) {
  const Bitext& bitext = page.bitext;
  const auto before = beads_before_moved(bitext.beads);
  for (std::size_t number = 0; number < bitext.beads.size(); ++number) {
    const Bead& bead = bitext.beads[number];
    const bool first = number == 0;
    if (first || leading_block(bitext, bead) != leading_block(bitext, bitext.beads[number - 1])) {
      if (!first) out << "</div>\n";
      out << "<div role=\"rowgroup\" class=\"block " << to_string(bead_kind(bitext, bead))
          << "\">\n";
    }
    write_bead(page, number, before[number], out);
  }
  if (!bitext.beads.empty()) out << "</div>\n";
}

}  // namespace dragoman::report
