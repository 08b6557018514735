// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/model/bitext.h"
#include "qa/known_languages.h"
#include "qa/model/finding.h"
#include "report/base/messages.h"

namespace dragoman::report {

// What every report shows. Only refers to its parts, which must outlive it.
struct Report {
  const Document* source = nullptr;  // null if one document was checked by itself
  const Document* target = nullptr;  // the translation, or the one document
  const Bitext* bitext = nullptr;    // pairs the two; null for one document
  std::span<const qa::Finding> findings = {};
  std::span<const std::string> fingerprints = {};  // of each finding (baseline.h), or empty
  const Messages* messages = nullptr;
  std::size_t judged = 0;  // number of findings hidden by a baseline
  qa::Unchecked unchecked = {};

  const Document& document(qa::Side side) const {
    return side == qa::Side::source ? *source : *target;
  }
};

// The text of a spot, and of its whole segment.
std::string_view spot_text(const Report& report, const qa::Spot& spot);
std::string_view segment_text(const Report& report, const qa::Spot& spot);
// The label of the segment's block: "12."; empty if it has none.
std::string_view spot_label(const Report& report, const qa::Spot& spot);
// The line of the file on which the spot's block begins, from 1; 0 if it is not known.
std::uint32_t spot_line(const Report& report, const qa::Spot& spot);

// Which checks did not run for want of data, as a sentence: "Not checked, for want of …"; empty if
// all did.
std::string unchecked_text(const Report& report);

// Whether the finding is about one document by itself, even if there are two.
bool is_inside(const Report& report, const qa::Finding& finding);

// The number of findings of each severity, in the order of Severity, and of each check.
struct Counts {
  std::array<std::size_t, 3> by_severity = {};
  std::map<std::string_view, std::size_t> by_check = {};

  std::size_t of(qa::Severity severity) const {
    return by_severity[static_cast<std::size_t>(severity)];
  }
};
Counts count(std::span<const qa::Finding> findings);

}  // namespace dragoman::report
