// SPDX-License-Identifier: Apache-2.0
//
// What the parts of the page of a bitext (report_html.h) share.
#pragma once

#include <cmath>
#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/io/escape.h"
#include "corpus/model/bitext.h"
#include "report/base/messages.h"
#include "report/page_findings.h"

namespace dragoman::report {

// The confidence below which the page marks a bead as doubtful, unless its reader chooses another.
inline constexpr float kDoubtful = 0.8F;

// A bitext, its findings, and the language of all that is said about it. A single document is a
// bitext without source.
struct Page {
  const Bitext& bitext;
  const Messages& messages;
  const PageFindings* findings = nullptr;
  bool is_single = false;

  // Writes a sentence in the page's language.
  void say(const char* text, std::ostream& out, std::vector<std::string> arguments = {}) const {
    out << escape_html(messages({text, std::move(arguments)}));
  }
};

inline bool is_unmatched(const Bead& bead) { return bead.source.empty() || bead.target.empty(); }
inline bool is_moved(const Bead& bead) { return bead.crossing; }
inline bool is_doubtful(const Bead& bead) { return bead.confidence < kDoubtful; }

// "2–1"
inline std::string bead_type(std::size_t source, std::size_t target) {
  return std::to_string(source) + "–" + std::to_string(target);
}

// Hundredths of a percent.
inline long basis_points(double confidence) { return std::lround(confidence * 10000); }

}  // namespace dragoman::report
