// SPDX-License-Identifier: Apache-2.0
//
// The checks of agenda items, sessions and references to parts of documents: their share of the
// mismatches of figures (qa/figures.h).
#include <algorithm>
#include <string>
#include <utility>

#include "qa/checks/checks.h"
#include "qa/fact_match.h"
#include "qa/part_match.h"
#include "qa/reference_facts.h"

namespace dragoman::qa::checks {
namespace {

// What one of the checks says. {1} is the original's text, {2} the translation's, or {1} the only.
struct Wording {
  const char* differ;
  const char* missing;  // from the translation
  const char* added;    // to it
};

constexpr float kSubstituted = 0.95F;
constexpr float kDoubtful = 0.6F;   // one was read with some doubt
constexpr float kOtherKind = 0.5F;  // a part on one side, a bare number on the other
constexpr float kLone = 0.2F;
constexpr float kSureReading = 0.8F;
constexpr float kDoubtfulBead = 0.6F;

// The fact as a person should read it: the words of the text, or its value where these are only a
// number or letter of a list.
std::string shown(const ReadText& text, const Fact& fact, std::uint32_t segment) {
  const std::string_view words = text.text(segment).substr(fact.begin, fact.end - fact.begin);
  std::size_t after = 0;
  const bool named = words.size() > 3 && is_letter(next_char(words, after));
  return named || !is_part(fact) ? std::string(words) : fact.value;
}

bool points(const Fact* fact) {
  return fact != nullptr && fact->kind == FactKind::reference && is_direction(fact->value);
}

// Whether one side has a range and the other its members, or both have all that the other has.
bool is_spelt_out(const Reading& reading, const Bead& bead, const Fact* source,
                  const Fact* target) {
  const bool lone = source == nullptr || target == nullptr;
  if (!lone && !is_range(*source) && !is_range(*target)) return false;
  return (source == nullptr || is_named(*source, designators_in(reading.target, bead.target))) &&
         (target == nullptr || is_named(*target, designators_in(reading.source, bead.source)));
}

void report(const Reading& reading, FactKind kind, const Wording& wording,
            std::vector<Finding>& findings) {
  for (const Mismatch& mismatch : reading.figures) {
    const Fact* source = mismatch.source ? &fact_of(reading.source, *mismatch.source) : nullptr;
    const Fact* target = mismatch.target ? &fact_of(reading.target, *mismatch.target) : nullptr;
    if ((source != nullptr ? source : target)->kind != kind) continue;
    // Many translators leave "above" out, or point with other words.
    if (points(source) != points(target)) {
      if (points(source)) source = nullptr;
      if (points(target)) target = nullptr;
      if (source == nullptr && target == nullptr) continue;
      if ((source != nullptr ? source : target)->kind != kind) continue;
    }
    const Bead& bead = reading.bitext->beads[mismatch.bead];
    if (is_spelt_out(reading, bead, source, target)) continue;

    Finding finding;
    const auto add = [&](const ReadText& text, const Fact& fact, Side side, FactRef ref) {
      finding.spots.push_back(spot_of(fact, side, ref.segment));
      finding.values.push_back(fact.value);
      finding.message.arguments.push_back(shown(text, fact, ref.segment));
    };
    if (source != nullptr) add(reading.source, *source, Side::source, *mismatch.source);
    if (target != nullptr) add(reading.target, *target, Side::target, *mismatch.target);
    if (source != nullptr && target != nullptr) {
      finding.message.text = wording.differ;
      // Each is on the other side as well, but not as often.
      const bool echoed = mismatch.source_echoed && mismatch.target_echoed;
      const bool alike = source->kind == target->kind;
      const bool sure = alike && !echoed && source->certainty >= kSureReading &&
                        target->certainty >= kSureReading;
      finding.severity =
          sure && bead.confidence >= kDoubtfulBead ? Severity::error : Severity::warning;
      finding.confidence = sure ? kSubstituted : alike ? kDoubtful : kOtherKind;
    } else {
      finding.message.text = source != nullptr ? wording.missing : wording.added;
      finding.severity = Severity::info;
      finding.confidence = kLone;
    }
    finding.confidence *= std::min(1.0F, bead.confidence / kDoubtfulBead);
    if (bead.crossing) finding.confidence *= 0.8F;
    findings.push_back(std::move(finding));
  }
}

void check_agenda_items(const Reading& reading, const CheckOptions&,
                        std::vector<Finding>& findings) {
  report(reading, FactKind::agenda_item,
         {"The agenda items differ: “{1}” in the original, “{2}” in the translation.",
          "The agenda item “{1}” is not in the translation.",
          "The agenda item “{1}” is not in the original."},
         findings);
}

void check_sessions(const Reading& reading, const CheckOptions&, std::vector<Finding>& findings) {
  report(reading, FactKind::session,
         {"The sessions or meetings differ: “{1}” in the original, “{2}” in the translation.",
          "The session or meeting “{1}” is not in the translation.",
          "The session or meeting “{1}” is not in the original."},
         findings);
}

void check_references(const Reading& reading, const CheckOptions&, std::vector<Finding>& findings) {
  report(reading, FactKind::reference,
         {"The original refers to “{1}”, the translation to “{2}”.",
          "The original refers to “{1}”, the translation does not.",
          "The translation refers to “{1}”, the original does not."},
         findings);
}

}  // namespace

const Check kAgendaItem = {
    .name = "agenda-item",
    .purpose = "An agenda item with another number or letter than on the other side.",
    .wrong = "Agenda item 108 (b) | Point 110 b) de l'ordre du jour",
    .right = "Agenda item 108 (b) | Alinéa b) du point 108 de l'ordre du jour",
    .between = check_agenda_items,
};

const Check kSession = {
    .name = "session",
    .purpose = "A session or meeting with another number than on the other side.",
    .wrong = "its fifty-eighth session | sa cinquante-neuvième session",
    .right = "the 58th session | la cinquante-huitième session",
    .between = check_sessions,
};

const Check kReference = {
    .name = "reference",
    .purpose =
        "A reference to an article, paragraph, annex or other part that the other side "
        "doesn't have.",
    .wrong = "see annex II, para. 12 | voir annexe I, par. 12",
    .right = "article 3 (2) (b) | paragraphe 2 b) de l'article 3",
    .between = check_references,
};

}  // namespace dragoman::qa::checks
