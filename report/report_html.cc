// SPDX-License-Identifier: Apache-2.0
#include "report/report_html.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <locale>
#include <map>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "embedded.h"
#include "report/page_findings.h"

namespace dragoman::report {
namespace {

constexpr int kDoubtfulPercent = static_cast<int>(kDoubtful * 100 + 0.5F);

bool is_unmatched(const Bead& bead) { return bead.source.empty() || bead.target.empty(); }

bool is_moved(const Bead& bead) { return bead.crossing; }

bool is_doubtful(const Bead& bead) { return bead.confidence < kDoubtful; }

std::string bead_type(std::size_t source, std::size_t target) {
  return std::to_string(source) + "–" + std::to_string(target);
}

// Hundredths of a percent.
long basis_points(double confidence) { return std::lround(confidence * 10000); }

// Rounded down: nothing that is not certain reads 100 %.
void write_percent(float confidence, std::ostream& out) {
  out << basis_points(confidence) / 100 << "&nbsp;%";
}

void write_name(const Document& document, std::ostream& out) {
  write_text(std::filesystem::path(document.name).filename().string(), out);
}

const char* element_for(BlockKind kind) { return kind == BlockKind::heading ? "h2" : "p"; }

void write_label(const Label& label, std::ostream& out) {
  if (label.empty() || label.in_text) return;
  out << "<span class=\"label\">";
  write_text(label.text, out);
  out << "</span> ";
}

// A bitext, what was found in it, and the language of all that is said of it. A document alone is
// a bitext without a source.
struct Page {
  const Bitext& bitext;
  const Messages& messages;
  const PageFindings* findings = nullptr;
  bool is_single = false;

  // A sentence in the page's language.
  void say(const char* text, std::ostream& out, std::vector<std::string> arguments = {}) const {
    write_text(messages({text, std::move(arguments)}), out);
  }
};

struct Column {
  std::string_view name;  // "source" or "target"; its first letter begins the segments' ids
  const Document& document;
  qa::Side side;
};

void write_segment(const Page& page, const Column& column, std::uint32_t id, std::ostream& out) {
  if (page.findings != nullptr) {
    page.findings->write_segment(column.side, id, out);
  } else {
    write_text(column.document.text(column.document.segments[id]), out);
  }
}

// Leaves the cell open, for more to be said in it.
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

// For each crossing bead, the bead behind whose target its own stands, looking only at those that
// keep the order: where the whole block went, when its neighbours moved with it. None for one that
// stands before them all.
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

// Says on the page, and so in print and to a screen reader, where the target of a moved bead is.
void write_place(const Page& page, std::optional<std::size_t> before, std::ostream& out) {
  out << "<p class=\"place\" lang=\"" << page.messages.language() << "\" dir=\"ltr\">";
  if (!before) {
    page.say("Moved: it stands at the beginning", out);
    out << "</p>";
    return;
  }
  page.say("Moved: it stands after", out);
  const std::uint32_t id = page.bitext.beads[*before].target.last - 1;
  out << " <a href=\"#b" << *before << "\">";
  page.say("segment {1}", out, {std::to_string(id)});
  const Document& target = page.bitext.target;
  const Label& label = target.blocks[target.segments[id].block].label;
  if (!label.empty()) {
    out << ", “<bdi>";
    write_text(label.text, out);
    out << "</bdi>”";
  }
  out << "</a></p>";
}

// `down`: whether a moved target stands further down than its source.
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
      << (is_moved(bead) ? " moved" : "") << "\" id=\"b" << number << "\" data-confidence=\""
      << points << '"';
  // How dark the row is; most rows are sure and go without.
  if (const long doubt = 100 - points / 100; doubt > 2) {
    out << " style=\"--doubt:" << doubt << "%\"";
  }
  out << ">\n";
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

// The block that a bead's first segment belongs to: the source's where there is one, like
// bead_kind() and bead_label().
std::pair<bool, std::uint32_t> leading_block(const Bitext& bitext, const Bead& bead) {
  if (bead.source.empty()) return {false, bitext.target.segments[bead.target.first].block};
  return {true, bitext.source.segments[bead.source.first].block};
}

void write_beads(const Page& page, std::ostream& out) {
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

void write_fact(const std::string& name, const auto& value, std::ostream& out) {
  out << "<div><dt>" << name << "</dt><dd>" << value << "</dd></div>\n";
}

void write_summary(const Page& page, std::ostream& out) {
  const Bitext& bitext = page.bitext;
  const auto say = [&](const char* text, std::vector<std::string> arguments = {}) {
    return page.messages({text, std::move(arguments)});
  };
  std::map<std::pair<std::size_t, std::size_t>, std::size_t> count_of_type;
  double sum = 0;
  for (const Bead& bead : bitext.beads) {
    ++count_of_type[{bead.source.size(), bead.target.size()}];
    sum += bead.confidence;
  }
  const auto count = [&](bool (*has)(const Bead&)) {
    return std::count_if(bitext.beads.begin(), bitext.beads.end(), has);
  };
  write_fact(say("Segments"),
             say("{1} and {2}", {std::to_string(bitext.source.segments.size()),
                                 std::to_string(bitext.target.segments.size())}),
             out);
  write_fact(say("Beads"), bitext.beads.size(), out);
  if (bitext.correspondence.verdict != Verdict::translation) {
    write_fact(say("As a whole"), say(to_string(bitext.correspondence.verdict).data()), out);
  }

  std::vector<std::pair<std::pair<std::size_t, std::size_t>, std::size_t>> types(
      count_of_type.begin(), count_of_type.end());
  std::stable_sort(types.begin(), types.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  for (const auto& [type, beads] : types) {
    write_fact(bead_type(type.first, type.second), beads, out);
  }
  write_fact(say("Unmatched"), count(is_unmatched), out);
  write_fact(say("Moved"), count(is_moved), out);
  write_fact(say("Below {1}", {std::to_string(kDoubtfulPercent) + "&nbsp;%"}), count(is_doubtful),
             out);
  if (bitext.beads.empty()) return;
  const long mean = basis_points(sum / static_cast<double>(bitext.beads.size()));
  write_fact(
      say("Mean confidence"),
      say("{1}.{2}", {std::to_string(mean / 100), std::to_string(mean % 100 / 10)}) + "&nbsp;%",
      out);
}

void write_title(const Page& page, std::ostream& out) {
  const auto write = [&](const Document& document) {
    out << "<span title=\"";
    write_text(document.name, out);
    out << "\">";
    write_name(document, out);
    out << "</span>";
  };
  if (!page.is_single) {
    write(page.bitext.source);
    out << " <span class=\"and\">";
    page.say("and", out);
    out << "</span> ";
  }
  write(page.bitext.target);
}

void write_column_head(const Document& document, std::ostream& out) {
  const std::string& language = document.language.str();
  out << "<div role=\"columnheader\" class=\"side\"><p class=\"text\"><span data-language=\""
      << language << "\">" << language << "</span></p></div>\n";
}

// Fills one place of the page that is written {{so}}; {{=a sentence}} is said in its language.
void fill(std::string_view place, const Page& page, std::ostream& out) {
  const Bitext& bitext = page.bitext;
  if (place.starts_with('=')) {
    page.say(std::string(place.substr(1)).c_str(), out);
  } else if (place == "language") {
    out << page.messages.language();
  } else if (place == "css" || place == "js") {
    out << embedded("page." + std::string(place)).value();
    if (page.findings != nullptr) out << embedded("findings." + std::string(place)).value();
  } else if (place == "class") {
    out << (page.is_single ? "single" : "pair");
  } else if (place == "names") {
    if (!page.is_single) {
      write_name(bitext.source, out);
      out << " – ";
    }
    write_name(bitext.target, out);
  } else if (place == "title") {
    write_title(page, out);
  } else if (place == "columns") {
    if (!page.is_single) write_column_head(bitext.source, out);
    write_column_head(bitext.target, out);
    if (!page.is_single) {
      out << "<div role=\"columnheader\" class=\"spine\"><span class=\"spoken\">";
      page.say("Confidence", out);
      out << "</span></div>\n";
    }
  } else if (place == "summary") {
    if (page.findings != nullptr) page.findings->write_summary(out);
    if (!page.is_single) write_summary(page, out);
  } else if (place == "checks") {
    if (page.findings != nullptr) page.findings->write_checks(out);
  } else if (place == "search") {
    page.say(page.is_single ? "Search" : "Search both sides", out);
  } else if (place == "table") {
    page.say(page.is_single ? "Text" : "Source and target", out);
  } else if (place == "keys") {
    if (page.findings != nullptr) page.findings->write_keys(out);
  } else if (place == "finding_tools") {
    if (page.findings != nullptr) page.findings->write_tools(out);
  } else if (place == "threshold") {
    out << kDoubtfulPercent;
  } else if (place == "beads") {
    write_beads(page, out);
  }
}

void write_page(const Page& to_write, std::ostream& out) {
  // A stream with the user's locale would write numbers that are no ids ("1,024").
  const std::locale before = out.imbue(std::locale::classic());
  std::string_view page = embedded("page.html").value();
  for (std::size_t open = page.find("{{"); open != std::string_view::npos; open = page.find("{{")) {
    std::size_t close = page.find("}}", open);
    while (page[close + 2] == '}') ++close;  // a sentence may end with a place of its own
    out << page.substr(0, open);
    fill(page.substr(open + 2, close - open - 2), to_write, out);
    page.remove_prefix(close + 2);
  }
  out << page;
  out.imbue(before);
}

// A document alone as a bitext: each segment a bead of its own, with no source.
Bitext bitext_of(const Document& document) {
  Bitext bitext;
  bitext.target = document;
  for (std::uint32_t id = 0; id < document.segments.size(); ++id) {
    Bead bead;
    bead.target = {id, id + 1};
    bead.confidence = 1;
    bitext.beads.push_back(bead);
  }
  return bitext;
}

}  // namespace

void write_html(const Bitext& bitext, std::ostream& out) { write_page({bitext, Messages()}, out); }

void write_html(const Report& report, std::ostream& out) {
  if (report.bitext != nullptr) {
    const PageFindings findings(report, report.bitext->beads);
    write_page({*report.bitext, *report.messages, &findings}, out);
    return;
  }
  const Bitext bitext = bitext_of(*report.target);
  const PageFindings findings(report, bitext.beads);
  write_page({bitext, *report.messages, &findings, true}, out);
}

}  // namespace dragoman::report
