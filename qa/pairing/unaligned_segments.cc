// SPDX-License-Identifier: Apache-2.0
#include "qa/pairing/unaligned_segments.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <vector>

#include "corpus/text/unicode.h"
#include "qa/pairing/length_habit.h"
#include "qa/pairing/segment_text.h"
#include "qa/words/text_words.h"

namespace dragoman::qa {
namespace {

// The beads as a side sees them.
struct View {
  const PairedFacts& pair;
  Side side;

  Span own(const Bead& bead) const { return side == Side::source ? bead.source : bead.target; }
  Span other(const Bead& bead) const { return side == Side::source ? bead.target : bead.source; }
  bool is_unaligned(const Bead& bead) const { return other(bead).empty(); }
  const DocumentFacts& text() const { return pair.side(side); }

  // How many deviations the other side of lengths is too long.
  double excess(const LengthHabit& habit, std::uint32_t own, std::uint32_t other) const {
    if (own == 0 || other == 0) return 0;
    return side == Side::source ? habit.z(own, other) : -habit.z(other, own);
  }
};

// Whether the other side of a bead also contains the text of so many more characters: surely, or by
// its length alone.
enum class Explained : std::uint8_t { no, by_length, surely };
Explained explained(const View& view, const LengthHabit& habit, std::size_t number,
                    std::uint32_t missing) {
  constexpr double kTooLong = 2.5;
  constexpr double kRatherLong = 1.8;  // is enough where the words are known to be others
  constexpr double kRight = 1.5;
  constexpr float kLeastTail = 3;  // nats for words at the end that the bead doesn't account for
  constexpr float kMostShare = 0.7F;
  const Bead& bead = view.pair.bitext->beads[number];
  if (bead.source.empty() || bead.target.empty()) return Explained::no;
  const bool of_source = view.side == Side::source;
  const std::uint32_t own = visible_length(view.text(), view.own(bead));
  const std::uint32_t other =
      visible_length(view.pair.side(of_source ? Side::target : Side::source), view.other(bead));
  const double now = view.excess(habit, own, other);
  if (now < kRatherLong || std::abs(view.excess(habit, own + missing, other)) > kRight) {
    return Explained::no;
  }
  const Explained by_length = now >= kTooLong ? Explained::by_length : Explained::no;
  const auto& coverage = view.pair.bitext->coverage;
  if (coverage.size() <= number) return now >= kTooLong ? Explained::surely : Explained::no;
  const float tail = of_source ? coverage[number].target_tail : coverage[number].source_tail;
  const float share = of_source ? coverage[number].target : coverage[number].source;
  return tail > kLeastTail || share < kMostShare ? Explained::surely : by_length;
}

std::vector<std::uint64_t> hashed_words(const DocumentFacts& text, Span segments) {
  std::vector<std::uint64_t> hashes;
  std::vector<Word> words;
  for (std::uint32_t id = segments.first; id < segments.last; ++id) {
    find_words(text.text(id), words);
    for (const Word& word : words) hashes.push_back(folded_hash(word.in(text.text(id))));
  }
  return hashes;
}

// Whether a bead has the few words of a segment ("Article III") once more on its other side than on
// its own: one language has them on a separate line, and the other does not.
bool says(const View& view, std::size_t number, std::uint32_t segment) {
  constexpr std::size_t kFewWords = 4;
  const Bead& bead = view.pair.bitext->beads[number];
  if (bead.source.empty() || bead.target.empty()) return false;
  const auto words = hashed_words(view.text(), {segment, segment + 1});
  if (words.empty() || words.size() > kFewWords) return false;
  const Side side = view.side == Side::source ? Side::target : Side::source;
  const auto own = hashed_words(view.text(), view.own(bead));
  const auto other = hashed_words(view.pair.side(side), view.other(bead));
  return std::all_of(words.begin(), words.end(), [&](std::uint64_t word) {
    return std::count(other.begin(), other.end(), word) > std::count(own.begin(), own.end(), word);
  });
}

// Whether a reader has cut the segment off: it goes on, with a small letter and in a paragraph of
// its own, with a sentence that ends nowhere before it. A page or a note is between the two.
bool is_cut_off(const DocumentFacts& text, std::uint32_t segment) {
  constexpr std::uint32_t kMostBetween = 3;  // segments: notes and heads
  const auto& segments = text.document->segments;
  const Block& block = text.document->blocks[segments[segment].block];
  if (segments[segment].begin != 0 || !block.label.empty() || block.kind != BlockKind::paragraph) {
    return false;
  }
  std::size_t at = 0;
  if (!is_lower(next_char(text.text(segment), at))) return false;
  for (std::uint32_t back = 1; back <= kMostBetween && back <= segment; ++back) {
    const std::string_view before = text.text(segment - back);
    if (text.document->blocks[segments[segment - back].block].kind != BlockKind::paragraph)
      continue;
    return !before.empty() && std::string_view(".!?:;,").find(before.back()) == before.npos;
  }
  return false;
}

// Whether a bead without this side comes next to this position.
bool is_null_of_other(const View& view, std::size_t number) {
  const auto& beads = view.pair.bitext->beads;
  return number < beads.size() && view.own(beads[number]).empty();
}

}  // namespace

std::vector<UnalignedRun> unaligned_runs(const PairedFacts& pair, Side side) {
  constexpr float kFreeTranslation = 0.5F;
  constexpr float kMaybeBeside = 0.85F;
  const View view{pair, side};
  const auto& beads = pair.bitext->beads;
  std::vector<UnalignedRun> stretches;
  std::optional<LengthHabit> habit;
  for (std::size_t k = 0; k < beads.size(); ++k) {
    if (!view.is_unaligned(beads[k])) continue;
    const std::size_t first = k;
    UnalignedRun stretch{view.own(beads[k]), beads[k].confidence};
    while (k + 1 < beads.size() && view.is_unaligned(beads[k + 1]) &&
           view.own(beads[k + 1]).first == stretch.segments.last) {
      ++k;
      stretch.segments.last = view.own(beads[k]).last;
      stretch.confidence = std::max(stretch.confidence, beads[k].confidence);
    }
    bool is_text = false;
    for (std::uint32_t id = stretch.segments.first; id < stretch.segments.last; ++id) {
      is_text |= has_letter(view.text().text(id));
    }
    if (!is_text) continue;
    if (!habit) habit = length_habit(pair);
    const std::uint32_t length = visible_length(view.text(), stretch.segments);
    bool by_length = false;
    const auto is_beside = [&](std::size_t number) {
      if (number >= beads.size()) return false;
      const Explained how = explained(view, *habit, number, length);
      by_length = by_length || how == Explained::by_length;
      return how == Explained::surely ||
             (stretch.segments.size() == 1 && says(view, number, stretch.segments.first));
    };
    if ((first > 0 && is_beside(first - 1)) || is_beside(k + 1)) continue;
    if ((first > 0 && is_null_of_other(view, first - 1)) || is_null_of_other(view, k + 1)) {
      stretch.confidence *= kFreeTranslation;
    }
    if (by_length) stretch.confidence *= kMaybeBeside;
    stretches.push_back(stretch);
  }
  return stretches;
}

void report_unaligned(const PairedFacts& pair, Side side, const UnalignedRun& stretch,
                      const char* one, const char* many, std::vector<Finding>& findings) {
  constexpr float kSurest = 0.97F;
  constexpr float kSure = 0.9F;         // from here on, an error
  constexpr float kLeast = 0.3F;        // below, no warning
  constexpr std::uint32_t kShort = 25;  // characters: a title or mark that need not be translated
  constexpr float kOfShort = 0.8F;
  const DocumentFacts& text = pair.side(side);
  const std::uint32_t last = stretch.segments.last - 1;
  const std::string_view begin = text.text(stretch.segments.first);
  Finding finding;
  finding.confidence = kSurest * stretch.confidence;
  const std::uint32_t length = visible_length(text, stretch.segments);
  const bool in_brackets = begin.starts_with('(') && text.text(last).ends_with(')');
  if (length < kShort || in_brackets) finding.confidence *= kOfShort;
  finding.severity = finding.confidence >= kSure    ? Severity::error
                     : finding.confidence >= kLeast ? Severity::warning
                                                    : Severity::info;
  // "(As amended …)", "(Translation)": remarks of one edition about itself.
  if (in_brackets) finding.severity = Severity::info;
  if (stretch.segments.size() == 1 && is_cut_off(text, stretch.segments.first)) {
    constexpr float kOfCut = 0.3F;
    finding.severity = Severity::info;
    finding.confidence *= kOfCut;
  }
  if (stretch.segments.size() == 1) {
    finding.message = {one, {shortened(begin)}};
  } else {
    finding.message = {many,
                       {std::to_string(stretch.segments.size()), shortened(begin, 50),
                        shortened(text.text(last), 50)}};
  }
  finding.values = {std::string(begin)};
  add_spots(text, side, stretch.segments, finding.spots);
  findings.push_back(std::move(finding));
}

}  // namespace dragoman::qa
