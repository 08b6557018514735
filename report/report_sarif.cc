// SPDX-License-Identifier: Apache-2.0
#include "report/report_sarif.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <ostream>
#include <string>
#include <vector>

#include "qa/checker.h"
#include "report/base/json_text.h"

namespace dragoman::report {
namespace {

const char* level_of(qa::Severity severity) {
  switch (severity) {
    case qa::Severity::info:
      return "note";
    case qa::Severity::warning:
      return "warning";
    case qa::Severity::error:
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

JsonObject text_json(std::string_view text) { return JsonObject().add("text", text); }

// `level` is that of the check's gravest finding; a viewer shows it with the rule.
JsonObject rule_json(const qa::Check& check, qa::Severity level, const Messages& messages) {
  const std::string purpose = messages({check.purpose});
  const std::string examples = messages({"wrong: {1}", {std::string(check.wrong)}}) + "\n" +
                               messages({"right: {1}", {std::string(check.right)}});
  return JsonObject()
      .add("id", check.name)
      .add("shortDescription", text_json(purpose))
      .add("fullDescription", text_json(purpose + "\n" + examples))
      .add("help", text_json(purpose + "\n\n" + examples))
      .add("defaultConfiguration", JsonObject().add("level", level_of(level)));
}

JsonObject location_json(const Report& report, const qa::Spot& spot) {
  JsonObject place;
  place.add("artifactLocation", JsonObject().add("uri", uri_of(report.document(spot.side).name)));
  // A region has to begin somewhere (3.30.4); without a line the file alone is the place.
  if (const std::uint32_t line = spot_line(report, spot); line > 0) {
    place.add(
        "region",
        JsonObject().add("startLine", line).add("snippet", text_json(segment_text(report, spot))));
  }
  return JsonObject().add("physicalLocation", place);
}

// The places other than the main one, numbered from 1.
JsonArray related_json(const Report& report, const qa::Finding& finding) {
  const qa::Spot& main = main_spot(finding);
  JsonArray related;
  for (const qa::Spot& spot : finding.spots) {
    if (&spot == &main) continue;
    const std::string_view words = spot_text(report, spot);
    JsonObject location = location_json(report, spot);
    location.add("id", related.size() + 1);
    location.add("message", text_json(words.empty() ? segment_text(report, spot) : words));
    related.add(location);
  }
  return related;
}

// A confidence without the noise that a float has as a double.
double in_thousandths(float confidence) { return std::round(confidence * 1000.0) / 1000; }

JsonObject result_json(const Report& report, std::size_t number, std::size_t rule) {
  const qa::Finding& finding = report.findings[number];
  const qa::Spot& main = main_spot(finding);
  JsonObject result;
  result.add("ruleId", finding.check).add("ruleIndex", rule);
  result.add("level", level_of(finding.severity));
  result.add("message", text_json((*report.messages)(finding.message)));
  result.add("locations", JsonArray().add(location_json(report, main)));
  const JsonArray related = related_json(report, finding);
  if (related.size() > 0) result.add("relatedLocations", related);
  if (number < report.fingerprints.size()) {
    result.add("partialFingerprints", JsonObject().add("dragoman/v1", report.fingerprints[number]));
  }
  result.add("rank", std::round(finding.confidence * 1000.0) / 10);
  result.add("properties", JsonObject()
                               .add("confidence", in_thousandths(finding.confidence))
                               .add("values", finding.values)
                               .add("segment", main.segment));
  return result;
}

}  // namespace

void write_sarif(const Report& report, std::ostream& out) {
  std::map<std::string_view, qa::Severity> gravest;
  for (const qa::Finding& finding : report.findings) {
    qa::Severity& severity = gravest.emplace(finding.check, finding.severity).first->second;
    severity = std::max(severity, finding.severity);
  }
  JsonArray rules;
  std::map<std::string_view, std::size_t> index;
  JsonArray results;
  for (std::size_t k = 0; k < report.findings.size(); ++k) {
    const std::string_view name = report.findings[k].check;
    const auto [at, is_new] = index.emplace(name, rules.size());
    if (is_new) {
      const qa::Check* check = qa::find_check(name);
      rules.add(check != nullptr ? rule_json(*check, gravest[name], *report.messages)
                                 : JsonObject().add("id", name));
    }
    results.add(result_json(report, k, at->second));
  }
  JsonObject driver;
  driver.add("name", "dragoman").add("language", report.messages->language()).add("rules", rules);
  JsonObject run;
  run.add("tool", JsonObject().add("driver", driver));
  run.add("columnKind", "unicodeCodePoints").add("results", results);
  out << indented(JsonObject()
                      .add("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
                      .add("version", "2.1.0")
                      .add("runs", JsonArray().add(run)));
}

}  // namespace dragoman::report
