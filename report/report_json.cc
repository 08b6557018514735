// SPDX-License-Identifier: Apache-2.0
#include "report/report_json.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string>

namespace dragoman::qa {
namespace {

using Json = nlohmann::ordered_json;

std::string name_of(Side side) { return side == Side::source ? "source" : "target"; }

Json place(const Report& report, const Spot& spot) {
  return {{"label", spot_label(report, spot)},
          {"segment", spot.segment},
          {"start", spot.begin},
          {"end", spot.end},
          {"text", spot_text(report, spot)}};
}

Json places(const Report& report, const Finding& finding, bool with_side) {
  Json all = Json::array();
  for (const Spot& spot : finding.spots) {
    Json one = Json::object();
    if (with_side) one["side"] = name_of(spot.side);
    one.update(place(report, spot));
    all.push_back(std::move(one));
  }
  return all;
}

void add_places(const Report& report, const Finding& finding, Json& entry) {
  if (is_inside(report, finding)) {
    entry["places"] = places(report, finding, false);
    return;
  }
  std::size_t named = 0;
  for (const Side side : {Side::source, Side::target}) {
    const auto first = std::find_if(finding.spots.begin(), finding.spots.end(),
                                    [&](const Spot& spot) { return spot.side == side; });
    if (first == finding.spots.end()) continue;
    entry[name_of(side)] = place(report, *first);
    ++named;
  }
  if (finding.spots.size() > named) entry["places"] = places(report, finding, true);
}

// Without the digits of a float that is written as a double, "0.930000007".
double rounded(float confidence) { return std::round(double{confidence} * 1000) / 1000; }

Json entry_of(const Report& report, std::size_t number) {
  const Finding& finding = report.findings[number];
  Json entry = {{"check", finding.check},
                {"severity", to_string(finding.severity)},
                {"message", (*report.messages)(finding.message)},
                {"confidence", rounded(finding.confidence)}};
  add_places(report, finding, entry);
  entry["values"] = finding.values;
  if (!report.fingerprints.empty()) entry["fingerprint"] = report.fingerprints[number];
  return entry;
}

Json summary(const Report& report) {
  const Counts counts = count(report.findings);
  Json sum = Json::object();
  for (const Severity severity : {Severity::error, Severity::warning, Severity::info}) {
    sum[std::string(to_string(severity))] = counts.of(severity);
  }
  Json& checks = sum["checks"] = Json::object();
  for (const auto& [check, number] : counts.by_check) checks[std::string(check)] = number;
  sum["judged"] = report.judged;
  return sum;
}

// A spot that a check cut amiss must not cost the report.
std::string line(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

void write_json(const Report& report, std::ostream& out) {
  out << "{\"findings\":[";
  for (std::size_t number = 0; number < report.findings.size(); ++number) {
    out << (number == 0 ? "\n" : ",\n") << line(entry_of(report, number));
  }
  out << "\n],\n\"summary\":" << line(summary(report)) << "}\n";
}

}  // namespace dragoman::qa
