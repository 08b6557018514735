// SPDX-License-Identifier: Apache-2.0
#include "workflow/bitext/bitext_model.h"

#include <algorithm>
#include <string>
#include <utility>

#include "corpus/base/error.h"

namespace dragoman::workflow {
namespace {

[[noreturn]] void fail_unfit(const std::string& cause) {
  throw Error(Errc::syntax, {}, "the bitext is damaged: " + cause,
              "take a copy of it from before, or align the documents again");
}

bool is_same(BitextRow a, const BitextRow& b) {
  a.version = b.version;  // taking back and doing again give rows new versions
  return a == b;
}
bool is_same(const BitextSegment& a, const BitextSegment& b) { return a == b; }

template <typename T>
bool holds(const PlacedList<T>& all, const std::vector<Image<T>>& images) {
  return std::ranges::all_of(images, [&](const Image<T>& image) {
    const auto found = all.find(image.any().id);
    if (!image.before) return !found;
    return found && is_same(all[*found], *image.before);
  });
}

// The number after all ids that come with a change.
template <typename T>
std::int64_t id_after(std::int64_t next, const std::vector<Image<T>>& images) {
  for (const Image<T>& image : images) {
    if (image.after) next = std::max(next, image.after->id + 1);
  }
  return next;
}

template <typename T>
std::int64_t id_after(std::int64_t next, const PlacedList<T>& all) {
  for (const T& one : all.all()) next = std::max(next, one.id + 1);
  return next;
}

// Appends a segment to its block. Formatting that goes on over the gap before it stays whole.
void append(const BitextSegment& segment, Block& block) {
  const auto end_before = static_cast<std::uint32_t>(block.text.size());
  block.text += segment.gap;
  const auto begin = static_cast<std::uint32_t>(block.text.size());
  block.text += segment.text;
  for (FormatSpan span : segment.format) {
    span.begin += begin;
    span.end += begin;
    const auto joined = std::ranges::find_if(block.format, [&](const FormatSpan& before) {
      return span.begin == begin && span.begin < span.end && before.style == span.style &&
             before.begin < before.end && before.end == end_before;
    });
    if (joined != block.format.end()) {
      joined->end = span.end;
    } else {
      block.format.push_back(span);
    }
  }
}

Document document_of(const DocumentFrame& frame, std::span<const BitextSegment> segments) {
  Document document;
  document.name = frame.name;
  document.language = frame.language;
  document.has_paragraphs = frame.has_paragraphs;
  document.running = frame.running;
  document.blocks = frame.blocks;
  std::vector<std::string> tails;
  for (Block& block : document.blocks) tails.push_back(std::exchange(block.text, {}));
  for (const BitextSegment& segment : segments) {
    Block& block = document.blocks[segment.block];
    append(segment, block);
    const auto end = static_cast<std::uint32_t>(block.text.size());
    document.segments.push_back(
        {segment.block, end - static_cast<std::uint32_t>(segment.text.size()), end});
  }
  for (std::size_t k = 0; k < tails.size(); ++k) document.blocks[k].text += tails[k];
  return document;
}

}  // namespace

FramedDocument framed(const Document& document, std::int64_t first_id) {
  FramedDocument made;
  made.frame = {document.name, document.language, document.has_paragraphs, document.blocks,
                document.running};
  std::vector<std::uint32_t> ends(document.blocks.size());
  for (const Segment& segment : document.segments) {
    const Block& block = document.blocks[segment.block];
    std::uint32_t& end = ends[segment.block];
    const auto number = static_cast<std::int64_t>(made.segments.size());
    made.segments.push_back({.id = first_id + number,
                             .place = (number + 1) * kPlaceStep,
                             .block = segment.block,
                             .gap = block.text.substr(end, segment.begin - end),
                             .text = std::string(document.text(segment)),
                             .format = spans_within(block.format, segment.begin, segment.end)});
    end = segment.end;
  }
  for (std::size_t k = 0; k < ends.size(); ++k) {
    Block& block = made.frame.blocks[k];
    block.text.erase(0, ends[k]);
    // That of what follows the last segment is lost, unless there is no segment.
    if (ends[k] > 0) block.format.clear();
  }
  return made;
}

BitextModel::BitextModel(const Bitext& bitext, std::int64_t first_row, std::int64_t first_segment)
    : correspondence_(bitext.correspondence), next_row_(first_row), next_segment_(first_segment) {
  std::array<std::vector<BitextSegment>, 2> segments;
  for (const Side side : kSides) {
    FramedDocument made =
        framed(side == Side::source ? bitext.source : bitext.target, next_segment_);
    next_segment_ += static_cast<std::int64_t>(made.segments.size());
    frames_[index(side)] = std::move(made.frame);
    segments[index(side)] = std::move(made.segments);
  }
  std::vector<BitextRow> rows;
  for (const Bead& bead : bitext.beads) {
    rows.push_back({.id = next_row_,
                    .place = next_row_ * kPlaceStep,
                    .confidence = bead.confidence,
                    .crossing = bead.crossing});
    for (const Side side : kSides) {
      const Span span = side == Side::source ? bead.source : bead.target;
      for (std::uint32_t k = span.first; k < span.last; ++k) {
        segments[index(side)][k].row = next_row_;
      }
    }
    ++next_row_;
  }
  rows_ = PlacedList(std::move(rows));
  for (const Side side : kSides) {
    segments_[index(side)] = PlacedList(std::move(segments[index(side)]));
  }
  find_spans();
}

BitextModel::BitextModel(std::array<DocumentFrame, 2> frames, Correspondence correspondence,
                         std::vector<BitextRow> rows,
                         std::array<std::vector<BitextSegment>, 2> segments)
    : frames_(std::move(frames)), correspondence_(correspondence), rows_(std::move(rows)) {
  next_row_ = id_after(next_row_, rows_);
  for (const Side side : kSides) {
    segments_[index(side)] = PlacedList(std::move(segments[index(side)]));
    next_segment_ = id_after(next_segment_, segments_[index(side)]);
  }
  find_spans();
}

void BitextModel::reserve_ids(std::int64_t next_row, std::int64_t next_segment) {
  next_row_ = std::max(next_row_, next_row);
  next_segment_ = std::max(next_segment_, next_segment);
}

void BitextModel::find_spans() {
  if (!rows_.has_unique_ids()) fail_unfit("two rows have one number");
  for (const Side side : kSides) {
    const PlacedList<BitextSegment>& segments = segments_[index(side)];
    if (!segments.has_unique_ids()) fail_unfit("two segments have one number");
    auto& spans = spans_[index(side)];
    spans.assign(rows_.size(), {});
    std::size_t row = 0;
    for (std::uint32_t k = 0; k < segments.size(); ++k) {
      const BitextSegment& segment = segments[k];
      if (segment.block >= frames_[index(side)].blocks.size()) fail_unfit("a block is missing");
      // Nearly always that of the segment before or the next one.
      if (k > 0 && segment.row != segments[k - 1].row) ++row;
      if (row >= rows_.size() || rows_[row].id != segment.row) {
        const auto found = rows_.find(segment.row);
        if (!found) fail_unfit("a row is missing");
        row = *found;
      }
      Span& span = spans[row];
      if (span.empty()) span = {k, k};
      if (span.last != k) fail_unfit("a row's segments do not stand together");
      ++span.last;
    }
  }
}

std::optional<std::size_t> BitextModel::find_row(std::int64_t id) const { return rows_.find(id); }

std::optional<std::size_t> BitextModel::find_segment(Side side, std::int64_t id) const {
  return segments_[index(side)].find(id);
}

bool BitextModel::allows(const BitextChange& change) const {
  return holds(rows_, change.rows) && std::ranges::all_of(kSides, [&](Side side) {
           return holds(segments_[index(side)], change.segments[index(side)]);
         });
}

void BitextModel::apply(const BitextChange& change) {
  rows_.apply(change.rows);
  next_row_ = id_after(next_row_, change.rows);
  for (const Side side : kSides) {
    segments_[index(side)].apply(change.segments[index(side)]);
    next_segment_ = id_after(next_segment_, change.segments[index(side)]);
  }
  if (change.frames) frames_ = *change.frames->after;
  find_spans();
}

Bitext BitextModel::bitext() const {
  Bitext made;
  made.source = document_of(frames_[0], segments_[0].all());
  made.target = document_of(frames_[1], segments_[1].all());
  made.correspondence = correspondence_;
  // An empty side stands behind the last segment before it.
  std::array<std::uint32_t, 2> last = {};
  for (std::size_t k = 0; k < rows_.size(); ++k) {
    std::array<Span, 2> spans = {spans_[0][k], spans_[1][k]};
    for (std::size_t side = 0; side < 2; ++side) {
      if (spans[side].empty()) spans[side] = {last[side], last[side]};
      if (side == 0 || !rows_[k].crossing) last[side] = spans[side].last;
    }
    made.beads.push_back({spans[0], spans[1], rows_[k].confidence, rows_[k].crossing});
  }
  return made;
}

}  // namespace dragoman::workflow
