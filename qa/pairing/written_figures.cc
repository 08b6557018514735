// SPDX-License-Identifier: Apache-2.0
#include "qa/pairing/written_figures.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/base/limits.h"
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

// Two figures with a hyphen between, in a language that writes so the number of a section: "4-5".
std::vector<CommaPair> hyphen_pairs(const DocumentFacts& text, const std::vector<Run>& runs) {
  if (!number_data(text.document->language).sections_hyphenated) return {};
  std::vector<CommaPair> pairs;
  for (std::size_t k = 0; k + 1 < runs.size(); ++k) {
    if (runs[k].behind == "-") pairs.emplace_back(runs[k].digits, runs[k + 1].digits);
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
  // Those of `commas` that concern a value: "2.3", and 2 and 3 each.
  std::map<std::string, std::vector<std::size_t>, std::less<>> concerned = {};
  const NumberData* language = nullptr;

  Written(const DocumentFacts& text, Span segments)
      : runs(runs_in(text, segments)),
        counts(counts_of(runs)),
        designators(designators_in(text, segments)),
        commas(comma_pairs(text, runs)),
        language(&number_data(text.document->language)) {
    for (CommaPair& pair : hyphen_pairs(text, runs)) commas.push_back(std::move(pair));
    for (std::size_t k = 0; k < commas.size(); ++k) {
      const auto& [first, second] = commas[k];
      concerned[first + "." + second].push_back(k);
      concerned[first].push_back(k);
      if (second != first) concerned[second].push_back(k);
    }
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
  std::vector<std::string_view> values = {number_of(fact)};
  if (runs.size() == 1 && runs[0].digits != values[0]) values.push_back(runs[0].digits);
  const auto says = [](const Written& side, const CommaPair& pair) {
    return side.values.contains(pair.first + "." + pair.second) ||
           (count(side.counts, pair.first) > 0 && count(side.counts, pair.second) > 0);
  };
  // The value must be the pair's own, or the figure of a fact that has one only.
  const auto concerns = [&](std::string_view value, const CommaPair& pair) {
    return value == pair.first + "." + pair.second || (runs.size() == 1 && value == runs[0].digits);
  };
  const auto explains = [&](const Written& writer, const Written& reader) {
    return std::any_of(values.begin(), values.end(), [&](std::string_view value) {
      const auto found = writer.concerned.find(value);
      if (found == writer.concerned.end()) return false;
      // What more pairs have than this is in so many that the first ones tell as much.
      const std::size_t looked_at = std::min(found->second.size(), kMostFacts);
      return std::any_of(found->second.begin(),
                         found->second.begin() + static_cast<std::ptrdiff_t>(looked_at),
                         [&](std::size_t k) {
                           const CommaPair& pair = writer.commas[k];
                           return concerns(value, pair) && says(reader, pair);
                         });
    });
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

// Whether the fact is a number in words that the other language may leave to the form of a noun.
bool is_unexpressed(const Fact& fact, const std::vector<Run>& runs, const Written& other) {
  const auto& numbers = other.language->unexpressed;
  return fact.kind == FactKind::number && runs.empty() &&
         std::any_of(numbers.begin(), numbers.end(),
                     [&](std::uint64_t number) { return fact.value == std::to_string(number); });
}

bool is_written(const PairedFacts& pair, const Fact& fact, std::string_view words,
                const Written& own, const Written& other) {
  if (is_section_of(fact, other)) return true;
  const std::vector<Run> runs = runs_in(words);
  if (is_of_comma(fact, runs, own, other) || is_unexpressed(fact, runs, other)) return true;
  // Groups that may be mirrored may be numbers of their own as well.
  const bool may_be_several = own.language->mirrored_groups && runs.size() > 1;
  return (pair.is_plain || may_be_several) && has_all_runs(runs, own, other);
}

std::string_view words_of(const DocumentFacts& text, const FactRef& ref) {
  const Fact& fact = fact_of(text, ref);
  return text.text(ref.segment).substr(fact.begin, fact.end - fact.begin);
}

// Whether a side begins with the number that the other side has as its label: "6.2 Scope" and
// "6.2. Objet".
bool is_label_of_other(const PairedFacts& pair, const Bead& bead, Side side, const FactRef& ref) {
  const bool is_source = side == Side::source;
  const Span own = is_source ? bead.source : bead.target;
  const Span other = is_source ? bead.target : bead.source;
  if (own.empty() || other.empty() || ref.segment != own.first) return false;
  const DocumentFacts& text = pair.side(side);
  const Label& label = pair.side(is_source ? Side::target : Side::source).label(other.first);
  return text.label(own.first).empty() && !label.in_text && fact_of(text, ref).begin == 0 &&
         label.key == words_of(text, ref);
}

constexpr std::size_t kLongestRival = 30;  // digits

// The digits with each of them left open in turn: "*0", "2*" of "20".
std::vector<std::string> with_one_open(std::string_view digits) {
  std::vector<std::string> all;
  for (std::size_t k = 0; k < digits.size() && digits.size() <= kLongestRival; ++k) {
    all.emplace_back(digits);
    all.back()[k] = '*';
  }
  return all;
}

// What the figures are that one side has and the other has not, but for one digit.
std::set<std::string> rivals(const Written& side, const Written& other) {
  std::set<std::string> all;
  for (const auto& [digits, count_here] : side.counts) {
    if (count(other.counts, digits) > 0) continue;
    for (std::string& open : with_one_open(digits)) all.insert(std::move(open));
  }
  return all;
}

}  // namespace

struct WrittenFigures::Sides {
  std::size_t bead;
  Written source;
  Written target;
  std::set<std::string> source_rivals = rivals(source, target);
  std::set<std::string> target_rivals = rivals(target, source);
};

WrittenFigures::WrittenFigures(const PairedFacts& pair) : pair_(pair) {}
WrittenFigures::~WrittenFigures() = default;

const WrittenFigures::Sides& WrittenFigures::sides(std::size_t number) {
  if (!sides_ || sides_->bead != number) {
    const Bead& bead = pair_.bitext->beads[number];
    sides_ = std::make_unique<Sides>(
        Sides{number, Written(pair_.source, bead.source), Written(pair_.target, bead.target)});
  }
  return *sides_;
}

bool WrittenFigures::has_rival(const Mismatch& mismatch) {
  constexpr std::size_t kFewest = 2;  // digits
  if (mismatch.source.has_value() == mismatch.target.has_value()) return false;
  const Sides& both = sides(mismatch.bead);
  const bool of_source = mismatch.source.has_value();
  const std::vector<Run> own = runs_in(of_source ? words_of(pair_.source, *mismatch.source)
                                                 : words_of(pair_.target, *mismatch.target));
  const Counts& there = of_source ? both.target.counts : both.source.counts;
  const std::set<std::string>& rivals = of_source ? both.target_rivals : both.source_rivals;
  return std::any_of(own.begin(), own.end(), [&](const Run& run) {
    if (run.digits.size() < kFewest || count(there, run.digits) > 0) return false;
    const auto open = with_one_open(run.digits);
    return std::any_of(open.begin(), open.end(),
                       [&](const std::string& digits) { return rivals.contains(digits); });
  });
}

bool WrittenFigures::leave_unwritten(Mismatch& mismatch) {
  if (pair_.is_plain && mismatch.source && mismatch.target &&
      significant(fact_of(pair_.source, *mismatch.source).value) ==
          significant(fact_of(pair_.target, *mismatch.target).value)) {
    return false;
  }
  const Bead& bead = pair_.bitext->beads[mismatch.bead];
  if (mismatch.source && is_label_of_other(pair_, bead, Side::source, *mismatch.source)) {
    mismatch.source.reset();
  }
  if (mismatch.target && is_label_of_other(pair_, bead, Side::target, *mismatch.target)) {
    mismatch.target.reset();
  }
  const Sides& both = sides(mismatch.bead);
  if (mismatch.source &&
      is_written(pair_, fact_of(pair_.source, *mismatch.source),
                 words_of(pair_.source, *mismatch.source), both.source, both.target)) {
    mismatch.source.reset();
  }
  if (mismatch.target &&
      is_written(pair_, fact_of(pair_.target, *mismatch.target),
                 words_of(pair_.target, *mismatch.target), both.target, both.source)) {
    mismatch.target.reset();
  }
  return mismatch.source || mismatch.target;
}

}  // namespace dragoman::qa
