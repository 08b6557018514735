// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "workflow/bitext/bitext_values.h"

namespace dragoman::workflow {

// Things with an id and a place: in order of place, found by id. Of two with one place, which
// undoing may bring about, the older one comes first. A change copies what it names and nothing
// else, however many there are; what stands behind it may be moved.
template <typename T>
class PlacedList {
 public:
  PlacedList() = default;
  explicit PlacedList(std::vector<T> all) : all_(std::move(all)) {
    if (!std::ranges::is_sorted(all_, {}, key)) std::ranges::sort(all_, {}, key);
    place_.reserve(all_.size());
    for (const T& one : all_) place_[one.id] = one.place;
  }

  // All of them, in order of place.
  const std::vector<T>& all() const { return all_; }
  std::size_t size() const { return all_.size(); }
  const T& operator[](std::size_t k) const { return all_[k]; }

  // Whether no two have the same id.
  bool has_unique_ids() const { return place_.size() == all_.size(); }

  // Where one is; nothing for an id that is not there. O(log n).
  std::optional<std::size_t> find(std::int64_t id) const {
    const auto found = place_.find(id);
    if (found == place_.end()) return std::nullopt;
    const auto at = std::ranges::lower_bound(all_, std::pair(found->second, id), {}, key);
    return static_cast<std::size_t>(at - all_.begin());
  }

  // Replaces what the images show before by what they show after. All that they show before must be
  // there, and each in one image only.
  void apply(const std::vector<Image<T>>& images) {
    std::vector<T> added;
    std::vector<std::size_t> gone;
    for (const Image<T>& image : images) {
      if (image.before) {
        const std::size_t k = find(image.before->id).value();
        if (image.after && image.after->place == all_[k].place) {
          all_[k] = *image.after;
          continue;
        }
        gone.push_back(k);
      }
      if (image.after) added.push_back(*image.after);
    }
    remove(std::move(gone));
    insert(std::move(added));
  }

 private:
  static std::pair<std::int64_t, std::int64_t> key(const T& one) { return {one.place, one.id}; }

  void remove(std::vector<std::size_t> gone) {
    if (gone.empty()) return;
    std::ranges::sort(gone);
    // A damaged journal may name one twice.
    gone.erase(std::unique(gone.begin(), gone.end()), gone.end());
    std::size_t to = gone.front();
    auto next = gone.begin();
    for (std::size_t k = to; k < all_.size(); ++k) {
      if (next != gone.end() && k == *next) {
        place_.erase(all_[k].id);
        ++next;
      } else {
        all_[to++] = std::move(all_[k]);
      }
    }
    all_.erase(all_.begin() + static_cast<std::ptrdiff_t>(to), all_.end());
  }

  void insert(std::vector<T> added) {
    if (added.empty()) return;
    std::ranges::sort(added, {}, key);
    for (const T& one : added) place_[one.id] = one.place;
    const auto before = std::ranges::lower_bound(all_, key(added.front()), {}, key);
    const std::ptrdiff_t first = before - all_.begin();
    const auto count = static_cast<std::ptrdiff_t>(all_.size());
    all_.insert(all_.end(), std::make_move_iterator(added.begin()),
                std::make_move_iterator(added.end()));
    std::ranges::inplace_merge(all_.begin() + first, all_.begin() + count, all_.end(), {}, key);
  }

  std::vector<T> all_;
  std::unordered_map<std::int64_t, std::int64_t> place_;  // by id
};

}  // namespace dragoman::workflow
