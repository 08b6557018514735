// SPDX-License-Identifier: Apache-2.0
//
// Segments in a different order from their originals. Lists that each language sorts by its own
// alphabet are not reported.
#include <algorithm>
#include <string>
#include <vector>

#include "corpus/text/collation.h"
#include "corpus/text/unicode.h"
#include "qa/checks/checks.h"
#include "qa/pairing/segment_text.h"

namespace dragoman::qa::checks {
namespace {

// Whether segments belong to a list in alphabetical order, at least four of them.
bool is_sorted_around(const DocumentFacts& text, const Collation& order, Span segments) {
  constexpr std::uint32_t kLeast = 4;
  const auto ascends = [&](std::uint32_t segment) {
    return order.compare(text.text(segment), text.text(segment + 1)) <= 0;
  };
  Span run{segments.first, segments.first + 1};
  const std::uint32_t end = std::min(text.size(), segments.last + kLeast);
  while (run.last < end && ascends(run.last - 1)) ++run.last;
  while (run.first > 0 && run.size() < kLeast && ascends(run.first - 1)) --run.first;
  return run.last >= segments.last && run.size() >= kLeast;
}

// The lists of both sides, each sorted by its language.
class SortedLists {
 public:
  explicit SortedLists(const PairedFacts& pair)
      : pair_(pair),
        source_order_(pair.source.document->language),
        target_order_(pair.target.document->language) {}

  bool hold(Span source, Span target) const {
    return is_sorted_around(pair_.source, source_order_, source) &&
           is_sorted_around(pair_.target, target_order_, target);
  }

 private:
  const PairedFacts& pair_;
  Collation source_order_;
  Collation target_order_;
};

// Neighbouring beads whose targets are in the reverse order.
struct Exchange {
  Span source;
  Span target;
  float confidence = 0;
};

void report(const PairedFacts& pair, const Exchange& exchange, std::vector<Finding>& findings) {
  constexpr float kSure = 0.9F;
  Finding finding;
  finding.confidence = exchange.confidence;
  finding.severity = exchange.confidence >= kSure ? Severity::error : Severity::warning;
  const std::string first = shortened(pair.target.text(exchange.target.first));
  const std::string last = shortened(pair.target.text(exchange.target.last - 1));
  finding.message = {"“{1}” and “{2}” are in the reverse order in the original.", {first, last}};
  finding.values = {first, last};
  add_spots(pair.source, Side::source, exchange.source, finding.spots);
  add_spots(pair.target, Side::target, exchange.target, finding.spots);
  findings.push_back(std::move(finding));
}

bool is_note(const DocumentFacts& text, Span segments) {
  const std::uint32_t block = text.document->segments[segments.first].block;
  return text.document->blocks[block].kind == BlockKind::note;
}

// Whether the segments begin or end a page; the cells of a table do not mind.
bool is_at_page_end(const DocumentFacts& text, Span segments) {
  const auto& blocks = text.document->blocks;
  const std::uint32_t first = text.document->segments[segments.first].block;
  const std::uint32_t last = text.document->segments[segments.last - 1].block;
  const auto page = [&](std::uint32_t block) { return blocks[block].place.page; };
  if (page(first) == 0 || blocks[first].kind == BlockKind::table_cell) return false;
  return page(first) != page(last) || (first > 0 && page(first - 1) != page(first)) ||
         (last + 1 < blocks.size() && page(last + 1) != page(last));
}

void report_moved(const PairedFacts& pair, const Exchange& stretch,
                  std::vector<Finding>& findings) {
  // Pages with columns and notes are read in another order on each side, and it shows nowhere.
  constexpr float kSurest = 0.85F;
  constexpr float kOfPages = 0.3F;
  // Where pages end, notes and columns are read: each side has its own pages, and another order.
  const bool doubtful =
      is_note(pair.source, stretch.source) || is_note(pair.target, stretch.target) ||
      is_at_page_end(pair.source, stretch.source) || is_at_page_end(pair.target, stretch.target);
  Finding finding;
  finding.confidence = std::min(stretch.confidence, doubtful ? kOfPages : kSurest);
  finding.severity = doubtful ? Severity::info : Severity::warning;
  const std::string first = shortened(pair.target.text(stretch.target.first));
  if (stretch.target.size() == 1) {
    finding.message = {"“{1}” is elsewhere in the original.", {first}};
  } else {
    finding.message = {"{1} segments, starting with “{2}”, are elsewhere in the original.",
                       {std::to_string(stretch.target.size()), first}};
  }
  finding.values = {first};
  add_spots(pair.source, Side::source, stretch.source, finding.spots);
  add_spots(pair.target, Side::target, stretch.target, finding.spots);
  findings.push_back(std::move(finding));
}

// The confidence of a bead that crosses others already includes the prior against crossing, so that
// even odds are good odds.
float of_crossing(float confidence) { return 0.98F * (1 + confidence) / 2; }

// Whether the segments hold more than labels and figures ("R4 :"), which a page's columns put
// anywhere.
bool hold_words(const DocumentFacts& text, Span segments) {
  constexpr std::size_t kShortestWord = 3;
  std::size_t letters = 0;
  for (std::uint32_t segment = segments.first; segment < segments.last; ++segment) {
    const std::string_view sentence = text.text(segment);
    for (std::size_t at = 0; at < sentence.size();) {
      letters = is_letter(next_char(sentence, at)) ? letters + 1 : 0;
      if (letters == kShortestWord) return true;
    }
    letters = 0;
  }
  return false;
}

// Halves of a 2-2 bead that fit each other's counterpart better.
void check_pair(const PairedFacts& pair, std::size_t number, std::vector<Finding>& findings) {
  constexpr float kExchanged = 8;  // nats
  constexpr float kConfidence = 0.9F;
  const Bead& bead = pair.bitext->beads[number];
  const auto& coverage = pair.bitext->coverage;
  if (number >= coverage.size() || coverage[number].exchanged < kExchanged) return;
  report(pair, {bead.source, bead.target, kConfidence * bead.confidence}, findings);
}

void check(const PairedFacts& pair, const CheckOptions&, std::vector<Finding>& findings) {
  const auto& beads = pair.bitext->beads;
  const auto is_pair = [](const Bead& bead) {
    return !bead.source.empty() && !bead.target.empty();
  };
  const SortedLists sorted(pair);
  for (std::size_t k = 0; k < beads.size(); ++k) {
    if (!is_pair(beads[k])) continue;
    if (!beads[k].crossing) {
      check_pair(pair, k, findings);
      continue;
    }
    // The segments that moved together.
    Exchange stretch{beads[k].source, beads[k].target, beads[k].confidence};
    const std::size_t first = k;
    while (k + 1 < beads.size() && beads[k + 1].crossing && is_pair(beads[k + 1]) &&
           beads[k + 1].source.first == stretch.source.last &&
           beads[k + 1].target.first == stretch.target.last) {
      ++k;
      stretch.source.last = beads[k].source.last;
      stretch.target.last = beads[k].target.last;
      stretch.confidence = std::max(stretch.confidence, beads[k].confidence);
    }
    stretch.confidence = of_crossing(stretch.confidence);
    if (sorted.hold(stretch.source, stretch.target)) continue;
    if (!hold_words(pair.target, stretch.target)) continue;
    // It changed places with the bead before, or after, or went further.
    const auto joins = [&](const Bead& bead, bool before) {
      return is_pair(bead) && !bead.crossing &&
             (before ? bead.source.last == stretch.source.first &&
                           bead.target.first == stretch.target.last
                     : bead.source.first == stretch.source.last &&
                           bead.target.last == stretch.target.first);
    };
    const Bead* other = nullptr;
    if (first > 0 && joins(beads[first - 1], true)) {
      other = &beads[first - 1];
    } else if (k + 1 < beads.size() && joins(beads[k + 1], false)) {
      other = &beads[k + 1];
    }
    if (other != nullptr && hold_words(pair.target, other->target)) {
      report(pair,
             {{std::min(stretch.source.first, other->source.first),
               std::max(stretch.source.last, other->source.last)},
              {std::min(stretch.target.first, other->target.first),
               std::max(stretch.target.last, other->target.last)},
              stretch.confidence},
             findings);
    } else if (other == nullptr) {
      report_moved(pair, stretch, findings);
    }
  }
}

}  // namespace

const Check kSwapped = {
    .name = "swapped",
    .purpose = "Sentences or paragraphs whose order differs from the original.",
    .wrong = "(a) The budget; (b) The staff; | a) Le personnel; b) Le budget;",
    .right = "(a) The budget; (b) The staff; | a) Le budget; b) Le personnel;",
    .between = check,
};

}  // namespace dragoman::qa::checks
