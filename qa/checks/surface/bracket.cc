// SPDX-License-Identifier: Apache-2.0
//
// Brackets and quotation marks that are never closed or were never opened. A bracket may be closed
// in a later sentence, and a quotation in a later paragraph, so marks are paired over the whole
// document first, each within the reach of its kind.
#include <algorithm>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/structure/block_kind.h"
#include "corpus/text/unicode.h"
#include "qa/checks/checks.h"
#include "qa/document/bracket_marks.h"

namespace dragoman::qa::checks {
namespace {

// How many segments off a quotation often ends where the translation cuts it otherwise.
constexpr std::uint32_t kNear = 3;

bool is_within(std::uint32_t segment, Span span) {
  return segment >= span.first && segment < span.last;
}

// The marks of segments [first, last) that have no partner there.
std::vector<Mark> marks_within(const std::vector<Mark>& marks, Span span) {
  const auto before = [](const Mark& mark, std::uint32_t segment) {
    return mark.segment < segment;
  };
  std::vector<Mark> within;
  for (auto at = std::lower_bound(marks.begin(), marks.end(), span.first, before);
       at != marks.end() && at->segment < span.last; ++at) {
    if (!at->paired || !is_within(at->partner, span)) within.push_back(*at);
  }
  return within;
}

bool is_alike(const Mark& a, const Mark& b) {
  const bool either_way = a.kind == MarkKind::straight || b.kind == MarkKind::straight;
  return group_of(a.kind) == group_of(b.kind) && (a.opens == b.opens || either_way);
}

enum class InSource { nowhere, as_label, otherwise };

// Whether the source has what `mark` closes as a label: "(a)", or in front of a segment; or as the
// end of a longer bracket.
InSource label_in_source(const DocumentFacts& source, Span span, std::string_view label) {
  std::size_t last = label.size();
  previous_char(label, last);
  const std::string whole = std::string(label) + ")";
  const std::string letter = "(" + std::string(label.substr(last)) + ")";  // "Xc)" for "X (c)"
  InSource found = InSource::nowhere;
  for (std::uint32_t segment = span.first; segment < span.last; ++segment) {
    if (source.label(segment).key == label) return InSource::as_label;
    const std::string_view text = source.text(segment);
    for (std::size_t at = text.find(whole); at != std::string_view::npos;
         at = text.find(whole, at + 1)) {
      if (at == 0 || text[at - 1] == '(') return InSource::as_label;
      std::size_t before = at;
      if (!is_letter_or_digit(previous_char(text, before))) found = InSource::otherwise;
    }
    if (!is_digit(static_cast<unsigned char>(letter[1])) &&
        text.find(letter) != std::string_view::npos) {
      return InSource::as_label;
    }
  }
  return found;
}

Finding finding_of(const Mark& mark, std::string_view written) {
  Finding finding;
  finding.severity = is_quote(mark.kind) ? Severity::warning : Severity::error;
  finding.confidence = mark.kind == MarkKind::straight ? 0.7F : is_quote(mark.kind) ? 0.8F : 0.95F;
  finding.message = {mark.opens ? "“{1}” is opened but never closed."
                                : "“{1}” closes something that was never opened.",
                     {std::string(written)}};
  finding.values = {std::string(written)};
  return finding;
}

std::string_view written_at(const DocumentFacts& text, const Mark& mark) {
  return text.text(mark.segment).substr(mark.begin, mark.end - mark.begin);
}

// A text that closes its quotations as it opens them («so« … «so«) has a habit, which is said once.
void lessen_habits(const DocumentFacts& text, std::span<const Mark> marks,
                   std::vector<Finding>& findings, std::size_t first) {
  constexpr std::size_t kHabit = 6;
  std::map<std::string, std::vector<std::size_t>> alike;
  for (std::size_t k = first; k < findings.size(); ++k) {
    alike[findings[k].values.front()].push_back(k);
  }
  for (const auto& [name, numbers] : alike) {
    if (numbers.size() < kHabit) continue;
    const std::string& written = name;
    const auto mark = std::ranges::find_if(
        marks, [&](const Mark& one) { return written_at(text, one) == written; });
    if (mark == marks.end() || !is_quote(mark->kind)) continue;
    const auto last = static_cast<std::uint32_t>(text.size());
    if (pairs_in(text, {0, last}, group_of(mark->kind)) > numbers.size()) continue;
    for (std::size_t k = 1; k < numbers.size(); ++k) {
      findings[numbers[k]].severity = Severity::info;
      findings[numbers[k]].confidence = std::min(findings[numbers[k]].confidence, 0.4F);
    }
  }
}

void between(const PairedFacts& pair, const CheckOptions&, std::vector<Finding>& findings) {
  const std::vector<Mark> targets = open_marks(pair.target);
  if (targets.empty()) return;
  const std::vector<Mark> sources = open_marks(pair.source);
  const std::size_t first = findings.size();
  for (const Bead& bead : pair.bitext->beads) {
    const std::vector<Mark> here = marks_within(targets, bead.target);
    if (here.empty()) continue;
    std::vector<Mark> excuses = marks_within(sources, bead.source);
    for (std::size_t k = 0; k < here.size(); ++k) {
      const Mark& mark = here[k];
      const auto excuse = std::find_if(excuses.begin(), excuses.end(),
                                       [&](const Mark& other) { return is_alike(mark, other); });
      if (excuse != excuses.end()) {
        excuses.erase(excuse);
        continue;
      }
      Finding finding = finding_of(mark, written_at(pair.target, mark));
      if (mark.paired) {
        // Its partner is in another bead. If that of the source is here, this is chance.
        const MarkGroup group = group_of(mark.kind);
        if (bead.source.empty() || pairs_in(pair.source, bead.source, group) <=
                                       pairs_in(pair.target, bead.target, group)) {
          continue;
        }
        // But a quotation may continue where that of the source ends.
        const std::uint32_t distance =
            mark.partner > mark.segment ? mark.partner - mark.segment : mark.segment - mark.partner;
        const bool goes_on = is_quote(mark.kind) && distance <= kNear;
        finding.severity = goes_on ? Severity::info : Severity::warning;
        finding.confidence = goes_on ? 0.3F : 0.7F;
      }
      if (mark.like_label) {
        const auto label = label_before(pair.target.text(mark.segment), mark.begin);
        const InSource where = bead.source.empty()
                                   ? InSource::as_label
                                   : label_in_source(pair.source, bead.source, label);
        if (where == InSource::as_label) continue;
        if (where == InSource::nowhere) {
          finding.severity = Severity::info;
          finding.confidence = 0.4F;
        }
      }
      if (!bead.source.empty()) {
        finding.spots.push_back(whole_segment(pair.source, Side::source, bead.source.first));
      }
      finding.spots.push_back({Side::target, mark.segment, mark.begin, mark.end});
      findings.push_back(std::move(finding));
      // A quotation that opens with one mark and closes with another is one finding.
      const bool mixed = k + 1 < here.size() && is_quote(mark.kind) && mark.opens &&
                         is_quote(here[k + 1].kind) && !here[k + 1].opens;
      if (mixed) ++k;
    }
  }
  lessen_habits(pair.target, targets, findings, first);
}

// Whether a mark is the arrow of a link: "« Back", "Next »".
bool is_arrow(std::string_view text, const Mark& mark) {
  constexpr std::size_t kLongest = 50;  // characters
  if (mark.kind != MarkKind::guillemet) return false;
  std::size_t at = mark.opens ? mark.end : mark.begin;
  const bool at_edge = mark.opens ? mark.begin == 0 : mark.end == text.size();
  if (!at_edge || at == 0 || at == text.size() || count_chars(text) > kLongest) return false;
  if (!is_space(mark.opens ? next_char(text, at) : previous_char(text, at))) return false;
  return !ends_like_sentence(text);
}

void inside(const DocumentFacts& text, const CheckOptions&, std::vector<Finding>& findings) {
  const std::size_t first = findings.size();
  const std::vector<Mark> marks = open_marks(text);
  for (const Mark& mark : marks) {
    if (mark.like_label || mark.paired || is_arrow(text.text(mark.segment), mark)) continue;
    Finding finding = finding_of(mark, written_at(text, mark));
    finding.severity = Severity::warning;
    finding.confidence = std::min(finding.confidence, 0.85F);
    finding.spots = {{Side::target, mark.segment, mark.begin, mark.end}};
    findings.push_back(std::move(finding));
  }
  lessen_habits(text, marks, findings, first);
}

}  // namespace

const Check kBracket = {
    .name = "bracket",
    .purpose = "Brackets and quotation marks that are never closed or were never opened.",
    .wrong = "the Bureau (see annex) decided | le Bureau (voir annexe a décidé",
    .right = "(a) The Bureau; | a) Le Bureau;",
    .between = between,
    .inside = inside,
};

}  // namespace dragoman::qa::checks
