// SPDX-License-Identifier: Apache-2.0
#include "report/analysis_report.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iomanip>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/io/escape.h"
#include "corpus/text/shown.h"
#include "report/base/json_text.h"
#include "report/base/page_policy.h"

namespace dragoman::report {
namespace {

tmx::MatchBand band_at(std::size_t i) { return static_cast<tmx::MatchBand>(i); }

// The analyses and, unless there is only one, their sum.
std::vector<tmx::Analysis> with_sum(std::span<const tmx::Analysis> analyses) {
  std::vector<tmx::Analysis> all(analyses.begin(), analyses.end());
  if (all.size() != 1) all.push_back(sum_of(analyses));
  return all;
}

// In tenths of a percent, rounded down.
std::uint64_t share_of(std::uint64_t part, std::uint64_t all) {
  return all == 0 ? 0 : 1000 * part / all;
}

void write_share(std::uint64_t part, std::uint64_t all, std::ostream& out) {
  const std::uint64_t share = share_of(part, all);
  out << share / 10 << '.' << share % 10;
}

JsonObject volume_json(const tmx::Volume& volume) {
  return JsonObject()
      .add("segments", volume.segments)
      .add("words", volume.words)
      .add("characters", volume.characters);
}

// Adds "bands" and "total".
JsonObject with_analysis(JsonObject json, const tmx::Analysis& analysis) {
  JsonObject bands;
  for (std::size_t i = 0; i < tmx::kMatchBands; ++i) {
    JsonObject band = volume_json(analysis.bands[i]);
    if (analysis.internal[i].segments > 0) band.add("internal", volume_json(analysis.internal[i]));
    bands.add(band_name(band_at(i)), band);
  }
  return json.add("bands", bands).add("total", volume_json(analysis.total()));
}

void write_csv_row(const std::string& file, std::string_view band, const tmx::Volume& volume,
                   const tmx::Volume& internal, std::ostream& out) {
  out << csv_field(file) << ',' << band;
  for (const tmx::Volume& one : {volume, internal}) {
    out << ',' << one.segments << ',' << one.words << ',' << one.characters;
  }
  out << "\r\n";
}

void write_html_row(std::string_view name, const tmx::Volume& volume, const tmx::Volume& internal,
                    std::uint64_t all_words, std::ostream& out) {
  const std::uint64_t share = share_of(volume.words, all_words);
  out << "<th scope=\"row\">" << name << "</th><td>" << volume.segments << "</td><td>"
      << volume.words << "</td><td>" << volume.characters << "</td><td>";
  write_share(volume.words, all_words, out);
  out << "&nbsp;%</td><td>";
  if (internal.words > 0) out << internal.words;
  out << "</td><td><svg class=\"bar\" aria-hidden=\"true\"><rect height=\"100%\" width=\""
      << share / 10 << '.' << share % 10 << "%\"/></svg></td></tr>\n";
}

constexpr std::string_view kStyle = R"(
body { font: 16px/1.5 system-ui, sans-serif; color: #1b1f24; margin: 2rem auto; max-width: 56rem;
  padding: 0 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { padding: .25rem .75rem; text-align: right; border-bottom: 1px solid #d8dee4;
  white-space: nowrap; }
th:first-child { text-align: left; } th { font-weight: 500; } tr.total > * { font-weight: 700; }
td:last-child { width: 30%; } .bar { display: block; width: 100%; height: .75rem; fill: #0a66c2;
  print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.note { color: #57606a; }
@media (prefers-color-scheme: dark) { @media screen { body { background: #16191d; color: #e6e8eb; }
  th, td { border-color: #3a4149; } .note { color: #9aa4af; } .bar { fill: #6cb0f5; } } }
)";

constexpr std::string_view kBodyBegin = R"(</head>
<body>
<h1>Leverage analysis</h1>
)";

constexpr std::string_view kHtmlColumns =
    "<thead><tr><th scope=\"col\">Match</th><th scope=\"col\">Segments</th>"
    "<th scope=\"col\">Words</th><th scope=\"col\">Characters</th><th scope=\"col\">Share</th>"
    "<th scope=\"col\">Internal words</th><td></td></tr></thead>\n";

}  // namespace

tmx::Analysis sum_of(std::span<const tmx::Analysis> analyses) {
  tmx::Analysis sum;
  sum.name = "total";
  for (const tmx::Analysis& analysis : analyses) sum += analysis;
  return sum;
}

void write_analysis_text(std::span<const tmx::Analysis> analyses, std::ostream& out) {
  const auto row = [&](std::string_view name, const tmx::Volume& volume,
                       const tmx::Volume& internal, std::uint64_t all_words) {
    out << "  " << std::left << std::setw(12) << name << std::right << std::setw(10)
        << volume.segments << std::setw(10) << volume.words << std::setw(12) << volume.characters
        << std::setw(6) << share_of(volume.words, all_words) / 10 << '.'
        << share_of(volume.words, all_words) % 10 << " %";
    if (internal.words > 0) out << std::setw(10) << internal.words;
    out << '\n';
  };
  bool first = true;
  for (const tmx::Analysis& analysis : with_sum(analyses)) {
    if (!first) out << '\n';
    first = false;
    const tmx::Volume total = analysis.total();
    out << shown(analysis.name) << "\n  " << std::left << std::setw(12) << "match" << std::right
        << std::setw(10) << "segments" << std::setw(10) << "words" << std::setw(12) << "characters"
        << std::setw(10) << "share" << std::setw(10) << "internal" << '\n';
    tmx::Volume internal;
    for (std::size_t i = 0; i < tmx::kMatchBands; ++i) {
      row(band_name(band_at(i)), analysis.bands[i], analysis.internal[i], total.words);
      internal += analysis.internal[i];
    }
    row("total", total, internal, total.words);
  }
}

void write_analysis_json(std::span<const tmx::Analysis> analyses, std::ostream& out) {
  JsonArray files;
  for (const tmx::Analysis& analysis : analyses) {
    files.add(with_analysis(JsonObject().add("file", analysis.name), analysis));
  }
  out << indented(
      JsonObject().add("files", files).add("total", with_analysis({}, sum_of(analyses))));
}

void write_analysis_csv(std::span<const tmx::Analysis> analyses, std::ostream& out) {
  out << "file,band,segments,words,characters,internal_segments,internal_words,"
         "internal_characters\r\n";
  for (const tmx::Analysis& analysis : with_sum(analyses)) {
    tmx::Volume internal;
    for (std::size_t i = 0; i < tmx::kMatchBands; ++i) {
      write_csv_row(analysis.name, band_name(band_at(i)), analysis.bands[i], analysis.internal[i],
                    out);
      internal += analysis.internal[i];
    }
    write_csv_row(analysis.name, "total", analysis.total(), internal, out);
  }
}

void write_analysis_html(std::span<const tmx::Analysis> analyses, std::ostream& out) {
  out << "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      << page_policy(kStyle, {})
      << "\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
         "<title>Leverage analysis</title>\n<style>"
      << kStyle << "</style>\n"
      << kBodyBegin;
  std::vector<tmx::Analysis> all = with_sum(analyses);
  // The sum comes first, because it is what readers look for.
  std::rotate(all.begin(), all.end() - 1, all.end());
  for (const tmx::Analysis& analysis : all) {
    const tmx::Volume total = analysis.total();
    out << "<h2>" << escape_html(analysis.name) << "</h2>\n<table>\n"
        << kHtmlColumns << "<tbody>\n";
    tmx::Volume internal;
    for (std::size_t i = 0; i < tmx::kMatchBands; ++i) {
      out << "<tr>";
      write_html_row(band_name(band_at(i)), analysis.bands[i], analysis.internal[i], total.words,
                     out);
      internal += analysis.internal[i];
    }
    out << "<tr class=\"total\">";
    write_html_row("total", total, internal, total.words, out);
    out << "</tbody>\n</table>\n";
  }
  out << "<p class=\"note\">Words are counted between white space, characters without it. "
         "Internal words have their best match in an earlier segment of the documents, not in the "
         "memory; they are included in their band.</p>\n</body>\n</html>\n";
}

}  // namespace dragoman::report
