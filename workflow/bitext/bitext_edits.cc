// SPDX-License-Identifier: Apache-2.0
#include "workflow/bitext/bitext_edits.h"

#include <algorithm>
#include <map>
#include <utility>

#include "corpus/base/error.h"
#include "corpus/text/unicode.h"
#include "workflow/bitext/change_builder.h"

namespace dragoman::workflow {
namespace {

[[noreturn]] void fail_apart() {
  throw Error(Errc::conflict, {}, "these segments do not stand together in their document",
              "move the row whose place is elsewhere first");
}

bool is_inside_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

bool stand_together(Span a, Span b) {
  return a.empty() || b.empty() || a.last == b.first || b.last == a.first;
}

void expect_next(const BitextModel& model, std::size_t row) {
  if (row + 1 < model.rows().size()) return;
  throw Error(Errc::conflict, {}, "there is no row below", {});
}

// Gives the segments of a span to a row.
void give(ChangeBuilder& builder, Side side, Span span, std::int64_t row) {
  for (std::uint32_t k = span.first; k < span.last; ++k) builder.segment(side, k).row = row;
}

void join(ChangeBuilder& builder, std::size_t row, std::span<const Side> sides,
          const Editor& editor) {
  const BitextModel& model = builder.model();
  expect_next(model, row);
  BitextRow& joined = builder.row(row);
  for (const Side side : sides) {
    const Span more = model.span(side, row + 1);
    if (!stand_together(model.span(side, row), more)) fail_apart();
    if (side == Side::target && model.span(side, row).empty()) {
      joined.crossing = model.rows()[row + 1].crossing;
    }
    give(builder, side, more, joined.id);
  }
  builder.accept(joined, editor);
  const bool keeps_other = std::ranges::any_of(kSides, [&](Side side) {
    return std::ranges::find(sides, side) == sides.end() && !model.span(side, row + 1).empty();
  });
  if (!keeps_other) {
    builder.remove_row(row + 1);
    return;
  }
  BitextRow& other = builder.row(row + 1);
  other.crossing = other.crossing && !model.span(Side::target, row + 1).empty();
  builder.accept(other, editor);
}

// The byte behind a text's first part, and where its second begins, white space left out.
std::pair<std::size_t, std::size_t> parts_at(std::string_view text, std::size_t offset) {
  if (offset > text.size() || (offset < text.size() && is_inside_character(text[offset]))) {
    throw Error(Errc::usage, {}, "there is no character to cut at", "cut between two characters");
  }
  const std::string_view first = trim(text.substr(0, offset));
  const std::string_view second = trim(text.substr(offset));
  if (first.empty() || second.empty()) {
    throw Error(Errc::usage, {}, "a cut at the end of a segment leaves nothing on one side",
                "cut inside the text");
  }
  const auto end = static_cast<std::size_t>(first.data() + first.size() - text.data());
  return {end, static_cast<std::size_t>(second.data() - text.data())};
}

// Cuts a segment in two; the second part comes behind it and belongs to `row`.
void cut_segment(ChangeBuilder& builder, Side side, std::uint32_t number, std::size_t offset,
                 std::int64_t row) {
  const BitextSegment whole = builder.model().segments(side)[number];
  const auto [end, begin] = parts_at(whole.text, offset);
  BitextSegment& first = builder.segment(side, number);
  first.text = whole.text.substr(0, end);
  first.format = spans_within(whole.format, 0, static_cast<std::uint32_t>(end));
  BitextSegment second = whole;
  second.row = row;
  second.gap = whole.text.substr(end, begin - end);
  second.text = whole.text.substr(begin);
  second.format = spans_within(whole.format, static_cast<std::uint32_t>(begin),
                               static_cast<std::uint32_t>(whole.text.size()));
  builder.add_segment(side, number, std::move(second));
}

// Gives what stands behind a cut to another row. Returns whether something does, and whether
// something stands before it.
std::pair<bool, bool> cut_side(ChangeBuilder& builder, std::size_t row, Side side, const Cut& cut,
                               std::int64_t rest) {
  const Span span = builder.model().span(side, row);
  if (cut.segments + (cut.offset ? 1 : 0) > span.size()) {
    throw Error(Errc::usage, {}, "the cut is behind the last segment of the row",
                "cut inside the row");
  }
  auto first = span.first + static_cast<std::uint32_t>(cut.segments);
  if (cut.offset) cut_segment(builder, side, first++, *cut.offset, rest);
  give(builder, side, {first, span.last}, rest);
  return {first < span.last || cut.offset, cut.segments > 0 || cut.offset};
}

BitextChange move(const BitextModel& model, std::size_t row, std::size_t neighbour, Side side,
                  const Editor& editor) {
  const Span span = model.span(side, row);
  if (span.empty()) {
    throw Error(Errc::conflict, {}, "there is nothing on this side of the row", {});
  }
  const bool is_up = neighbour < row;
  const std::uint32_t segment = is_up ? span.first : span.last - 1;
  const Span there = model.span(side, neighbour);
  if (!there.empty() && (is_up ? there.last != segment : there.first != segment + 1)) fail_apart();
  ChangeBuilder builder(model);
  BitextRow& taker = builder.row(neighbour);
  if (side == Side::target && there.empty()) taker.crossing = model.rows()[row].crossing;
  builder.segment(side, segment).row = taker.id;
  builder.accept(taker, editor);
  const Side other = side == Side::source ? Side::target : Side::source;
  if (span.size() == 1 && model.span(other, row).empty()) {
    builder.remove_row(row);
  } else {
    builder.accept(builder.row(row), editor);
  }
  return std::move(builder).change();
}

// The formatting that an edit leaves: of what is the same at both ends.
std::vector<FormatSpan> kept_format(const std::vector<FormatSpan>& spans, std::string_view before,
                                    std::string_view after) {
  const auto [differs, unused] = std::ranges::mismatch(before, after);
  const auto head = static_cast<std::uint32_t>(differs - before.begin());
  std::uint32_t tail = 0;
  while (tail < std::min(before.size(), after.size()) - head &&
         before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) {
    ++tail;
  }
  const auto old_tail = static_cast<std::uint32_t>(before.size()) - tail;
  const auto new_tail = static_cast<std::uint32_t>(after.size()) - tail;
  std::vector<FormatSpan> kept;
  for (const FormatSpan& span : spans) {
    if (span.end <= head) {
      kept.push_back(span);
    } else if (span.begin >= old_tail) {
      kept.push_back(
          {span.begin - old_tail + new_tail, span.end - old_tail + new_tail, span.style});
    } else if (span.begin <= head && span.end >= old_tail) {
      kept.push_back({span.begin, span.end - old_tail + new_tail, span.style});
    }
  }
  return kept;
}

}  // namespace

BitextChange merge_rows(const BitextModel& model, std::size_t row, const Editor& editor) {
  ChangeBuilder builder(model);
  join(builder, row, kSides, editor);
  return std::move(builder).change();
}

BitextChange merge_side(const BitextModel& model, std::size_t row, Side side,
                        const Editor& editor) {
  ChangeBuilder builder(model);
  expect_next(model, row);
  if (model.span(side, row + 1).empty()) {
    throw Error(Errc::conflict, {}, "there is nothing on this side of the row below", {});
  }
  join(builder, row, std::span(&side, 1), editor);
  return std::move(builder).change();
}

BitextChange split_row(const BitextModel& model, std::size_t row, const Cut& source,
                       const Cut& target, const Editor& editor) {
  ChangeBuilder builder(model);
  BitextRow& first = builder.row(row);
  builder.accept(first, editor);
  BitextRow second = first;
  second.id = builder.add_row(row, second);
  const auto [source_behind, source_before] =
      cut_side(builder, row, Side::source, source, second.id);
  const auto [target_behind, target_before] =
      cut_side(builder, row, Side::target, target, second.id);
  if (!(source_behind || target_behind) || !(source_before || target_before)) {
    throw Error(Errc::usage, {}, "the cut leaves one of the two rows empty", "cut inside the row");
  }
  return std::move(builder).change();
}

BitextChange move_up(const BitextModel& model, std::size_t row, Side side, const Editor& editor) {
  if (row == 0) throw Error(Errc::conflict, {}, "there is no row above", {});
  return move(model, row, row - 1, side, editor);
}

BitextChange move_down(const BitextModel& model, std::size_t row, Side side, const Editor& editor) {
  expect_next(model, row);
  return move(model, row, row + 1, side, editor);
}

BitextChange edit_text(const BitextModel& model, Side side, std::size_t segment,
                       std::string_view text, const Editor& editor) {
  if (find_invalid_utf8(text) != std::string_view::npos) {
    throw Error(Errc::encoding, {}, "the text is not UTF-8", "send it as UTF-8");
  }
  FormattedText made;
  made.append(text);
  if (made.empty()) {
    throw Error(Errc::usage, {}, "a segment needs a text", "move or merge it instead");
  }
  ChangeBuilder builder(model);
  BitextSegment& changed = builder.segment(side, segment);
  if (changed.text == made.text()) return {};
  changed.format = kept_format(changed.format, changed.text, made.text());
  changed.text = made.text();
  builder.accept(builder.row(*model.find_row(changed.row)), editor);
  return std::move(builder).change();
}

BitextChange set_state(const BitextModel& model, std::span<const std::size_t> rows, RowState state,
                       const Editor& editor) {
  ChangeBuilder builder(model);
  for (const std::size_t row : rows) {
    const BitextRow& now = model.rows()[row];
    if (now.state == state && now.user == editor.name) continue;
    BitextRow& changed = builder.row(row);
    changed.state = state;
    changed.user = editor.name;
    changed.changed = editor.time;
  }
  return std::move(builder).change();
}

BitextChange replace_beads(const BitextModel& model, const std::vector<Bead>& beads) {
  std::map<std::pair<Span, Span>, std::size_t> known;
  const auto plain = [](Span span) { return span.empty() ? Span() : span; };
  for (std::size_t row = 0; row < model.rows().size(); ++row) {
    known.emplace(std::pair(model.span(Side::source, row), model.span(Side::target, row)), row);
  }
  ChangeBuilder builder(model);
  std::vector<bool> kept(model.rows().size());
  std::int64_t place = 0;
  for (const Bead& bead : beads) {
    place += kPlaceStep;
    const auto same = known.find({plain(bead.source), plain(bead.target)});
    if (same != known.end()) {
      kept[same->second] = true;
      BitextRow& row = builder.row(same->second);
      row.place = place;
      row.crossing = bead.crossing;
      if (row.state == RowState::machine) row.confidence = bead.confidence;
      continue;
    }
    const std::int64_t id = builder.add_row_at(
        {.place = place, .confidence = bead.confidence, .crossing = bead.crossing});
    give(builder, Side::source, bead.source, id);
    give(builder, Side::target, bead.target, id);
  }
  for (std::size_t row = 0; row < kept.size(); ++row) {
    if (!kept[row]) builder.remove_row(row);
  }
  return std::move(builder).change();
}

}  // namespace dragoman::workflow
