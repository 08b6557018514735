// SPDX-License-Identifier: Apache-2.0
#include "app/serve/bitext_json.h"

#include <algorithm>
#include <cmath>

#include "corpus/text/unicode.h"

namespace dragoman::serve {
namespace {

using report::JsonArray;
using report::JsonObject;
using workflow::BitextModel;
using workflow::BitextRow;
using workflow::BitextSegment;
using workflow::RowState;
using workflow::Side;

std::size_t count_of(const BitextModel& model, RowState state) {
  return static_cast<std::size_t>(std::ranges::count(model.rows(), state, &BitextRow::state));
}

double mean_confidence(const BitextModel& model) {
  double sum = 0;
  std::size_t count = 0;
  for (const BitextRow& row : model.rows()) {
    if (row.state == RowState::accepted) continue;
    sum += row.confidence;
    ++count;
  }
  return count == 0 ? 1 : sum / static_cast<double>(count);
}

JsonObject side_json(const BitextModel& model, Side side) {
  const workflow::DocumentFrame& frame = model.frame(side);
  return JsonObject().add("name", frame.name).add("language", frame.language.str());
}

JsonObject cell_json(const BitextModel& model, Side side, std::size_t row) {
  const Span span = model.span(side, row);
  JsonArray segments;
  JsonObject cell;
  for (std::uint32_t k = span.first; k < span.last; ++k) {
    const BitextSegment& segment = model.segments(side)[k];
    // A block's label stands before its first segment.
    const bool begins_block = k == 0 || model.segments(side)[k - 1].block != segment.block;
    const Label& label = model.frame(side).blocks[segment.block].label;
    JsonObject one;
    one.add("id", segment.id).add("index", k).add("text", segment.text);
    if (begins_block && !label.empty() && !label.in_text) one.add("label", label.text);
    segments.add(one);
  }
  return cell.add("segments", segments);
}

JsonObject row_json(const BitextModel& model, std::size_t number) {
  const BitextRow& row = model.rows()[number];
  const Side side = model.span(Side::source, number).empty() ? Side::target : Side::source;
  const Span span = model.span(side, number);
  const Block& block = model.frame(side).blocks[model.segments(side)[span.first].block];
  JsonObject json;
  json.add("id", row.id).add("version", row.version).add("state", to_string(row.state));
  if (!row.user.empty()) json.add("user", row.user);
  if (row.changed != 0) json.add("changed", row.changed);
  json.add("confidence", static_cast<double>(row.confidence));
  if (row.crossing) json.add("crossing", true);
  json.add("kind", dragoman::to_string(block.kind));
  json.add("source", cell_json(model, Side::source, number));
  json.add("target", cell_json(model, Side::target, number));
  return json;
}

// Behind this many, a list of changed rows is no shorter than reading them anew.
constexpr std::size_t kMostChanged = 400;

char letter_of(const BitextModel& model, std::size_t row) {
  switch (model.rows()[row].state) {
    case RowState::accepted:
      return 'a';
    case RowState::needs_review:
      return 'n';
    case RowState::machine:
      break;
  }
  const bool is_whole =
      !model.span(Side::source, row).empty() && !model.span(Side::target, row).empty();
  return is_whole ? 'm' : '-';
}

std::string text_of(const BitextModel& model, Side side, std::size_t row) {
  const Span span = model.span(side, row);
  std::string text;
  for (std::uint32_t k = span.first; k < span.last; ++k) {
    if (!text.empty()) text += ' ';
    text += model.segments(side)[k].text;
  }
  return text;
}

std::size_t length_of(const BitextModel& model, std::size_t row) {
  std::size_t longest = 0;
  for (const Side side : workflow::kSides) {
    const Span span = model.span(side, row);
    std::size_t length = 0;
    for (std::uint32_t k = span.first; k < span.last; ++k) {
      length += count_chars(model.segments(side)[k].text) + 1;
    }
    longest = std::max(longest, length);
  }
  return longest;
}

}  // namespace

JsonObject document_json(const BitextModel& model, std::int64_t version) {
  return JsonObject()
      .add("version", version)
      .add("rows", model.rows().size())
      .add("accepted", count_of(model, RowState::accepted))
      .add("needs_review", count_of(model, RowState::needs_review))
      .add("confidence", mean_confidence(model))
      .add("verdict", dragoman::to_string(model.correspondence().verdict))
      .add("source", side_json(model, Side::source))
      .add("target", side_json(model, Side::target));
}

std::string rows_json(const BitextModel& model, std::int64_t version, std::size_t first,
                      std::size_t count) {
  const std::size_t total = model.rows().size();
  first = std::min(first, total);
  JsonArray rows;
  for (std::size_t k = first; k < first + std::min(count, total - first); ++k) {
    rows.add(row_json(model, k));
  }
  return JsonObject()
      .add("version", version)
      .add("total", total)
      .add("first", first)
      .add("rows", rows)
      .text();
}

std::string overview_json(const BitextModel& model, std::int64_t version) {
  std::string states;
  JsonArray ids;
  JsonArray confidence;
  JsonArray lengths;
  for (std::size_t row = 0; row < model.rows().size(); ++row) {
    ids.add(model.rows()[row].id);
    states += letter_of(model, row);
    confidence.add(static_cast<int>(std::lround(model.rows()[row].confidence * 100)));
    lengths.add(length_of(model, row));
  }
  return JsonObject()
      .add("version", version)
      .add("ids", ids)
      .add("states", states)
      .add("confidence", confidence)
      .add("lengths", lengths)
      .text();
}

std::string found_rows_json(const BitextModel& model, std::string_view text) {
  const std::string wanted = fold(collapse_spaces(text));
  JsonArray rows;
  for (std::size_t row = 0; row < model.rows().size(); ++row) {
    const bool is_there = std::ranges::any_of(workflow::kSides, [&](Side side) {
      return fold(text_of(model, side, row)).find(wanted) != std::string::npos;
    });
    if (is_there) rows.add(row);
  }
  return JsonObject().add("rows", rows).text();
}

RowsBefore::RowsBefore(const BitextModel& model) : marks_(marks(model)) {}

std::vector<RowsBefore::Mark> RowsBefore::marks(const BitextModel& model) {
  std::vector<Mark> marks;
  marks.reserve(model.rows().size());
  for (const BitextRow& row : model.rows()) marks.push_back({row.id, row.version});
  return marks;
}

std::optional<std::string> RowsBefore::change_json(const BitextModel& now) const {
  const std::vector<Mark> after = marks(now);
  const auto first =
      static_cast<std::size_t>(std::ranges::mismatch(marks_, after).in1 - marks_.begin());
  std::size_t same = 0;  // at the end
  const std::size_t most = std::min(marks_.size(), after.size()) - first;
  while (same < most && marks_[marks_.size() - 1 - same] == after[after.size() - 1 - same]) ++same;
  const std::size_t count = after.size() - first - same;
  if (count > kMostChanged) return std::nullopt;
  JsonArray rows;
  for (std::size_t k = first; k < first + count; ++k) rows.add(row_json(now, k));
  return JsonObject()
      .add("first", first)
      .add("removed", marks_.size() - first - same)
      .add("rows", rows)
      .text();
}

}  // namespace dragoman::serve
