// SPDX-License-Identifier: Apache-2.0
#include "report/report_json.h"

#include <algorithm>
#include <cmath>
#include <ostream>
#include <string>
#include <utility>

#include "report/base/json_text.h"

namespace dragoman::report {
namespace {

std::string name_of(qa::Side side) { return side == qa::Side::source ? "source" : "target"; }

JsonObject with_place(JsonObject json, const Report& report, const qa::Spot& spot) {
  return json.add("label", spot_label(report, spot))
      .add("segment", spot.segment)
      .add("start", spot.begin)
      .add("end", spot.end)
      .add("text", spot_text(report, spot));
}

JsonArray places_json(const Report& report, const qa::Finding& finding, bool with_side) {
  JsonArray all;
  for (const qa::Spot& spot : finding.spots) {
    JsonObject one;
    if (with_side) one.add("side", name_of(spot.side));
    all.add(with_place(std::move(one), report, spot));
  }
  return all;
}

void add_places(const Report& report, const qa::Finding& finding, JsonObject& json) {
  if (is_inside(report, finding)) {
    json.add("places", places_json(report, finding, false));
    return;
  }
  std::size_t named = 0;
  for (const qa::Side side : {qa::Side::source, qa::Side::target}) {
    const auto first = std::ranges::find(finding.spots, side, &qa::Spot::side);
    if (first == finding.spots.end()) continue;
    json.add(name_of(side), with_place({}, report, *first));
    ++named;
  }
  if (finding.spots.size() > named) json.add("places", places_json(report, finding, true));
}

// A float as a double would read 0.930000007.
double rounded(float confidence) { return std::round(double{confidence} * 1000) / 1000; }

JsonObject finding_json(const Report& report, std::size_t number) {
  const qa::Finding& finding = report.findings[number];
  JsonObject json;
  json.add("check", finding.check).add("severity", to_string(finding.severity));
  json.add("message", (*report.messages)(finding.message));
  json.add("confidence", rounded(finding.confidence));
  add_places(report, finding, json);
  json.add("values", finding.values);
  if (!report.fingerprints.empty()) json.add("fingerprint", report.fingerprints[number]);
  return json;
}

JsonObject summary_json(const Report& report) {
  const Counts counts = count(report.findings);
  JsonObject sum;
  for (const auto severity : {qa::Severity::error, qa::Severity::warning, qa::Severity::info}) {
    sum.add(to_string(severity), counts.of(severity));
  }
  JsonObject checks;
  for (const auto& [check, number] : counts.by_check) checks.add(check, number);
  sum.add("checks", checks).add("judged", report.judged);
  JsonArray names;
  for (const std::string_view check : report.unchecked.checks) names.add(check);
  return sum.add("unchecked", names);
}

}  // namespace

void write_json(const Report& report, std::ostream& out) {
  out << "{\"findings\":[";
  for (std::size_t number = 0; number < report.findings.size(); ++number) {
    out << (number == 0 ? "\n" : ",\n") << finding_json(report, number).text();
  }
  out << "\n],\n\"summary\":" << summary_json(report).text() << "}\n";
}

}  // namespace dragoman::report
