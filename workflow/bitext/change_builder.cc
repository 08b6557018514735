// SPDX-License-Identifier: Apache-2.0
#include "workflow/bitext/change_builder.h"

#include <utility>

namespace dragoman::workflow {
namespace {

template <typename T>
std::vector<Image<T>> images_of(std::map<std::int64_t, Image<T>>& images) {
  std::vector<Image<T>> changed;
  for (auto& [id, image] : images) {
    if (image.before != image.after) changed.push_back(std::move(image));
  }
  return changed;
}

}  // namespace

template <typename T>
T& ChangeBuilder::touch(std::map<std::int64_t, Image<T>>& images, const T& now) {
  const auto [at, is_new] = images.try_emplace(now.id);
  if (is_new) at->second = {now, now};
  return *at->second.after;
}

BitextRow& ChangeBuilder::row(std::size_t row) { return touch(rows_, model_.rows()[row]); }

BitextSegment& ChangeBuilder::segment(Side side, std::size_t segment) {
  return touch(segments_[static_cast<std::size_t>(side)], model_.segments(side)[segment]);
}

void ChangeBuilder::accept(BitextRow& row, const Editor& editor) const {
  row.state = RowState::accepted;
  row.user = editor.name;
  row.changed = editor.time;
  row.confidence = 1;
}

void ChangeBuilder::remove_row(std::size_t row) {
  const BitextRow& now = model_.rows()[row];
  rows_[now.id] = {now, std::nullopt};
}

// Half-way to the next one. Where there is no room left, all get new places.
template <typename T, typename Touch>
std::int64_t ChangeBuilder::place_behind(std::span<const T> all, std::size_t behind, Touch touch) {
  const std::int64_t before = all[behind].place;
  const bool is_last = behind + 1 == all.size();
  const std::int64_t next = is_last ? before + 2 * kPlaceStep : all[behind + 1].place;
  if (next - before >= 2) return before + (next - before) / 2;
  for (std::size_t k = 0; k < all.size(); ++k) {
    touch(k).place = static_cast<std::int64_t>(k + 1) * kPlaceStep;
  }
  return static_cast<std::int64_t>(behind + 1) * kPlaceStep + kPlaceStep / 2;
}

std::int64_t ChangeBuilder::add_row(std::size_t behind, BitextRow row) {
  row.place = place_behind(model_.rows(), behind,
                           [this](std::size_t k) -> BitextRow& { return this->row(k); });
  return add_row_at(std::move(row));
}

std::int64_t ChangeBuilder::add_row_at(BitextRow row) {
  row.id = next_row_++;
  rows_[row.id].after = row;
  return row.id;
}

void ChangeBuilder::add_segment(Side side, std::size_t behind, BitextSegment segment) {
  segment.place = place_behind(model_.segments(side), behind, [&](std::size_t k) -> BitextSegment& {
    return this->segment(side, k);
  });
  segment.id = next_segment_++;
  auto& images = segments_[static_cast<std::size_t>(side)];
  images[segment.id].after = std::move(segment);
}

BitextChange ChangeBuilder::change() && {
  BitextChange change{{}, {images_of(segments_[0]), images_of(segments_[1])}, {}};
  std::map<std::int64_t, Image<BitextRow>> unchanged;
  const auto keep = [&](const std::optional<BitextSegment>& segment) {
    const auto row = segment ? model_.find_row(segment->row) : std::nullopt;
    if (!row) return;
    const BitextRow& now = model_.rows()[*row];
    const auto touched = rows_.find(now.id);
    if (touched != rows_.end() && touched->second.before != touched->second.after) return;
    unchanged[now.id] = {now, now};
  };
  for (const auto& side : change.segments) {
    for (const Image<BitextSegment>& image : side) {
      keep(image.before);
      keep(image.after);
    }
  }
  change.rows = images_of(rows_);
  for (auto& [id, image] : unchanged) change.rows.push_back(std::move(image));
  return change;
}

}  // namespace dragoman::workflow
