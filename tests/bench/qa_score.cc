// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/qa_score.h"

#include <algorithm>
#include <cstdlib>

namespace dragoman::bench {
namespace {

using qa::Finding;
using qa::Severity;
using qa::Side;
using qa::Spot;

struct Suits {
  std::string_view type;
  std::vector<std::string_view> checks;
};

const std::vector<Suits>& suitable_checks() {
  static const std::vector<Suits> table = {
      {"date", {"date", "time", "number", "biennium"}},
      {"number",
       {"number", "date", "time", "amount", "percentage", "quantity", "ordinal", "session",
        "reference", "agenda-item", "symbol", "label", "figures"}},
      {"symbol", {"symbol", "session", "number"}},
      {"paranum", {"label", "numbering", "number"}},
      {"country", {"country"}},
      {"bracket", {"bracket"}},
      {"omitted", {"omission"}},
      {"duplicated", {"duplicate", "addition"}},
      {"swapped", {"swapped"}},
      {"untranslated", {"untranslated"}},
      {"truncated", {"truncated"}},
  };
  return table;
}

bool moves_segments(std::string_view type) {
  return type == "omitted" || type == "duplicated" || type == "swapped";
}

// Whether a spot lies within `reach` segments of the error.
bool is_near(const Spot& spot, const PlantedError& error, std::uint32_t reach) {
  const auto place = spot.side == Side::source ? error.source : error.target;
  if (!place) return false;
  const std::uint32_t distance = std::max(*place, spot.segment) - std::min(*place, spot.segment);
  return distance <= reach;
}

bool is_right(const Finding& finding, const PlantedError& error) {
  const std::uint32_t reach = moves_segments(error.type) ? 1 : 0;
  return std::any_of(finding.spots.begin(), finding.spots.end(),
                     [&](const Spot& spot) { return is_near(spot, error, reach); });
}

// Whether the finding names the very segment: the target's, or the source's where no target is.
bool names(const Finding& finding, const PlantedError& error) {
  const Side side = error.target ? Side::target : Side::source;
  return std::any_of(finding.spots.begin(), finding.spots.end(), [&](const Spot& spot) {
    return spot.side == side && is_near(spot, error, 0);
  });
}

}  // namespace

void Reliability::add(double confidence, bool right) {
  Bin& bin = bins[std::min(kBins - 1, static_cast<std::size_t>(confidence * kBins + 1e-6))];
  ++bin.findings;
  bin.right += right;
}

bool suits(std::string_view check, std::string_view type) {
  const auto& table = suitable_checks();
  const auto row = std::find_if(table.begin(), table.end(),
                                [&](const Suits& entry) { return entry.type == type; });
  return row == table.end() ||
         std::find(row->checks.begin(), row->checks.end(), check) != row->checks.end();
}

Judged judge(std::span<const Finding> findings, std::span<const PlantedError> planted,
             QaScore& score) {
  Judged judged;
  for (std::size_t k = 0; k < findings.size(); ++k) {
    const Finding& finding = findings[k];
    const bool right = std::any_of(planted.begin(), planted.end(), [&](const PlantedError& error) {
      return is_right(finding, error);
    });
    auto& counts = right ? score.labelled : score.unlabelled;
    ++counts[std::string(finding.check)][static_cast<std::size_t>(finding.severity)];
    if (!right) judged.unlabelled.push_back(k);
    score.all.add(finding.confidence, right);
    if (finding.severity != Severity::info) score.worth_a_look.add(finding.confidence, right);
  }
  for (std::size_t k = 0; k < planted.size(); ++k) {
    bool found = false;
    bool suitably = false;
    for (const Finding& finding : findings) {
      if (finding.severity == Severity::info || !names(finding, planted[k])) continue;
      found = true;
      suitably |= suits(finding.check, planted[k].type);
    }
    Recall& recall = score.recall[planted[k].type];
    ++recall.planted;
    recall.found += found;
    recall.suitably += suitably;
    if (!found) judged.missed.push_back(k);
  }
  ++score.files;
  return judged;
}

}  // namespace dragoman::bench
