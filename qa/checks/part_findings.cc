// SPDX-License-Identifier: Apache-2.0
#include "qa/checks/part_findings.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "corpus/text/unicode.h"
#include "qa/facts/parts/reference_facts.h"
#include "qa/pairing/part_match.h"

namespace dragoman::qa::checks {
namespace {

constexpr Weight kReplaced = {Severity::error, 0.95F};
constexpr Weight kDoubtful = {Severity::warning, 0.6F};   // one was read with low certainty
constexpr Weight kOtherKind = {Severity::warning, 0.5F};  // a part by a bare number
constexpr Weight kLone = {Severity::info, 0.2F};
constexpr float kCrossing = 0.8F;  // factor of the confidence if the segments moved
constexpr float kSureReading = 0.8F;

// The fact as shown to a person: the words of the text, or the value if these are only a number or
// letter of a list.
std::string shown(const DocumentFacts& text, const Fact& fact, std::uint32_t segment) {
  const std::string_view words = text.text(segment).substr(fact.begin, fact.end - fact.begin);
  std::size_t after = 0;
  const bool named = words.size() > 3 && is_letter(next_char(words, after));
  return named || !is_part(fact) ? std::string(words) : fact.value;
}

bool points(const Fact* fact) {
  return fact != nullptr && fact->kind == FactKind::reference && is_direction(fact->value);
}

// The designators of both sides of a bead, read once for all of its mismatches.
class Designators {
 public:
  explicit Designators(const PairedFacts& pair) : pair_(pair) {}

  void read(std::size_t bead) {
    if (bead_ == bead) return;
    bead_ = bead;
    source_ = designators_in(pair_.source, pair_.bitext->beads[bead].source);
    target_ = designators_in(pair_.target, pair_.bitext->beads[bead].target);
  }

  // Whether one side has a range and the other its members, or each has all that the other has.
  bool spell_out(const MismatchedFacts& facts) const {
    const auto [source, target] = facts;
    const bool lone = source == nullptr || target == nullptr;
    if (!lone && !is_range(*source) && !is_range(*target)) return false;
    return (source == nullptr || is_named(*source, target_)) &&
           (target == nullptr || is_named(*target, source_));
  }

 private:
  const PairedFacts& pair_;
  std::optional<std::size_t> bead_;
  std::set<std::string> source_;
  std::set<std::string> target_;
};

Weight weight_of(const Mismatch& mismatch, const MismatchedFacts& facts) {
  if (!facts.is_replaced()) return kLone;
  if (facts.source->kind != facts.target->kind) return kOtherKind;
  // Each is on the other side as well, but not as often.
  const bool echoed = mismatch.source_echoed && mismatch.target_echoed;
  const float certainty = std::min(facts.source->certainty, facts.target->certainty);
  return !echoed && certainty >= kSureReading ? kReplaced : kDoubtful;
}

}  // namespace

void report_parts(const PairedFacts& pair, FactKind kind, const Wording& wording,
                  std::vector<Finding>& findings) {
  Designators designators(pair);
  for (const Mismatch& mismatch : pair.figures) {
    MismatchedFacts facts = facts_of(pair, mismatch);
    if (facts.first().kind != kind) continue;
    // Many translators leave out "above" or express it otherwise.
    if (points(facts.source) != points(facts.target)) {
      if (points(facts.source)) facts.source = nullptr;
      if (points(facts.target)) facts.target = nullptr;
      if (facts.source == nullptr && facts.target == nullptr) continue;
      if (facts.first().kind != kind) continue;
    }
    const Bead& bead = pair.bitext->beads[mismatch.bead];
    designators.read(mismatch.bead);
    if (designators.spell_out(facts)) continue;

    Finding finding =
        mismatch_finding(pair, mismatch, facts, wording, weight_of(mismatch, facts), shown);
    if (bead.crossing) finding.confidence *= kCrossing;
    findings.push_back(std::move(finding));
  }
}

}  // namespace dragoman::qa::checks
