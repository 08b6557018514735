// SPDX-License-Identifier: Apache-2.0
#include "qa/label_series.h"

#include <algorithm>
#include <array>
#include <optional>

#include "qa/label_key.h"

namespace dragoman::qa {
namespace {

constexpr int kNotOne = -1;
// A mistake hardly leaves out more.
constexpr int kLongestSkip = 4;

// A label as the places it may have: of a figure or letter, and of a numeral.
struct Entry {
  std::uint32_t segment = 0;
  std::array<int, 2> places = {kNotOne, kNotOne};
  bool resets = false;  // what was open before it is not
  const std::vector<std::string>* section = nullptr;

  bool starts() const { return places[0] == 1 || places[1] == 1; }
};

struct Open {
  std::array<int, 2> places;
  std::uint32_t segment;
};

// Whether `entry` comes `step` behind an open series, by either reading that both share.
bool comes(const Entry& entry, const std::array<int, 2>& places, int step) {
  for (std::size_t k = 0; k < 2; ++k) {
    if (entry.places[k] > 0 && places[k] > 0 && entry.places[k] == places[k] + step) return true;
  }
  return false;
}

// Keeps the readings of `entry` that go on with the series.
std::array<int, 2> continued(const Entry& entry, const std::array<int, 2>& before) {
  std::array<int, 2> places = {kNotOne, kNotOne};
  for (std::size_t k = 0; k < 2; ++k) {
    if (before[k] > 0 && entry.places[k] == before[k] + 1) places[k] = entry.places[k];
  }
  return places;
}

std::optional<Irregularity> irregularity(const Entry& entry, const Entry* next, const Open& top) {
  if (next != nullptr && !next->resets) {
    if (comes(*next, top.places, 2)) return Irregularity::replaced;
    if (comes(entry, top.places, 0)) return Irregularity::repeated;
    if (comes(*next, top.places, 1)) return std::nullopt;  // one that belongs to no series
  }
  for (std::size_t k = 0; k < 2; ++k) {
    if (entry.places[k] <= 0 || top.places[k] <= 0) continue;
    if (entry.places[k] > top.places[k]) return Irregularity::skipped;
    return entry.places[k] == top.places[k] ? Irregularity::repeated : Irregularity::falls;
  }
  return std::nullopt;
}

bool is_leap(const Entry& entry, const Open& top) {
  for (std::size_t k = 0; k < 2; ++k) {
    if (entry.places[k] > 0 && top.places[k] > 0) {
      return entry.places[k] > top.places[k] + kLongestSkip;
    }
  }
  return true;
}

Series series_of(const std::vector<Entry>& entries) {
  Series series{.labels = entries.size()};
  std::vector<Open> open;
  for (std::size_t k = 0; k < entries.size(); ++k) {
    const Entry& entry = entries[k];
    if (entry.resets) open.clear();
    const auto goes_on = std::find_if(open.rbegin(), open.rend(),
                                      [&](const Open& one) { return comes(entry, one.places, 1); });
    if (goes_on != open.rend()) {
      open.erase(goes_on.base(), open.end());
      open.back() = {continued(entry, open.back().places), entry.segment};
      continue;
    }
    const bool moved = k > 0 && *entry.section != *entries[k - 1].section;
    if (open.empty() || entry.starts()) {
      open.push_back({entry.places, entry.segment});
      continue;
    }
    const Entry* next = k + 1 < entries.size() ? &entries[k + 1] : nullptr;
    const auto wrong = irregularity(entry, next, open.back());
    if (!wrong) continue;
    if (*wrong == Irregularity::falls && moved) {
      open.push_back({entry.places, entry.segment});
      continue;
    }
    if (*wrong == Irregularity::skipped && is_leap(entry, open.back())) {
      ++series.leaps;
    } else {
      series.irregular.push_back({*wrong, entry.segment, open.back().segment});
    }
    if (*wrong == Irregularity::replaced) {
      for (int& place : open.back().places) place += place > 0 ? 1 : 0;
      open.back().segment = entry.segment;
    } else {
      open.back() = {entry.places, entry.segment};
    }
  }
  return series;
}

const std::vector<std::string>& section_of(const ReadText& text, std::uint32_t segment) {
  return text.document->blocks[text.document->segments[segment].block].section;
}

BlockKind kind_of(const ReadText& text, std::uint32_t segment) {
  return text.document->blocks[text.document->segments[segment].block].kind;
}

}  // namespace

Series numbered_series(const ReadText& text) {
  std::vector<Entry> entries;
  for (std::uint32_t id = 0; id < text.size(); ++id) {
    const Label& label = text.label(id);
    if (label.empty() || label.in_text || style_of(label.key) != LabelStyle::figures) continue;
    if (kind_of(text, id) != BlockKind::paragraph) continue;
    // "1.2." has no place of its own here.
    const int place = place_of(label.key);
    if (place > 0) entries.push_back({id, {place, kNotOne}, false, &section_of(text, id)});
  }
  return series_of(entries);
}

Series lettered_series(const ReadText& text) {
  std::vector<Entry> entries;
  bool resets = true;
  for (std::uint32_t id = 0; id < text.size(); ++id) {
    const Label& label = text.label(id);
    const LabelStyle style = label.empty() ? LabelStyle::other : style_of(label.key);
    if (style != LabelStyle::small && style != LabelStyle::small_roman) {
      // A paragraph without a label may well stand between the items of a list, but not a heading.
      resets = resets || !label.empty() || kind_of(text, id) != BlockKind::paragraph;
      continue;
    }
    // Of single letters, c, d, l and m hardly ever are numerals.
    const bool letter =
        label.key.size() == 1 && label.key.find_first_of("ivx") == std::string::npos;
    const int numeral = letter ? 0 : roman_value(label.key);
    entries.push_back({id,
                       {style == LabelStyle::small ? place_of(label.key) : kNotOne,
                        numeral > 0 ? numeral : kNotOne},
                       resets,
                       &section_of(text, id)});
    resets = false;
  }
  return series_of(entries);
}

}  // namespace dragoman::qa
