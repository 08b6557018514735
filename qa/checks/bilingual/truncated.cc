// SPDX-License-Identifier: Apache-2.0
//
// Targets that break off. The evidence, in nats: a target shorter than expected in this pair of
// documents; words at the end of the source without a translation; a last word that does not end
// sentences; a full stop where the source continues.
#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <string>
#include <vector>

#include "corpus/text/unicode.h"
#include "qa/checks/checks.h"
#include "qa/pairing/last_words.h"
#include "qa/pairing/length_habit.h"
#include "qa/pairing/segment_text.h"

namespace dragoman::qa::checks {
namespace {

double normal(double z, double deviation) {
  return std::exp(-z * z / 2) / (deviation * std::sqrt(2 * std::numbers::pi));
}

// How much more likely the lengths are if the target was cut somewhere.
double length_evidence(const LengthHabit& habit, std::uint32_t source, std::uint32_t target) {
  constexpr double kMost = 8;
  constexpr double kFree = 0.05;  // of translations are much freer than the rest
  constexpr double kFreer = 3;    // times as spread
  constexpr double kTiny = 1e-9;
  const double deviation = habit.deviation(source);
  const double z = habit.z(source, target);
  const double whole =
      (1 - kFree) * normal(z, deviation) + kFree * normal(z / kFreer, kFreer * deviation);
  double cut = 0;
  constexpr int kParts = 7;
  for (int k = 0; k < kParts; ++k) {
    const double left = 0.25 + 0.1 * k;
    cut += normal(z - std::log(left) / deviation, deviation) / kParts;
  }
  return std::clamp(std::log((cut + kTiny) / (whole + kTiny)), -kMost, kMost);
}

// Whether a segment ends with a full stop or similar, ignoring closing quotes, brackets and the
// number of a note ("position.2").
bool ends_sentence(std::string_view text) {
  bool is_note = false;
  for (std::size_t at = text.size(); at > 0;) {
    const char32_t c = previous_char(text, at);
    if (is_closing_mark(c) || is_space(c) || c == U'"' || c == U'>') continue;
    if (is_digit(c)) {
      is_note = true;
      continue;
    }
    if (!is_sentence_terminal(c)) return false;
    // Not the point of a decimal number.
    return !is_note || at == 0 || !is_digit(previous_char(text, at));
  }
  return false;
}

// The weight of each kind of evidence, learned from texts in several languages of which parts were
// cut off; the kinds are not independent. The sum, with prior odds, is the logarithm of the odds
// that the target is cut.
struct Weights {
  double length = 1.4;
  double tail = 0.7;
  double last_word = 0.7;
  double closed = 2.5;      // the target ends a sentence, the source doesn't
  double open = -9;         // the target does not
  double complete = -0.25;  // standard deviations: from this length on, little can be missing
  double whole = -2;
  double usual = -2.4;    // from this length on, what is missing may only be said in fewer words,
  double fewer = -2.5;    // unless the last word shows a cut
  double goes_on = -1.5;  // the next translation has what this one lacks
  double coverage = 1.2;  // a target that says other things than its source is free, not cut
  double usual_coverage = 0.9;
  double free = -2.5;  // there are as many translations that are longer for no reason
  double prior = -5.7;
  double unknown_words = -0.5;  // the words were not looked at
  double unspaced = 1;          // a letter of a script without spaces that seldom ends a sentence
};

constexpr Weights kWeights;
constexpr double kMostOfLastWord = 7;  // what LastWords may add

// How much it says, from 0 to 1, that a translation closes a sentence which its original leaves
// open: nothing where the pair does so as a habit, as with cells and items of lists.
double weight_of_closing(const PairedFacts& pair) {
  constexpr double kHabit = 0.15;  // of open segments
  constexpr double kOne = 1;       // may be the one that is cut
  constexpr double kDoubt = 10;    // open segments that were not seen
  double open = 0;
  double closed = 0;
  for (const Bead& bead : pair.bitext->beads) {
    if (bead.source.size() != 1 || bead.target.size() != 1) continue;
    if (ends_sentence(pair.source.text(bead.source.first))) continue;
    ++open;
    if (ends_sentence(pair.target.text(bead.target.first))) ++closed;
  }
  const double share = std::max(closed - kOne, 0.0) / (open + kDoubt);
  return 1 - std::min(share / kHabit, 1.0);
}

// What is known of a pair of documents.
struct Habits {
  LengthHabit length;
  double closing = 1;
  bool is_free = false;
};

bool is_complete_sentence(std::string_view text) {
  constexpr std::size_t kShortest = 24;  // bytes
  return text.size() >= kShortest && ends_sentence(text);
}

// Whether the translators took liberties: as often as a translation seems to lack the end of its
// original, an original seems to lack that of its translation, which nobody has cut.
bool is_free_translation(const PairedFacts& pair, const LengthHabit& habit) {
  constexpr double kShort = -2.4;   // standard deviations
  constexpr double kLeastTail = 3;  // nats
  constexpr std::size_t kFewest = 3;
  const auto& coverage = pair.bitext->coverage;
  std::size_t shorter = 0;
  std::size_t longer = 0;
  for (std::size_t k = 0; k < coverage.size() && k < pair.bitext->beads.size(); ++k) {
    const Bead& bead = pair.bitext->beads[k];
    if (bead.source.size() != 1 || bead.target.size() != 1) continue;
    if (!is_complete_sentence(pair.source.text(bead.source.first)) ||
        !is_complete_sentence(pair.target.text(bead.target.first))) {
      continue;
    }
    const double z =
        habit.z(visible_length(pair.source, bead.source), visible_length(pair.target, bead.target));
    shorter += z<kShort&& static_cast<double>(coverage[k].source_tail)> kLeastTail;
    longer += z > -kShort && static_cast<double>(coverage[k].target_tail) > kLeastTail;
  }
  return longer >= kFewest && longer >= shorter;
}

// A full stop behind a text that is not short may be the translator's.
double closing_evidence(const Habits& habits, std::uint32_t source, std::uint32_t target) {
  constexpr double kUsualLength = 0.3;
  const double shorter = std::clamp(-habits.length.z(source, target), kUsualLength, 1.0);
  return habits.closing * shorter;
}

// Whether the next translation is longer than its original by about what this one lacks: it is cut
// in two sentences elsewhere.
bool goes_on_in_next(const PairedFacts& pair, const Habits& habits, std::size_t number) {
  constexpr double kLonger = 1.5;  // standard deviations
  constexpr double kComplete = -0.5;
  if (number + 1 >= pair.bitext->beads.size()) return false;
  const Bead& here = pair.bitext->beads[number];
  const Bead& next = pair.bitext->beads[number + 1];
  if (next.source.empty() || next.target.empty() || next.target.first != here.target.last) {
    return false;
  }
  const std::uint32_t source = visible_length(pair.source, next.source);
  const std::uint32_t target = visible_length(pair.target, next.target);
  if (source == 0 || target == 0 || habits.length.z(source, target) < kLonger) return false;
  const std::uint32_t both_source = source + visible_length(pair.source, here.source);
  const std::uint32_t both_target = target + visible_length(pair.target, here.target);
  return habits.length.z(both_source, both_target) > kComplete;
}

// All but the last word, which costs most to know.
double log_odds(const PairedFacts& pair, const Habits& habits, std::size_t number) {
  constexpr double kMostTail = 6;
  const Bead& bead = pair.bitext->beads[number];
  const std::uint32_t source = visible_length(pair.source, bead.source);
  const std::uint32_t target = visible_length(pair.target, bead.target);
  if (source == 0 || target == 0) return -std::numeric_limits<double>::infinity();
  double odds = kWeights.prior + kWeights.length * length_evidence(habits.length, source, target);
  if (habits.length.z(source, target) > kWeights.complete) odds += kWeights.whole;
  if (habits.is_free) odds += kWeights.free;
  if (goes_on_in_next(pair, habits, number)) odds += kWeights.goes_on;
  if (!ends_sentence(pair.target.text(bead.target.last - 1))) {
    odds += kWeights.open;
  } else if (!ends_sentence(pair.source.text(bead.source.last - 1))) {
    odds += kWeights.closed * closing_evidence(habits, source, target);
  }
  const auto& coverage = pair.bitext->coverage;
  if (number >= coverage.size()) return odds + kWeights.unknown_words;
  const Coverage& words = coverage[number];
  return odds + kWeights.tail * std::min(static_cast<double>(words.source_tail), kMostTail) +
         kWeights.coverage * (static_cast<double>(words.target) - kWeights.usual_coverage);
}

Finding finding_of(const PairedFacts& pair, const Bead& bead, double odds) {
  constexpr double kError = 4;  // log odds
  constexpr double kWarning = -0.55;
  constexpr double kSurest = 0.89;  // some translations are merely shorter
  const std::string source_end = shortened_end(pair.source.text(bead.source.last - 1));
  const std::string target_end = shortened_end(pair.target.text(bead.target.last - 1));
  Finding finding;
  finding.severity = odds >= kError     ? Severity::error
                     : odds >= kWarning ? Severity::warning
                                        : Severity::info;
  finding.confidence =
      bead.confidence * static_cast<float>(std::min(kSurest, 1 / (1 + std::exp(-odds))));
  finding.message = {
      "The translation seems cut short: it ends with “{2}”, the original with "
      "“{1}”.",
      {source_end, target_end}};
  finding.values = {source_end, target_end};
  add_spots(pair.source, Side::source, bead.source, finding.spots);
  add_spots(pair.target, Side::target, bead.target, finding.spots);
  return finding;
}

// Not so short that something must be missing.
bool is_usual_length(const PairedFacts& pair, const Habits& habits, const Bead& bead) {
  return habits.length.z(visible_length(pair.source, bead.source),
                         visible_length(pair.target, bead.target)) > kWeights.usual;
}

void check(const PairedFacts& pair, const CheckOptions&, std::vector<Finding>& findings) {
  constexpr double kLeast = -0.9;        // log odds of the least finding
  constexpr double kShowsCut = 4.5;      // nats: a word that never ends a sentence
  constexpr double kTellsCut = 1;        // a letter that seldom ends one
  constexpr float kPaired = 0.5F;        // below, the bead may not be one
  constexpr std::size_t kShortest = 24;  // bytes; a few words are too short to judge
  struct Candidate {
    std::size_t bead;
    double odds;
  };
  std::vector<Candidate> candidates;
  std::vector<std::uint32_t> ends;  // their last target segments
  Habits habits = {length_habit(pair), weight_of_closing(pair)};
  habits.is_free = is_free_translation(pair, habits.length);
  const auto& beads = pair.bitext->beads;
  for (std::size_t k = 0; k < beads.size(); ++k) {
    const Bead& bead = beads[k];
    if (bead.source.empty() || bead.target.empty() || bead.confidence < kPaired) continue;
    if (joined_text(pair.bitext->source, bead.source).size() < kShortest) continue;
    const double odds = log_odds(pair, habits, k);
    if (odds + kWeights.last_word * kMostOfLastWord + kWeights.unspaced < kLeast) continue;
    candidates.push_back({k, odds});
    ends.push_back(bead.target.last - 1);
  }
  if (candidates.empty()) return;
  const LastWords last(pair.target, ends);
  for (std::size_t k = 0; k < candidates.size(); ++k) {
    const double word = std::min(last.cut_over_end(ends[k]), kMostOfLastWord);
    double odds = candidates[k].odds + kWeights.last_word * word;
    if (word > kTellsCut && last.is_unspaced(ends[k])) odds += kWeights.unspaced;
    if (word < kShowsCut && is_usual_length(pair, habits, beads[candidates[k].bead])) {
      odds += kWeights.fewer;
    }
    if (odds >= kLeast) findings.push_back(finding_of(pair, beads[candidates[k].bead], odds));
  }
}

}  // namespace

const Check kTruncated = {
    .name = "truncated",
    .purpose = "A translation that breaks off before the end of its original.",
    .wrong =
        "The Council adopted the report of its working group on the budget. | Le Conseil a "
        "adopté le rapport de.",
    .right = "The Council adopted it. | Le Conseil l'a adopté.",
    .between = check,
    .of_wording = true,
};

}  // namespace dragoman::qa::checks
