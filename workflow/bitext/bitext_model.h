// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "corpus/model/bitext.h"
#include "workflow/bitext/bitext_values.h"
#include "workflow/bitext/placed_list.h"

namespace dragoman::workflow {

// A bitext that can be edited: rows and segments in their order, found by id. Edits are values,
// made by the functions of bitext_edits.h and applied here.
class BitextModel {
 public:
  BitextModel() = default;
  // The beads become rows, in their order, all of them made by a machine. Ids are given from those
  // on that are named.
  explicit BitextModel(const Bitext& bitext, std::int64_t first_row = 1,
                       std::int64_t first_segment = 1);
  // As stored. Throws Error(syntax) where rows and segments do not fit together.
  BitextModel(std::array<DocumentFrame, 2> frames, Correspondence correspondence,
              std::vector<BitextRow> rows, std::array<std::vector<BitextSegment>, 2> segments);

  std::span<const BitextRow> rows() const { return rows_.all(); }
  std::span<const BitextSegment> segments(Side side) const { return segments_[index(side)].all(); }
  const DocumentFrame& frame(Side side) const { return frames_[index(side)]; }
  const std::array<DocumentFrame, 2>& frames() const { return frames_; }
  const Correspondence& correspondence() const { return correspondence_; }

  // Where a row or segment is; nothing for an id that is not there.
  std::optional<std::size_t> find_row(std::int64_t id) const;
  std::optional<std::size_t> find_segment(Side side, std::int64_t id) const;
  // The segments of a row, as indices into those of the side. An empty span of a row without any is
  // {0, 0}.
  Span span(Side side, std::size_t row) const { return spans_[index(side)][row]; }

  // The ids that the next new row and the next new segment get.
  std::int64_t next_row() const { return next_row_; }
  std::int64_t next_segment() const { return next_segment_; }
  // Ids below these are never given again; for what reads a stored model.
  void reserve_ids(std::int64_t next_row, std::int64_t next_segment);

  // Whether the model holds what the change expects to find, but for versions.
  bool allows(const BitextChange& change) const;
  // Makes it so. The change must be one that the model allows. Copies what the change names; its
  // pass over all rows only finds out where the segments of each are. After Error(syntax), which
  // says that rows and segments do not fit together any more, the model is of no use.
  void apply(const BitextChange& change);

  // As a plain value, for writers and checks: with the texts as edited. Its coverage is empty.
  Bitext bitext() const;

 private:
  static constexpr std::size_t index(Side side) { return static_cast<std::size_t>(side); }
  void find_spans();

  std::array<DocumentFrame, 2> frames_;
  Correspondence correspondence_;
  PlacedList<BitextRow> rows_;
  std::array<PlacedList<BitextSegment>, 2> segments_;
  std::array<std::vector<Span>, 2> spans_;  // by row
  std::int64_t next_row_ = 1;
  std::int64_t next_segment_ = 1;
};

// The places of new rows and segments are this far apart, so that others fit between them.
constexpr std::int64_t kPlaceStep = std::int64_t{1} << 20;

// A document's head and blocks, and its segments in order, which belong to no row yet; the first
// gets the id and place that are given.
struct FramedDocument {
  DocumentFrame frame;
  std::vector<BitextSegment> segments;
};
FramedDocument framed(const Document& document, std::int64_t first_id);

}  // namespace dragoman::workflow
