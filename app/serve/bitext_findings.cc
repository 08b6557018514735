// SPDX-License-Identifier: Apache-2.0
#include "app/serve/bitext_findings.h"

#include <cstdint>
#include <mutex>
#include <sstream>
#include <utility>
#include <vector>

#include "qa/checker.h"
#include "report/base/json_text.h"
#include "report/base/messages.h"
#include "report/baseline.h"
#include "report/report_json.h"

namespace dragoman::serve {
namespace {

using report::JsonArray;
using report::JsonObject;
using workflow::BitextModel;
using workflow::Side;

JsonObject judgements_json(const workflow::BitextFile& file) {
  JsonObject said;
  for (const auto& [fingerprint, judgement] : file.judgements()) {
    said.add(fingerprint, JsonObject()
                              .add("is_error", judgement.is_error)
                              .add("reason", judgement.reason)
                              .add("user", judgement.user)
                              .add("time", judgement.time));
  }
  return said;
}

std::int64_t row_of(const BitextModel& model, const qa::Spot& spot) {
  const Side side = spot.side == qa::Side::source ? Side::source : Side::target;
  return model.segments(side)[spot.segment].row;
}

CheckedBitext checked(const BitextModel& model, std::int64_t version, std::string_view language) {
  const Bitext bitext = model.bitext();
  const std::vector<qa::Finding> findings = qa::check_bitext(bitext);
  const report::Messages messages{language};
  report::Report report{.source = &bitext.source,
                        .target = &bitext.target,
                        .bitext = &bitext,
                        .findings = findings,
                        .messages = &messages};
  CheckedBitext made{.version = version, .language = std::string(language)};
  const std::vector<std::string> prints = report::fingerprints(report);
  report.fingerprints = prints;
  JsonArray rows;
  for (std::size_t k = 0; k < findings.size(); ++k) {
    rows.add(row_of(model, qa::main_spot(findings[k])));
    made.findings.push_back({prints[k], findings[k].severity});
  }
  std::ostringstream out;
  report::write_json(report, out);
  made.report = std::move(out).str();
  made.rows = rows.text();
  return made;
}

}  // namespace

std::string findings_json(OpenBitext& bitext, std::string_view language) {
  // Whoever asks while the checks run waits for their result.
  const std::lock_guard alone(bitext.checking);
  BitextModel model;
  std::int64_t version = 0;
  bool is_known = false;
  {
    const std::lock_guard lock(bitext.mutex);
    version = bitext.file.version();
    const auto& last = bitext.checked;
    is_known = last && last->version == version && last->language == language;
    if (!is_known) model = bitext.file.model();
  }
  std::optional<CheckedBitext> made;
  if (!is_known) made = checked(model, version, language);
  const std::lock_guard lock(bitext.mutex);
  if (made) bitext.checked = std::move(made);
  return JsonObject()
      .add("version", version)
      .add("judgements", judgements_json(bitext.file))
      .add("rows", report::RawJson{bitext.checked->rows})
      .add("report", report::RawJson{bitext.checked->report})
      .text();
}

std::optional<std::array<std::size_t, 3>> known_finding_counts(OpenBitext& bitext) {
  if (!bitext.checked || bitext.checked->version != bitext.file.version()) return std::nullopt;
  const auto judgements = bitext.file.judgements();
  std::array<std::size_t, 3> counts = {};
  for (const CheckedBitext::One& finding : bitext.checked->findings) {
    const auto said = judgements.find(finding.fingerprint);
    if (said != judgements.end() && !said->second.is_error) continue;
    ++counts[static_cast<std::size_t>(finding.severity)];
  }
  return counts;
}

}  // namespace dragoman::serve
