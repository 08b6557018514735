// SPDX-License-Identifier: Apache-2.0
//
// What a bitext file holds, as values: each has an id that nothing else ever gets, and a place that
// orders it among its like.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/model/bitext.h"
#include "corpus/model/document.h"

namespace dragoman::workflow {

enum class Side : std::uint8_t { source, target };
inline constexpr std::array kSides = {Side::source, Side::target};

enum class RowState : std::uint8_t {
  machine,       // as the aligner left it
  accepted,      // a person made it so or found it right
  needs_review,  // a person was not sure
};

// "machine", "accepted", "needs_review".
std::string_view to_string(RowState state);
// Nothing for any other name.
std::optional<RowState> row_state(std::string_view name);

// A sentence of one side.
struct BitextSegment {
  std::int64_t id = 0;
  std::int64_t place = 0;  // among the segments of its side
  std::int64_t row = 0;    // the row that has it
  std::uint32_t block = 0;
  std::string gap;  // what stands between it and the segment before it in its block
  std::string text;
  std::vector<FormatSpan> format;  // of `text`

  friend bool operator==(const BitextSegment&, const BitextSegment&) = default;
};

// A bead, with what persons said of it. Its segments are those that name it: on each side a run
// without a gap, which is empty for an omission or an insertion.
struct BitextRow {
  std::int64_t id = 0;
  std::int64_t place = 0;
  RowState state = RowState::machine;
  std::string user = {};     // who set the state; empty for nobody
  std::int64_t changed = 0;  // when, in seconds since 1970; 0 for never
  std::int64_t version = 0;  // the number of the edit that made the row what it is; 0 for none
  float confidence = 0;      // of the aligner, or 1 for what a person paired
  bool crossing = false;     // its target is elsewhere: out of the order of the other rows

  friend bool operator==(const BitextRow&, const BitextRow&) = default;
};

// Who edits, and when.
struct Editor {
  std::string name;       // of the person; empty for nobody
  std::int64_t time = 0;  // seconds since 1970
};

// Of one thing, what it was before an edit and what it is after it. One that came has no `before`,
// one that went has no `after`.
template <typename T>
struct Image {
  std::optional<T> before;
  std::optional<T> after;

  const T& any() const { return after ? *after : *before; }
};

// A whole document anew, which only a new issue brings: its head and its blocks, without their
// texts, which are those of the segments. `blocks` have in their text what follows their last
// segment.
struct DocumentFrame {
  std::string name;
  LangTag language;
  bool has_paragraphs = true;
  std::vector<Block> blocks;
  std::vector<Block> running;
};

// What an edit changes. It holds all that undoing it needs.
struct BitextChange {
  std::vector<Image<BitextRow>> rows;
  std::array<std::vector<Image<BitextSegment>>, 2> segments;  // by side
  std::optional<Image<std::array<DocumentFrame, 2>>> frames;

  bool empty() const {
    return rows.empty() && segments[0].empty() && segments[1].empty() && !frames;
  }
};

// The change that takes back a change.
BitextChange reversed(BitextChange change);

}  // namespace dragoman::workflow
