// SPDX-License-Identifier: Apache-2.0
#include "report/report_sarif.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string>
#include <vector>

#include "qa/checker.h"

namespace dragoman::qa {
namespace {

using Json = nlohmann::ordered_json;

const char* level_of(Severity severity) {
  switch (severity) {
    case Severity::info:
      return "note";
    case Severity::warning:
      return "warning";
    case Severity::error:
      break;
  }
  return "error";
}

// A path as a relative or absolute URI reference (RFC 3986).
std::string uri_of(const std::string& path) {
  constexpr std::string_view kPlain = "-._~/!$&'()*+,;=@";
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string uri;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool letter = (byte | 0x20U) - 'a' < 26U || byte - unsigned{'0'} < 10U;
    if (letter || kPlain.find(c) != kPlain.npos) {
      uri += c;
    } else {
      uri += {'%', kHex[byte >> 4], kHex[byte & 15U]};
    }
  }
  return uri.starts_with('/') ? "file://" + uri : uri;
}

// `level`: what the check's findings are where a reader knows no more than the rule.
Json rule_of(const Check& check, Severity level, const Messages& messages) {
  const std::string purpose = messages({check.purpose});
  const std::string examples = messages({"wrong: {1}", {std::string(check.wrong)}}) + "\n" +
                               messages({"right: {1}", {std::string(check.right)}});
  return {{"id", check.name},
          {"shortDescription", {{"text", purpose}}},
          {"fullDescription", {{"text", purpose + "\n" + examples}}},
          {"help", {{"text", purpose + "\n\n" + examples}}},
          {"defaultConfiguration", {{"level", level_of(level)}}}};
}

Json location_of(const Report& report, const Spot& spot) {
  Json place = {{"artifactLocation", {{"uri", uri_of(report.document(spot.side).name)}}}};
  // A region has to begin somewhere (3.30.4); without a line the file alone is the place.
  if (const std::uint32_t line = spot_line(report, spot); line > 0) {
    place["region"] = {{"startLine", line}, {"snippet", {{"text", segment_text(report, spot)}}}};
  }
  return {{"physicalLocation", std::move(place)}};
}

// A confidence without the noise that a float has as a double.
double in_thousandths(float confidence) { return std::round(confidence * 1000.0) / 1000; }

Json result_of(const Report& report, std::size_t number, std::size_t rule) {
  const Finding& finding = report.findings[number];
  const Spot& main = main_spot(finding);
  Json related = Json::array();
  for (const Spot& spot : finding.spots) {
    if (&spot == &main) continue;
    Json location = location_of(report, spot);
    location["id"] = related.size() + 1;
    const std::string_view words = spot_text(report, spot);
    location["message"] = {{"text", words.empty() ? segment_text(report, spot) : words}};
    related.push_back(std::move(location));
  }
  Json result = {{"ruleId", finding.check},
                 {"ruleIndex", rule},
                 {"level", level_of(finding.severity)},
                 {"message", {{"text", (*report.messages)(finding.message)}}},
                 {"locations", Json::array({location_of(report, main)})}};
  if (!related.empty()) result["relatedLocations"] = std::move(related);
  if (number < report.fingerprints.size()) {
    result["partialFingerprints"] = {{"dragoman/v1", report.fingerprints[number]}};
  }
  result["rank"] = std::round(finding.confidence * 1000.0) / 10;
  result["properties"] = {{"confidence", in_thousandths(finding.confidence)},
                          {"values", finding.values},
                          {"segment", main.segment}};
  return result;
}

}  // namespace

void write_sarif(const Report& report, std::ostream& out) {
  std::map<std::string_view, Severity> gravest;
  for (const Finding& finding : report.findings) {
    Severity& severity = gravest.emplace(finding.check, finding.severity).first->second;
    severity = std::max(severity, finding.severity);
  }
  Json rules = Json::array();
  std::map<std::string_view, std::size_t> index;
  Json results = Json::array();
  for (std::size_t k = 0; k < report.findings.size(); ++k) {
    const std::string_view name = report.findings[k].check;
    const auto [at, is_new] = index.emplace(name, rules.size());
    if (is_new) {
      const Check* check = find_check(name);
      rules.push_back(check != nullptr ? rule_of(*check, gravest[name], *report.messages)
                                       : Json{{"id", name}});
    }
    results.push_back(result_of(report, k, at->second));
  }
  const Json driver = {
      {"name", "dragoman"}, {"language", report.messages->language()}, {"rules", std::move(rules)}};
  const Json log = {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                    {"version", "2.1.0"},
                    {"runs", Json::array({{{"tool", {{"driver", driver}}},
                                           {"columnKind", "unicodeCodePoints"},
                                           {"results", std::move(results)}}})}};
  out << log.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

}  // namespace dragoman::qa
