// SPDX-License-Identifier: Apache-2.0
#include "qa/report.h"

namespace dragoman::qa {

std::string_view segment_text(const Report& report, const Spot& spot) {
  const Document& document = report.document(spot.side);
  return document.text(document.segments[spot.segment]);
}

std::string_view spot_text(const Report& report, const Spot& spot) {
  return segment_text(report, spot).substr(spot.begin, spot.end - spot.begin);
}

std::string_view spot_label(const Report& report, const Spot& spot) {
  const Document& document = report.document(spot.side);
  return document.blocks[document.segments[spot.segment].block].label.text;
}

}  // namespace dragoman::qa
