// SPDX-License-Identifier: Apache-2.0
#include "corpus/read/pdf/pdf_pitch.h"

#include <algorithm>
#include <cmath>

#include "corpus/text/unicode.h"

namespace dragoman::pdf {
namespace {

constexpr float kEndStep = 3;  // points within which lines end at one place

long size_of(const Line& line) { return std::lround(line.size * 2); }

// Where a line begins, in steps of some points; Arabic ones have numbers of their own.
long edge_of(const Line& line) {
  constexpr float kStep = 4;
  return line.rtl ? -1 - std::lround(line.right / kStep) : std::lround(line.left / kStep);
}

// Of the distances that are nearly as common as the commonest, the least: between paragraphs there
// is more.
float usual(const std::map<long, std::size_t>& steps) {
  std::size_t most = 0;
  for (const auto& [step, count] : steps) most = std::max(most, count);
  for (const auto& [step, count] : steps) {
    if (count * 3 >= most) return static_cast<float>(step) / 4;
  }
  return 0;
}

}  // namespace

bool ends_in_leader(std::string_view text) {
  const std::size_t figures = text.size() - (text.find_last_not_of("0123456789") + 1);
  const std::string_view before = trim(text.substr(0, text.size() - figures));
  return before.ends_with("...") || before.ends_with(". . .") || before.ends_with("……") ||
         before.ends_with("___");
}

void Measures::Group::add(const Line& line) {
  left = std::min(left, line.left);
  right = std::max(right, line.right);
  ++lines;
  ++ends[std::lround(line.right / kEndStep)];
}

void Measures::Group::find_edge() {
  constexpr std::size_t kEnough = 5;
  edge = right;
  const auto most = std::ranges::max_element(ends, {}, &std::pair<const long, std::size_t>::second);
  if (most == ends.end() || most->second < kEnough || most->second * 3 < lines) return;
  edge = (static_cast<float>(most->first) + 0.5F) * kEndStep;
  justified = true;
}

Measures::Measures(const Layout& layout) : lines_(layout.lines), edges_(layout.lines.size()) {
  std::map<long, std::map<long, std::size_t>> all;  // steps by size
  std::map<std::pair<int, long>, std::map<long, std::size_t>> of_groups;
  const Line* previous = nullptr;
  for (const Line& line : layout.lines) {
    Group& group = groups_[line.group];
    group.add(line);
    if (line.cell < 0) columns_[{line.page, edge_of(line)}].add(line);
    if (ends_in_leader(line.text)) ++leaders_[line.page][std::lround(line.right / 2)];
    if (previous != nullptr && previous->group == line.group &&
        size_of(*previous) == size_of(line)) {
      const float step = line.base - previous->base;
      if (step > 0.7F * line.size && step < 2.2F * line.size) {
        const long quarters = std::lround(step * 4);
        ++all[size_of(line)][quarters];
        ++of_groups[{line.group, size_of(line)}][quarters];
      }
    }
    previous = &line;
  }
  for (auto& [number, group] : groups_) group.find_edge();
  for (auto& [place, column] : columns_) column.find_edge();
  for (const auto& [size, steps] : all) pitches_[size] = usual(steps);
  for (const auto& [key, steps] : of_groups) {
    std::size_t count = 0;
    for (const auto& [step, times] : steps) count += times;
    constexpr std::size_t kEnough = 3;
    if (count >= kEnough) groups_[key.first].pitches[key.second] = usual(steps);
  }
  find_runs();
}

// Quotations and text of other sizes may be narrower than their column. Lines of one left edge and
// size that are close together and mostly end at about one place show it.
void Measures::find_runs() {
  for (std::size_t first = 0; first < lines_.size();) {
    const Line& head = lines_[first];
    const float pitch = this->pitch(head);
    float left = head.left;
    float right = head.right;
    std::size_t last = first + 1;
    for (; last < lines_.size(); ++last) {
      const Line& line = lines_[last];
      const bool same = line.group == head.group && size_of(line) == size_of(head) &&
                        line.rtl == head.rtl && line.base - lines_[last - 1].base < 1.3F * pitch &&
                        (last == first + 1 || std::abs(line.left - lines_[last - 1].left) < 2);
      if (!same) break;
      left = std::min(left, line.left);
      right = std::max(right, line.right);
    }
    constexpr std::size_t kEnough = 4;
    constexpr float kRagged = 0.12F;
    std::size_t full = 0;
    for (std::size_t k = first; k + 1 < last; ++k) {
      full += right - lines_[k].right < kRagged * (right - left) ? 1 : 0;
    }
    const bool shows = last - first >= kEnough && !head.rtl && full * 4 >= (last - first - 1) * 3;
    for (; first < last; ++first) edges_[first] = shows ? right : 0;
  }
}

float Measures::pitch(const Line& line) const {
  const auto group = groups_.find(line.group);
  if (group != groups_.end()) {
    const auto own = group->second.pitches.find(size_of(line));
    if (own != group->second.pitches.end()) return own->second;
  }
  const auto found = pitches_.find(size_of(line));
  return found == pitches_.end() || found->second == 0 ? 1.25F * line.size : found->second;
}

float Measures::far_edge(const Line& line) const {
  const auto found = groups_.find(line.group);
  if (found == groups_.end()) return line.right;
  const Group& group = found->second;
  const auto at = static_cast<std::size_t>(&line - lines_.data());
  if (at < edges_.size() && edges_[at] > 0) return edges_[at];
  // A paragraph alone does not show how wide its column is; those that begin at its edge do.
  const auto column = columns_.find({line.page, edge_of(line)});
  const bool known = line.cell < 0 && column != columns_.end();
  if (line.rtl) return known ? std::min(group.left, column->second.left) : group.left;
  return known && !group.justified ? std::max(group.edge, column->second.edge) : group.edge;
}

float Measures::width(const Line& line) const {
  const auto found = groups_.find(line.group);
  return found == groups_.end() ? line.right - line.left : found->second.right - found->second.left;
}

bool Measures::ends_entry(const Line& line) const {
  const auto page = leaders_.find(line.page);
  if (page == leaders_.end() || line.text.empty()) return false;
  const char last = line.text.back();
  if (last < '0' || last > '9') return false;
  constexpr std::size_t kFewest = 3;
  std::size_t count = 0;
  for (const long near : {-1, 0, 1}) {
    const auto found = page->second.find(std::lround(line.right / 2) + near);
    count += found == page->second.end() ? 0 : found->second;
  }
  return count >= kFewest;
}

bool Measures::is_centred(const Line& one, const Line& other) const {
  constexpr float kSame = 3;
  constexpr float kIndent = 6;
  const auto group = groups_.find(one.group);
  const float left = group == groups_.end() ? 0 : group->second.left;
  const float middle = (one.left + one.right) / 2;
  const float other_middle = (other.left + other.right) / 2;
  return std::abs(middle - other_middle) < kSame && one.left > left + kIndent &&
         (std::abs(one.left - other.left) > kSame || other.left > left + kIndent);
}

}  // namespace dragoman::pdf
