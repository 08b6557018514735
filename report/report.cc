// SPDX-License-Identifier: Apache-2.0
#include "report/report.h"

#include "qa/checker.h"

namespace dragoman::report {
namespace {

const Block& block_of(const Report& report, const qa::Spot& spot) {
  const Document& document = report.document(spot.side);
  return document.blocks[document.segments[spot.segment].block];
}

}  // namespace

std::string_view segment_text(const Report& report, const qa::Spot& spot) {
  const Document& document = report.document(spot.side);
  return document.text(document.segments[spot.segment]);
}

std::string_view spot_text(const Report& report, const qa::Spot& spot) {
  return segment_text(report, spot).substr(spot.begin, spot.end - spot.begin);
}

std::string_view spot_label(const Report& report, const qa::Spot& spot) {
  return block_of(report, spot).label.text;
}

std::uint32_t spot_line(const Report& report, const qa::Spot& spot) {
  return block_of(report, spot).place.line;
}

std::string unchecked_text(const Report& report) {
  if (report.unchecked.checks.empty()) return {};
  const auto listed = [](const auto& names) {
    std::string list;
    for (const auto& name : names) {
      if (!list.empty()) list += ", ";
      list += name;
    }
    return list;
  };
  return (*report.messages)(
      {"Not checked, for want of data on “{1}”: {2}.",
       {listed(report.unchecked.languages), listed(report.unchecked.checks)}});
}

bool is_inside(const Report& report, const qa::Finding& finding) {
  if (report.bitext == nullptr) return true;
  const qa::Check* check = qa::find_check(finding.check);
  return check != nullptr && check->between == nullptr;
}

Counts count(std::span<const qa::Finding> findings) {
  Counts counts;
  for (const qa::Finding& finding : findings) {
    ++counts.by_severity[static_cast<std::size_t>(finding.severity)];
    ++counts.by_check[finding.check];
  }
  return counts;
}

}  // namespace dragoman::report
