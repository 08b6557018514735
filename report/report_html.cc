// SPDX-License-Identifier: Apache-2.0
#include "report/report_html.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <locale>
#include <map>
#include <ostream>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/io/escape.h"
#include "embedded.h"
#include "report/base/page_policy.h"
#include "report/page_findings.h"
#include "report/page_rows.h"

namespace dragoman::report {
namespace {

constexpr int kDoubtfulPercent = static_cast<int>(kDoubtful * 100 + 0.5F);

void write_name(const Document& document, std::ostream& out) {
  out << escape_html(std::filesystem::path(document.name).filename().string());
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
    write_fact(say("Overall"), say(to_string(bitext.correspondence.verdict).data()), out);
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
    out << escape_html(document.name);
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

// What the page has between <style> and its end ("css"), or <script> and its end ("js").
std::string content_of(std::string_view kind, const Page& page) {
  std::string content = "\n";
  content += embedded("page." + std::string(kind)).value();
  if (page.findings != nullptr) content += embedded("findings." + std::string(kind)).value();
  // A class for each shade: the policy lets no element have a style of its own.
  for (int doubt = 0; kind == "css" && doubt <= 100; ++doubt) {
    const std::string number = std::to_string(doubt);
    content += ".doubt-" + number + "{--doubt:" + number + "%}\n";
  }
  return content;
}

// Writes what replaces {{place}} in page.html; {{=a sentence}} is translated.
void fill(std::string_view place, const Page& page, std::ostream& out) {
  const Bitext& bitext = page.bitext;
  if (place.starts_with('=')) {
    page.say(std::string(place.substr(1)).c_str(), out);
  } else if (place == "language") {
    out << page.messages.language();
  } else if (place == "policy") {
    out << page_policy(content_of("css", page), content_of("js", page));
  } else if (place == "css" || place == "js") {
    out << content_of(place, page);
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
    write_rows(page, out);
  }
}

void write_page(const Page& to_write, std::ostream& to) {
  // With the user's locale, the stream would write numbers that are not ids ("1,024"). A stream of
  // our own, since a file's can't take another locale once it has failed.
  std::ostringstream out;
  out.imbue(std::locale::classic());
  std::string_view page = embedded("page.html").value();
  for (std::size_t open = page.find("{{"); open != std::string_view::npos; open = page.find("{{")) {
    std::size_t close = page.find("}}", open);
    while (page[close + 2] == '}') ++close;  // a sentence may end in a place of its own
    out << page.substr(0, open);
    fill(page.substr(open + 2, close - open - 2), to_write, out);
    page.remove_prefix(close + 2);
  }
  out << page;
  to << out.view();
}

// A single document as a bitext without source, each segment in a bead of its own.
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
