// SPDX-License-Identifier: Apache-2.0
#include "qa/checks/exchanged_figures.h"

#include <cstdint>
#include <cstdlib>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/text/unicode.h"
#include "qa/facts/parts/reference_data.h"

namespace dragoman::qa::checks {
namespace {

// "7.5 to 5.7": two numbers of a segment with little but the word of a range between them.
struct Ends {
  std::uint32_t segment = 0;
  const Fact* first = nullptr;
  const Fact* last = nullptr;
  bool listed = false;  // with "and" between them
};

bool is_number(const Fact& fact) {
  constexpr float kSureReading = 0.9F;
  const bool counts = fact.kind == FactKind::number || fact.kind == FactKind::percentage ||
                      fact.kind == FactKind::amount || fact.kind == FactKind::quantity;
  return counts && fact.certainty >= kSureReading;
}

// Whether the text between two numbers makes a range of them: "to", after "in 2003" at most, or
// "and" alone, a list.
enum class Link : std::uint8_t { none, range, list };
Link link_of(std::string_view between, const ReferenceData& data) {
  constexpr std::size_t kLongest = 24;  // bytes
  if (between.size() > kLongest) return Link::none;
  std::size_t end = 0;
  const std::size_t first = skip_spaces(between, 0);
  if (first > 0 && data.ands.find(between, first, end) != nullptr &&
      skip_spaces(between, end) == between.size()) {
    return Link::list;
  }
  for (std::size_t at = between.find(' '); at < between.size(); at = between.find(' ', at + 1)) {
    const std::size_t word = skip_spaces(between, at);
    if (data.ranges.find(between, word, end) != nullptr &&
        skip_spaces(between, end) == between.size()) {
      return Link::range;
    }
  }
  return Link::none;
}

std::vector<Ends> ranges_in(const DocumentFacts& text, Span segments) {
  const ReferenceData& data = reference_data(text.document->language);
  std::vector<Ends> ranges;
  for (std::uint32_t id = segments.first; id < segments.last; ++id) {
    const std::string_view line = text.text(id);
    const Fact* first = nullptr;
    for (const Fact& fact : text.facts[id]) {
      if (!is_number(fact)) continue;
      const Link link = first == nullptr
                            ? Link::none
                            : link_of(line.substr(first->end, fact.begin - first->end), data);
      if (link != Link::none) ranges.push_back({id, first, &fact, link == Link::list});
      first = &fact;
    }
  }
  return ranges;
}

// The number alone: one end may be without the unit that both have.
std::string_view number_of(const Fact& fact) {
  return std::string_view(fact.value).substr(0, fact.value.find(' '));
}

// A list that only the translation has in rising order is sorted, not mistaken.
bool is_sorted_list(const Ends& source, const Ends& target) {
  const auto value = [](const Fact& fact) { return std::strtod(fact.value.c_str(), nullptr); };
  return source.listed && target.listed && value(*target.first) < value(*target.last);
}

using NumberPair = std::pair<std::string_view, std::string_view>;

// The first range for each pair of numbers, which are the other way round.
std::map<NumberPair, const Ends*> reversed(const std::vector<Ends>& ranges) {
  std::map<NumberPair, const Ends*> all;
  for (const Ends& range : ranges) {
    const NumberPair numbers = {number_of(*range.last), number_of(*range.first)};
    if (numbers.first != numbers.second) all.emplace(numbers, &range);
  }
  return all;
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
    const auto exchanged = reversed(targets);
    for (const Ends& source : ranges_in(pair.source, bead.source)) {
      const auto found = exchanged.find({number_of(*source.first), number_of(*source.last)});
      if (found == exchanged.end()) continue;
      const Ends& target = *found->second;
      if (is_sorted_list(source, target)) continue;
      Finding finding;
      finding.severity = Severity::error;
      finding.confidence = bead.confidence * kConfidence;
      finding.message = {
          "Two numbers are exchanged: “{1}” in the original, “{2}” in the translation.",
          {written(pair.source, source), written(pair.target, target)}};
      finding.values = finding.message.arguments;
      finding.spots = {spot_of_range(source, Side::source), spot_of_range(target, Side::target)};
      findings.push_back(std::move(finding));
    }
  }
}

}  // namespace dragoman::qa::checks
