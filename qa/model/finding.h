// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman::qa {

enum class Severity : std::uint8_t {
  info,     // good to know
  warning,  // worth a look
  error,    // almost certainly wrong
};

enum class Side : std::uint8_t { source, target };

// The part of a segment that a finding concerns: UTF-8 bytes [begin, end) of the segment's text.
struct Spot {
  Side side = Side::target;
  std::uint32_t segment = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  friend auto operator<=>(const Spot&, const Spot&) = default;
};

// A sentence for a person: its English text, which is the key of the catalogues of other languages
// (report/messages/*.po), and what replaces {1}, {2} … in it.
struct Message {
  const char* text = "";
  std::vector<std::string> arguments = {};
};

// What a check reports.
struct Finding {
  std::string_view check = {};  // the check's name
  Severity severity = Severity::warning;
  float confidence = 1;  // the probability that a reviser would want to know
  Message message = {};
  std::vector<Spot> spots = {};  // at least one; between two documents, the source's come first
  // What contradicts, in canonical form: independent of the language and of segment numbers.
  std::vector<std::string> values = {};
  bool in_original = false;  // inside the target: the original has the same contradiction
};

const char* to_string(Severity severity);  // "info", "warning", "error"

// Where a finding is shown: its first spot in the translation, or else its first spot.
const Spot& main_spot(const Finding& finding);

}  // namespace dragoman::qa
