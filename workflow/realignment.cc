// SPDX-License-Identifier: Apache-2.0
#include "workflow/realignment.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "align/aligner.h"
#include "align/fixed_beads.h"
#include "workflow/bitext/bitext_edits.h"
#include "workflow/earlier_alignment.h"

namespace dragoman::workflow {
namespace {

Bitext align_around(Document source, Document target, const std::vector<Bead>& settled,
                    const AlignFilesOptions& options) {
  AlignOptions align_options = aligner_options(options, source, target);
  add_known(settled, align_options.known);
  Bitext made = align(std::move(source), std::move(target), align_options);
  fix_beads(made, settled);
  return made;
}

using Texts = std::pair<std::string, std::string>;

Texts texts_of(const Bitext& bitext, const Bead& bead) {
  return {joined_text(bitext.source, bead.source), joined_text(bitext.target, bead.target)};
}

template <typename T>
void replace_all(std::span<const T> before, std::span<const T> after,
                 std::vector<Image<T>>& images) {
  for (const T& one : before) images.push_back({one, std::nullopt});
  for (const T& one : after) images.push_back({std::nullopt, one});
}

}  // namespace

BitextChange realigned(const BitextModel& model, const AlignFilesOptions& options) {
  Bitext now = model.bitext();
  std::vector<Bead> settled;
  for (std::size_t row = 0; row < now.beads.size(); ++row) {
    if (model.rows()[row].state == RowState::accepted) settled.push_back(now.beads[row]);
  }
  const Bitext made = align_around(std::move(now.source), std::move(now.target), settled, options);
  return replace_beads(model, made.beads);
}

BitextChange reissued(const BitextModel& model, Document source, Document target,
                      const AlignFilesOptions& options) {
  const Bitext old = model.bitext();
  std::map<Texts, BitextRow> judged;
  std::vector<tmx::TranslationUnit> units;
  for (std::size_t row = 0; row < old.beads.size(); ++row) {
    if (model.rows()[row].state == RowState::machine) continue;
    const Texts texts = texts_of(old, old.beads[row]);
    judged.emplace(texts, model.rows()[row]);
    if (texts.first.empty() || texts.second.empty()) continue;
    units.emplace_back().variants = {{old.source.language, texts.first},
                                     {old.target.language, texts.second}};
  }
  const std::vector<Bead> settled = reused_beads(units, source, target);
  const Bitext made = align_around(std::move(source), std::move(target), settled, options);

  BitextModel next(made, model.next_row(), model.next_segment());
  std::vector<BitextRow> rows(next.rows().begin(), next.rows().end());
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const auto known = judged.find(texts_of(made, made.beads[row]));
    if (known == judged.end()) continue;
    rows[row].state = known->second.state;
    rows[row].user = known->second.user;
    rows[row].changed = known->second.changed;
    rows[row].confidence = known->second.confidence;
  }
  BitextChange change;
  replace_all<BitextRow>(model.rows(), rows, change.rows);
  for (const Side side : kSides) {
    replace_all<BitextSegment>(model.segments(side), next.segments(side),
                               change.segments[static_cast<std::size_t>(side)]);
  }
  change.frames = {model.frames(), next.frames()};
  return change;
}

}  // namespace dragoman::workflow
