// SPDX-License-Identifier: Apache-2.0
#include "qa/pairing/written_figures.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/text/unicode.h"
#include "qa/facts/numbers/number_data.h"
#include "qa/pairing/fact_match.h"
#include "qa/pairing/part_match.h"

namespace dragoman::qa {
namespace {

// A run of digits, in ASCII, and the text behind it up to the next one.
struct Run {
  std::string digits = {};
  std::string_view behind = {};
};

std::vector<Run> runs_in(std::string_view text) {
  std::vector<Run> runs;
  std::size_t behind = 0;
  bool open = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const int digit = digit_value(next_char(text, at));
    if (digit < 0) {
      open = false;
      continue;
    }
    if (!open) {
      if (!runs.empty()) runs.back().behind = text.substr(behind, begin - behind);
      runs.emplace_back();
    }
    open = true;
    runs.back().digits += static_cast<char>('0' + digit);
    behind = at;
  }
  if (!runs.empty()) runs.back().behind = text.substr(behind);
  return runs;
}

std::vector<Run> runs_in(const DocumentFacts& text, Span segments) {
  std::vector<Run> all;
  for (std::uint32_t id = segments.first; id < segments.last; ++id) {
    for (Run& run : runs_in(text.text(id))) all.push_back(std::move(run));
  }
  return all;
}

// A value without its unit or currency.
std::string_view number_of(const Fact& fact) {
  return std::string_view(fact.value).substr(0, fact.value.find(' '));
}

using Counts = std::map<std::string, std::size_t, std::less<>>;

Counts counts_of(const std::vector<Run>& runs) {
  Counts counts;
  for (const Run& run : runs) ++counts[run.digits];
  return counts;
}

std::size_t count(const Counts& counts, std::string_view digits) {
  const auto found = counts.find(digits);
  return found == counts.end() ? 0 : found->second;
}

// Two figures with a comma between, that no third one goes on with: "2,3".
using CommaPair = std::pair<std::string, std::string>;

// Those of a text in whose language a comma does not set off decimals, so that it may do either.
std::vector<CommaPair> comma_pairs(const DocumentFacts& text, const std::vector<Run>& runs) {
  const auto& decimals = number_data(text.document->language).decimals;
  if (std::find(decimals.begin(), decimals.end(), ",") != decimals.end()) return {};
  std::vector<CommaPair> pairs;
  for (std::size_t k = 0; k + 1 < runs.size(); ++k) {
    const bool alone = (k == 0 || runs[k - 1].behind != ",") && runs[k + 1].behind != ",";
    if (runs[k].behind == "," && alone) pairs.emplace_back(runs[k].digits, runs[k + 1].digits);
  }
  return pairs;
}

// One side of a bead, as it is written.
struct Written {
  std::vector<Run> runs = {};
  Counts counts = {};  // of the runs
  Counts sure = {};    // of those in facts that are sure
  std::set<std::string> values = {};
  std::set<std::string> designators = {};
  std::set<std::string> range_ends = {};
  std::vector<CommaPair> commas = {};

  Written(const DocumentFacts& text, Span segments)
      : runs(runs_in(text, segments)),
        counts(counts_of(runs)),
        designators(designators_in(text, segments)),
        commas(comma_pairs(text, runs)) {
    for (std::uint32_t id = segments.first; id < segments.last; ++id) {
      for (const Fact& fact : text.facts[id]) {
        if (fact.certainty < kSure) continue;
        values.insert(std::string(number_of(fact)));
        if (is_range(fact)) {
          const std::string range = designator_of(fact);
          range_ends.insert(range.substr(0, range.find('-')));
          range_ends.insert(range.substr(range.find('-') + 1));
        }
        const std::string_view words = text.text(id).substr(fact.begin, fact.end - fact.begin);
        for (const Run& run : runs_in(words)) ++sure[run.digits];
      }
    }
  }
};

// A number of a section, or a range of them, whose ends the other side names.
bool is_section_of(const Fact& fact, const Written& other) {
  if (fact.value.find('.') == std::string::npos) return false;
  if (is_range(fact)) return is_named(fact, other.designators);
  return fact.kind == FactKind::number && other.range_ends.contains(fact.value);
}

// Whether a comma, that one side writes, explains the fact: it sets off decimals or parts a list,
// and the other side says either.
bool is_of_comma(const Fact& fact, const std::vector<Run>& runs, const Written& own,
                 const Written& other) {
  const std::string_view value = number_of(fact);
  const auto concerns = [&](const CommaPair& pair) {
    return value == pair.first + "." + pair.second ||
           (runs.size() == 1 && (runs[0].digits == pair.first || runs[0].digits == pair.second));
  };
  const auto says = [](const Written& side, const CommaPair& pair) {
    return side.values.contains(pair.first + "." + pair.second) ||
           (count(side.counts, pair.first) > 0 && count(side.counts, pair.second) > 0);
  };
  const auto explains = [&](const Written& writer, const Written& reader) {
    return std::any_of(writer.commas.begin(), writer.commas.end(),
                       [&](const CommaPair& pair) { return concerns(pair) && says(reader, pair); });
  };
  return explains(own, other) || explains(other, own);
}

// All figures of the fact are on the other side, as often.
bool has_all_runs(const std::vector<Run>& fact, const Written& own, const Written& other) {
  return !fact.empty() && std::all_of(fact.begin(), fact.end(), [&](const Run& run) {
    return count(other.sure, run.digits) >= count(own.sure, run.digits);
  });
}

// The digits that count: "289" of "28.9" and "28900".
std::string significant(std::string_view value) {
  std::string digits;
  for (const char c : value) {
    if (c >= '0' && c <= '9' && (c != '0' || !digits.empty())) digits += c;
  }
  while (digits.ends_with('0')) digits.pop_back();
  return digits;
}

bool is_written(const PairedFacts& pair, const Fact& fact, std::string_view words,
                const Written& own, const Written& other) {
  if (is_section_of(fact, other)) return true;
  const std::vector<Run> runs = runs_in(words);
  return is_of_comma(fact, runs, own, other) || (pair.is_plain && has_all_runs(runs, own, other));
}

std::string_view words_of(const DocumentFacts& text, const FactRef& ref) {
  const Fact& fact = fact_of(text, ref);
  return text.text(ref.segment).substr(fact.begin, fact.end - fact.begin);
}

}  // namespace

bool leave_unwritten(const PairedFacts& pair, Mismatch& mismatch) {
  const Bead& bead = pair.bitext->beads[mismatch.bead];
  const Written source(pair.source, bead.source);
  const Written target(pair.target, bead.target);
  if (pair.is_plain && mismatch.source && mismatch.target &&
      significant(fact_of(pair.source, *mismatch.source).value) ==
          significant(fact_of(pair.target, *mismatch.target).value)) {
    return false;
  }
  if (mismatch.source && is_written(pair, fact_of(pair.source, *mismatch.source),
                                    words_of(pair.source, *mismatch.source), source, target)) {
    mismatch.source.reset();
  }
  if (mismatch.target && is_written(pair, fact_of(pair.target, *mismatch.target),
                                    words_of(pair.target, *mismatch.target), target, source)) {
    mismatch.target.reset();
  }
  return mismatch.source || mismatch.target;
}

}  // namespace dragoman::qa
