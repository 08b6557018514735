// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>

#include "workflow/bitext/bitext_model.h"
#include "workflow/bitext/bitext_values.h"

namespace dragoman::workflow {

// Collects what an edit makes of a model. What comes out the same as before is no part of the
// change, but for rows whose segments are other ones: they get its version, by which whoever shows
// them knows.
class ChangeBuilder {
 public:
  // `model` must outlive it.
  explicit ChangeBuilder(const BitextModel& model)
      : model_(model), next_row_(model.next_row()), next_segment_(model.next_segment()) {}

  const BitextModel& model() const { return model_; }

  // A row or segment to be changed, by where it is in the model. The references stay valid.
  BitextRow& row(std::size_t row);
  BitextSegment& segment(Side side, std::size_t segment);

  void accept(BitextRow& row, const Editor& editor) const;
  void remove_row(std::size_t row);
  // Adds a row behind one of the model, or at its own place, and returns its new id.
  std::int64_t add_row(std::size_t behind, BitextRow row);
  std::int64_t add_row_at(BitextRow row);
  // Adds a segment behind one of the model.
  void add_segment(Side side, std::size_t behind, BitextSegment segment);

  BitextChange change() &&;

 private:
  template <typename T>
  T& touch(std::map<std::int64_t, Image<T>>& images, const T& now);
  template <typename T, typename Touch>
  std::int64_t place_behind(std::span<const T> all, std::size_t behind, Touch touch);

  const BitextModel& model_;
  std::map<std::int64_t, Image<BitextRow>> rows_;
  std::array<std::map<std::int64_t, Image<BitextSegment>>, 2> segments_;
  std::int64_t next_row_;
  std::int64_t next_segment_;
};

}  // namespace dragoman::workflow
