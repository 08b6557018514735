// SPDX-License-Identifier: Apache-2.0
#include "workflow/bitext/bitext_values.h"

#include <utility>

namespace dragoman::workflow {

std::string_view to_string(RowState state) {
  switch (state) {
    case RowState::machine:
      return "machine";
    case RowState::accepted:
      return "accepted";
    case RowState::needs_review:
      return "needs_review";
  }
  return "machine";
}

std::optional<RowState> row_state(std::string_view name) {
  for (const RowState state : {RowState::machine, RowState::accepted, RowState::needs_review}) {
    if (name == to_string(state)) return state;
  }
  return std::nullopt;
}

BitextChange reversed(BitextChange change) {
  for (auto& image : change.rows) std::swap(image.before, image.after);
  for (auto& side : change.segments) {
    for (auto& image : side) std::swap(image.before, image.after);
  }
  if (change.frames) std::swap(change.frames->before, change.frames->after);
  return change;
}

}  // namespace dragoman::workflow
