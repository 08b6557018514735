// SPDX-License-Identifier: Apache-2.0
//
// What a person does to a bitext, each as the change that does it. All take the model as it is, say
// who edits it and when, and throw Error(conflict) where the edit can't be made: there is no row
// above, or what would be joined does not stand together. Rows that an edit pairs anew are
// accepted, because a person made them; a row that is left without a segment goes. Time: O(n) at
// most.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "workflow/bitext/bitext_model.h"
#include "workflow/bitext/bitext_values.h"

namespace dragoman::workflow {

// Joins a row with the next one, on both sides.
BitextChange merge_rows(const BitextModel& model, std::size_t row, const Editor& editor);
// Joins the next row's segments of one side to a row's; the next row keeps its other side.
BitextChange merge_side(const BitextModel& model, std::size_t row, Side side, const Editor& editor);

// Where a side of a row is cut: behind the first `segments` of its segments and, with an offset,
// that many bytes into the one that follows, which becomes two.
struct Cut {
  std::size_t segments = 0;
  std::optional<std::size_t> offset = {};
};

// Cuts a row in two. Throws Error(usage) for a cut that leaves one of the two without any segment,
// for one that is beyond the row's end and for an offset inside a character or at an end of the
// text.
BitextChange split_row(const BitextModel& model, std::size_t row, const Cut& source,
                       const Cut& target, const Editor& editor);

// Gives a row's first segment of a side to the row above, or its last one to the row below.
BitextChange move_up(const BitextModel& model, std::size_t row, Side side, const Editor& editor);
BitextChange move_down(const BitextModel& model, std::size_t row, Side side, const Editor& editor);

// Gives a segment another text: UTF-8, which is put on one line and into NFC. The formatting of
// what stays the same at its ends is kept. Throws Error(encoding) for bytes that are not text and
// Error(usage) for a text of white space alone.
BitextChange edit_text(const BitextModel& model, Side side, std::size_t segment,
                       std::string_view text, const Editor& editor);

// Sets the state of rows. Those that have it already are left alone, but for who accepted them.
BitextChange set_state(const BitextModel& model, std::span<const std::size_t> rows, RowState state,
                       const Editor& editor);

// Pairs all segments anew. The beads are those of a Bitext of the same segments. Rows whose
// segments stay the same are kept with their state; the others are a machine's.
BitextChange replace_beads(const BitextModel& model, const std::vector<Bead>& beads);

}  // namespace dragoman::workflow
