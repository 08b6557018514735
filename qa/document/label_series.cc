// SPDX-License-Identifier: Apache-2.0
#include "qa/document/label_series.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <utility>

#include "qa/words/label_key.h"

namespace dragoman::qa {
namespace {

constexpr int kNotOne = -1;
// A mistake hardly leaves out more.
constexpr int kLongestSkip = 4;
constexpr std::size_t kLongSeries = 15;

// The part of the document that a label is in: the headings above it, and how many articles or
// annexes began before it, for headings are not always known.
struct Part {
  const std::vector<std::string>* headings = nullptr;
  std::uint32_t number = 0;

  friend bool operator==(const Part& a, const Part& b) {
    return a.number == b.number && *a.headings == *b.headings;
  }
};

// A label as the places it may have: of a figure or letter, and of a numeral.
struct Entry {
  std::uint32_t segment = 0;
  std::array<int, 2> places = {kNotOne, kNotOne};
  bool resets = false;  // what was open before it is not
  Part part = {};

  bool first_inline = false;  // the first of its list may stand within a line before it

  bool starts() const { return places[0] == 1 || places[1] == 1; }
};

struct Open {
  std::array<int, 2> places;
  std::uint32_t segment;
  Part part;
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
  std::vector<Irregular> leaps;
  for (std::size_t k = 0; k < entries.size(); ++k) {
    const Entry& entry = entries[k];
    if (entry.resets) open.clear();
    const bool moved = k > 0 && !(entry.part == entries[k - 1].part);
    // A series of another article or annex goes on at its own heading only.
    const auto goes_on = std::find_if(open.rbegin(), open.rend(), [&](const Open& one) {
      const bool near = moved || &one == &open.back() || one.part == entry.part;
      return near && comes(entry, one.places, 1);
    });
    if (goes_on != open.rend()) {
      open.erase(goes_on.base(), open.end());
      open.back() = {continued(entry, open.back().places), entry.segment, entry.part};
      continue;
    }
    if (open.empty() || entry.starts()) {
      open.push_back({entry.places, entry.segment, entry.part});
      continue;
    }
    const Entry* next = k + 1 < entries.size() ? &entries[k + 1] : nullptr;
    const auto wrong = irregularity(entry, next, open.back());
    if (!wrong) continue;
    const bool second = entry.first_inline && comes(entry, {1, 1}, 1);
    if (second || (*wrong == Irregularity::falls && moved)) {
      open.push_back({entry.places, entry.segment, entry.part});
      continue;
    }
    if (*wrong == Irregularity::skipped && is_leap(entry, open.back())) {
      leaps.push_back({*wrong, entry.segment, open.back().segment});
    } else {
      series.irregular.push_back({*wrong, entry.segment, open.back().segment});
    }
    if (*wrong == Irregularity::replaced) {
      for (int& place : open.back().places) place += place > 0 ? 1 : 0;
      open.back().segment = entry.segment;
    } else {
      open.back() = {entry.places, entry.segment, entry.part};
    }
  }
  // In a document that runs on but for one leap, that one is a mistake, too.
  if (leaps.size() == 1 && series.irregular.empty() && series.labels >= kLongSeries) {
    series.irregular = std::move(leaps);
  } else {
    series.leaps = leaps.size();
  }
  return series;
}

const std::vector<std::string>& section_of(const ReadText& text, std::uint32_t segment) {
  return text.document->blocks[text.document->segments[segment].block].section;
}

BlockKind kind_of(const ReadText& text, std::uint32_t segment) {
  return text.document->blocks[text.document->segments[segment].block].kind;
}

bool is_named(const Label& label) {
  return !label.empty() && style_of(label.key) == LabelStyle::named;
}

// Whether a list begins within the line: "6 (1) The members …", "(i) The …".
bool begins_with_first(std::string_view text) {
  constexpr std::size_t kNear = 14;
  const std::string_view start = text.substr(0, kNear);
  for (const std::string_view first : {"1)", "a)", "i)"}) {
    if (start.find(first) != std::string_view::npos) return true;
  }
  return false;
}

}  // namespace

Series numbered_series(const ReadText& text) {
  std::vector<Entry> entries;
  bool first_inline = false;
  std::uint32_t part = 0;
  for (std::uint32_t id = 0; id < text.size(); ++id) {
    const Label& label = text.label(id);
    if (is_named(label)) ++part;
    const BlockKind kind = kind_of(text, id);
    const bool numbered = !label.empty() && !label.in_text &&
                          style_of(label.key) == LabelStyle::figures &&
                          (kind == BlockKind::paragraph || kind == BlockKind::list_item);
    // "1.2." has no place of its own here.
    const int place = numbered ? place_of(label.key) : 0;
    if (place > 0) {
      entries.push_back({id, {place, kNotOne}, false, {&section_of(text, id), part}, first_inline});
    }
    first_inline = (place > 0 ? false : first_inline) || begins_with_first(text.text(id));
  }
  return series_of(entries);
}

Series lettered_series(const ReadText& text) {
  std::vector<Entry> entries;
  bool resets = true;
  bool first_inline = false;
  std::uint32_t part = 0;
  for (std::uint32_t id = 0; id < text.size(); ++id) {
    const Label& label = text.label(id);
    if (is_named(label)) ++part;
    const LabelStyle style = label.empty() ? LabelStyle::other : style_of(label.key);
    if (style != LabelStyle::small && style != LabelStyle::small_roman) {
      // A paragraph without a label may well stand between the items of a list, but not a heading.
      resets = resets || !label.empty() || kind_of(text, id) != BlockKind::paragraph;
      first_inline = first_inline || begins_with_first(text.text(id));
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
                       {&section_of(text, id), part},
                       first_inline});
    resets = false;
    first_inline = begins_with_first(text.text(id));
  }
  return series_of(entries);
}

}  // namespace dragoman::qa
