// SPDX-License-Identifier: Apache-2.0
#include "qa/checks/exchanged_figures.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "qa/facts/parts/reference_data.h"

namespace dragoman::qa::checks {
namespace {

// "7.5 to 5.7": two numbers of a segment with little but the word of a range between them.
struct Ends {
  std::uint32_t segment = 0;
  const Fact* first = nullptr;
  const Fact* last = nullptr;
};

bool is_number(const Fact& fact) {
  constexpr float kSureReading = 0.9F;
  const bool counts = fact.kind == FactKind::number || fact.kind == FactKind::percentage ||
                      fact.kind == FactKind::amount || fact.kind == FactKind::quantity;
  return counts && fact.certainty >= kSureReading;
}

// Whether the text between two numbers makes a range of them: "to", after "in 2003" at most, or
// "and" alone.
bool joins(std::string_view between, const ReferenceData& data) {
  constexpr std::size_t kLongest = 24;  // bytes
  if (between.size() > kLongest) return false;
  std::size_t end = 0;
  const std::size_t first = skip_spaces(between, 0);
  if (first > 0 && data.ands.find(between, first, end) != nullptr &&
      skip_spaces(between, end) == between.size()) {
    return true;
  }
  for (std::size_t at = between.find(' '); at < between.size(); at = between.find(' ', at + 1)) {
    const std::size_t word = skip_spaces(between, at);
    if (data.ranges.find(between, word, end) != nullptr &&
        skip_spaces(between, end) == between.size()) {
      return true;
    }
  }
  return false;
}

std::vector<Ends> ranges_in(const DocumentFacts& text, Span segments) {
  const ReferenceData& data = reference_data(text.document->language);
  std::vector<Ends> ranges;
  for (std::uint32_t id = segments.first; id < segments.last; ++id) {
    const std::string_view line = text.text(id);
    const Fact* first = nullptr;
    for (const Fact& fact : text.facts[id]) {
      if (!is_number(fact)) continue;
      if (first != nullptr && joins(line.substr(first->end, fact.begin - first->end), data)) {
        ranges.push_back({id, first, &fact});
      }
      first = &fact;
    }
  }
  return ranges;
}

// The number alone: one end may be without the unit that both have.
std::string_view number_of(const Fact& fact) {
  return std::string_view(fact.value).substr(0, fact.value.find(' '));
}

bool is_reverse(const Ends& a, const Ends& b) {
  return number_of(*a.first) == number_of(*b.last) && number_of(*a.last) == number_of(*b.first) &&
         number_of(*a.first) != number_of(*a.last);
}

Spot spot_of_range(const Ends& range, Side side) {
  return {side, range.segment, range.first->begin, range.last->end};
}

std::string written(const DocumentFacts& text, const Ends& range) {
  return std::string(
      text.text(range.segment).substr(range.first->begin, range.last->end - range.first->begin));
}

}  // namespace

void report_exchanged(const PairedFacts& pair, std::vector<Finding>& findings) {
  constexpr float kConfidence = 0.95F;
  for (const Bead& bead : pair.bitext->beads) {
    if (bead.source.empty() || bead.target.empty()) continue;
    const std::vector<Ends> targets = ranges_in(pair.target, bead.target);
    if (targets.empty()) continue;
    for (const Ends& source : ranges_in(pair.source, bead.source)) {
      const auto target = std::find_if(targets.begin(), targets.end(), [&](const Ends& range) {
        return is_reverse(source, range);
      });
      if (target == targets.end()) continue;
      Finding finding;
      finding.severity = Severity::error;
      finding.confidence = bead.confidence * kConfidence;
      finding.message = {
          "Two numbers are exchanged: “{1}” in the original, “{2}” in the translation.",
          {written(pair.source, source), written(pair.target, *target)}};
      finding.values = finding.message.arguments;
      finding.spots = {spot_of_range(source, Side::source), spot_of_range(*target, Side::target)};
      findings.push_back(std::move(finding));
    }
  }
}

}  // namespace dragoman::qa::checks
