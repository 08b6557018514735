// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/report.h"
#include "tests/qa/checks/made_bitext.h"

namespace dragoman::report {

// A report with what it refers to.
struct MadeReport {
  Bitext bitext;
  std::vector<qa::Finding> findings = {};
  Messages messages = {};
  std::vector<std::string> fingerprints = {};

  Report both() const {
    return {.source = &bitext.source,
            .target = &bitext.target,
            .bitext = &bitext,
            .findings = findings,
            .fingerprints = fingerprints,
            .messages = &messages};
  }
  // As if the translation had been checked by itself.
  Report alone() const {
    Report report = both();
    report.source = nullptr;
    report.bitext = nullptr;
    return report;
  }
  // Where `words` stand in a segment.
  qa::Spot spot(qa::Side side, std::uint32_t segment, std::string_view words) const {
    const Document& document = side == qa::Side::source ? bitext.source : bitext.target;
    const auto begin =
        static_cast<std::uint32_t>(document.text(document.segments[segment]).find(words));
    return {side, segment, begin, begin + static_cast<std::uint32_t>(words.size())};
  }
};

}  // namespace dragoman::report
