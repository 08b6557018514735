// SPDX-License-Identifier: Apache-2.0
#include "qa/document/label_series.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "corpus/structure/numerals.h"
#include "qa/words/label_key.h"

namespace dragoman::qa {
namespace {

constexpr int kNotOne = -1;
// A mistake rarely leaves out more.
constexpr int kLongestSkip = 4;
constexpr std::size_t kLongSeries = 15;
// Series that may still go on, the last ones: lists lie in each other to a depth of a few.
constexpr std::size_t kMostOpen = 200;

// The part of the document that a label is in: the headings above it, and how many articles or
// annexes began before it, for headings are not always known.
struct Part {
  const std::vector<std::string>* headings = nullptr;
  std::uint32_t number = 0;

  friend bool operator==(const Part& a, const Part& b) {
    return a.number == b.number && *a.headings == *b.headings;
  }
};

// A label as the numbers it may have: of a figure or letter, and of a numeral.
struct SeriesLabel {
  std::uint32_t segment = 0;
  std::array<int, 2> numbers = {kNotOne, kNotOne};
  bool resets = false;  // ends the series before it
  Part part = {};

  bool first_inline = false;  // the first of its list may be within an earlier line

  bool starts() const { return numbers[0] == 1 || numbers[1] == 1; }
};

struct Open {
  std::array<int, 2> numbers;
  std::uint32_t segment;
  Part part;
};

// Whether `label` comes `step` after an open series, by a reading that both share.
bool comes(const SeriesLabel& label, const std::array<int, 2>& numbers, int step) {
  for (std::size_t k = 0; k < 2; ++k) {
    if (label.numbers[k] > 0 && numbers[k] > 0 && label.numbers[k] == numbers[k] + step)
      return true;
  }
  return false;
}

// Keeps the readings of `label` that continue the series.
std::array<int, 2> continued(const SeriesLabel& label, const std::array<int, 2>& before) {
  std::array<int, 2> numbers = {kNotOne, kNotOne};
  for (std::size_t k = 0; k < 2; ++k) {
    if (before[k] > 0 && label.numbers[k] == before[k] + 1) numbers[k] = label.numbers[k];
  }
  return numbers;
}

std::optional<Irregularity> irregularity(const SeriesLabel& label, const SeriesLabel* next,
                                         const Open& top) {
  if (next != nullptr && !next->resets) {
    if (comes(*next, top.numbers, 2)) return Irregularity::replaced;
    if (comes(label, top.numbers, 0)) return Irregularity::repeated;
    if (comes(*next, top.numbers, 1)) return std::nullopt;  // one that belongs to no series
  }
  for (std::size_t k = 0; k < 2; ++k) {
    if (label.numbers[k] <= 0 || top.numbers[k] <= 0) continue;
    if (label.numbers[k] > top.numbers[k]) return Irregularity::skipped;
    return label.numbers[k] == top.numbers[k] ? Irregularity::repeated : Irregularity::falls;
  }
  return std::nullopt;
}

bool is_leap(const SeriesLabel& label, const Open& top) {
  for (std::size_t k = 0; k < 2; ++k) {
    if (label.numbers[k] > 0 && top.numbers[k] > 0) {
      return label.numbers[k] > top.numbers[k] + kLongestSkip;
    }
  }
  return true;
}

Series series_of(const std::vector<SeriesLabel>& labels) {
  Series series{.labels = labels.size()};
  std::vector<Open> open;
  std::vector<Irregular> leaps;
  for (std::size_t k = 0; k < labels.size(); ++k) {
    const SeriesLabel& label = labels[k];
    if (label.resets) open.clear();
    const bool moved = k > 0 && !(label.part == labels[k - 1].part);
    // A series of another article or annex continues only at its own heading.
    const auto goes_on = std::find_if(open.rbegin(), open.rend(), [&](const Open& one) {
      const bool near = moved || &one == &open.back() || one.part == label.part;
      return near && comes(label, one.numbers, 1);
    });
    if (goes_on != open.rend()) {
      open.erase(goes_on.base(), open.end());
      open.back() = {continued(label, open.back().numbers), label.segment, label.part};
      continue;
    }
    if (open.size() >= kMostOpen) open.erase(open.begin());
    if (open.empty() || label.starts()) {
      open.push_back({label.numbers, label.segment, label.part});
      continue;
    }
    const SeriesLabel* next = k + 1 < labels.size() ? &labels[k + 1] : nullptr;
    const auto wrong = irregularity(label, next, open.back());
    if (!wrong) continue;
    const bool second = label.first_inline && comes(label, {1, 1}, 1);
    if (second || (*wrong == Irregularity::falls && moved)) {
      open.push_back({label.numbers, label.segment, label.part});
      continue;
    }
    if (*wrong == Irregularity::skipped && is_leap(label, open.back())) {
      leaps.push_back({*wrong, label.segment, open.back().segment});
    } else {
      series.irregular.push_back({*wrong, label.segment, open.back().segment});
    }
    if (*wrong == Irregularity::replaced) {
      for (int& number : open.back().numbers) number += number > 0 ? 1 : 0;
      open.back().segment = label.segment;
    } else {
      open.back() = {label.numbers, label.segment, label.part};
    }
  }
  // In a document with a single leap, that leap is a mistake, too.
  if (leaps.size() == 1 && series.irregular.empty() && series.labels >= kLongSeries) {
    series.irregular = std::move(leaps);
  } else {
    series.leaps = leaps.size();
  }
  return series;
}

const std::vector<std::string>& section_of(const DocumentFacts& text, std::uint32_t segment) {
  return text.document->blocks[text.document->segments[segment].block].section;
}

BlockKind kind_of(const DocumentFacts& text, std::uint32_t segment) {
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

Series numbered_series(const DocumentFacts& text) {
  std::vector<SeriesLabel> labels;
  bool first_inline = false;
  std::uint32_t part = 0;
  for (std::uint32_t id = 0; id < text.size(); ++id) {
    const Label& label = text.label(id);
    if (is_named(label)) ++part;
    const BlockKind kind = kind_of(text, id);
    const bool numbered = !label.empty() && !label.in_text &&
                          style_of(label.key) == LabelStyle::figures &&
                          (kind == BlockKind::paragraph || kind == BlockKind::list_item);
    // "1.2." has no single number.
    const int number = numbered ? label_number(label.key) : 0;
    if (number > 0) {
      labels.push_back({id, {number, kNotOne}, false, {&section_of(text, id), part}, first_inline});
    }
    first_inline = (number > 0 ? false : first_inline) || begins_with_first(text.text(id));
  }
  return series_of(labels);
}

Series lettered_series(const DocumentFacts& text) {
  std::vector<SeriesLabel> labels;
  bool resets = true;
  bool first_inline = false;
  std::uint32_t part = 0;
  for (std::uint32_t id = 0; id < text.size(); ++id) {
    const Label& label = text.label(id);
    if (is_named(label)) ++part;
    const LabelStyle style = label.empty() ? LabelStyle::other : style_of(label.key);
    if (style != LabelStyle::small && style != LabelStyle::small_roman) {
      // A paragraph without a label may come between the items of a list, but not a heading.
      resets = resets || !label.empty() || kind_of(text, id) != BlockKind::paragraph;
      first_inline = first_inline || begins_with_first(text.text(id));
      continue;
    }
    // Of single letters, c, d, l and m hardly ever are numerals.
    const bool letter =
        label.key.size() == 1 && label.key.find_first_of("ivx") == std::string::npos;
    const int numeral = letter ? 0 : roman_value(label.key);
    labels.push_back({id,
                      {style == LabelStyle::small ? label_number(label.key) : kNotOne,
                       numeral > 0 ? numeral : kNotOne},
                      resets,
                      {&section_of(text, id), part},
                      first_inline});
    resets = false;
    first_inline = begins_with_first(text.text(id));
  }
  return series_of(labels);
}

}  // namespace dragoman::qa
