// SPDX-License-Identifier: Apache-2.0
#include "workflow/bitext/bitext_json.h"

#include <cstdint>
#include <nlohmann/json.hpp>
#include <utility>

#include "corpus/base/error.h"

namespace dragoman::workflow {
namespace {

using Json = nlohmann::json;

// The name of a file need not be UTF-8.
std::string dumped(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

// What reads JSON that this program wrote.
template <typename Read>
auto read_json(std::string_view text, Read&& read) {
  try {
    return read(Json::parse(text));
  } catch (const Json::exception& fault) {
    throw Error(Errc::syntax, {}, std::string("the bitext is damaged: ") + fault.what(),
                "take a copy of it from before, or align the documents again");
  }
}

// A number that stands for one of `count` values.
template <typename Enum>
Enum read_enum(const Json& json, Enum last) {
  const auto number = json.get<unsigned>();
  if (number > static_cast<unsigned>(last)) {
    throw Error(Errc::syntax, {}, "the bitext is damaged: a value that is not known",
                "take a copy of it from before, or align the documents again");
  }
  return static_cast<Enum>(number);
}

template <typename Enum>
unsigned number_of(Enum value) {
  return static_cast<unsigned>(value);
}

Json format_json(const std::vector<FormatSpan>& format) {
  Json spans = Json::array();
  for (const FormatSpan& span : format) {
    spans.push_back({span.begin, span.end, number_of(span.style)});
  }
  return spans;
}

std::vector<FormatSpan> read_format(const Json& spans) {
  std::vector<FormatSpan> format;
  for (const Json& span : spans) {
    format.push_back({span.at(0).get<std::uint32_t>(), span.at(1).get<std::uint32_t>(),
                      read_enum(span.at(2), Style::note_mark)});
  }
  return format;
}

Json row_json(const BitextRow& row) {
  return {row.id,         row.place,   std::string(to_string(row.state)),
          row.user,       row.changed, row.version,
          row.confidence, row.crossing};
}

BitextRow read_row(const Json& json) {
  BitextRow row;
  row.id = json.at(0).get<std::int64_t>();
  row.place = json.at(1).get<std::int64_t>();
  row.state = row_state(json.at(2).get<std::string>()).value_or(RowState::machine);
  row.user = json.at(3).get<std::string>();
  row.changed = json.at(4).get<std::int64_t>();
  row.version = json.at(5).get<std::int64_t>();
  row.confidence = json.at(6).get<float>();
  row.crossing = json.at(7).get<bool>();
  return row;
}

Json segment_json(const BitextSegment& segment) {
  return {segment.id,
          segment.place,
          segment.row,
          segment.block,
          segment.gap,
          segment.text,
          format_json(segment.format)};
}

BitextSegment read_segment(const Json& json) {
  BitextSegment segment;
  segment.id = json.at(0).get<std::int64_t>();
  segment.place = json.at(1).get<std::int64_t>();
  segment.row = json.at(2).get<std::int64_t>();
  segment.block = json.at(3).get<std::uint32_t>();
  segment.gap = json.at(4).get<std::string>();
  segment.text = json.at(5).get<std::string>();
  segment.format = read_format(json.at(6));
  return segment;
}

Json block_json(const Block& block) {
  Json made = {{"kind", number_of(block.kind)}, {"content", number_of(block.content)}};
  if (!block.label.empty()) {
    made["label"] = {block.label.text, block.label.key, block.label.in_text};
  }
  if (!block.text.empty()) made["text"] = block.text;
  if (!block.format.empty()) made["format"] = format_json(block.format);
  if (!block.section.empty()) made["section"] = block.section;
  if (!block.page.empty()) made["points_to"] = block.page;
  made["place"] = {block.place.line, block.place.page, number_of(block.place.part)};
  return made;
}

Block read_block(const Json& json) {
  Block block;
  block.kind = read_enum(json.at("kind"), BlockKind::running);
  block.content = read_enum(json.at("content"), Content::figure);
  if (json.contains("label")) {
    const Json& label = json["label"];
    block.label = {label.at(0).get<std::string>(), label.at(1).get<std::string>(),
                   label.at(2).get<bool>()};
  }
  block.text = json.value("text", "");
  if (json.contains("format")) block.format = read_format(json["format"]);
  block.section = json.value("section", std::vector<std::string>());
  block.page = json.value("points_to", "");
  const Json& place = json.at("place");
  block.place = {place.at(0).get<std::uint32_t>(), place.at(1).get<std::uint32_t>(),
                 read_enum(place.at(2), Part::footers)};
  return block;
}

Json blocks_json(const std::vector<Block>& blocks) {
  Json list = Json::array();
  for (const Block& block : blocks) list.push_back(block_json(block));
  return list;
}

std::vector<Block> read_blocks(const Json& list) {
  std::vector<Block> blocks;
  for (const Json& one : list) blocks.push_back(read_block(one));
  return blocks;
}

Json frame_json(const DocumentFrame& frame) {
  return {{"name", frame.name},
          {"language", frame.language.str()},
          {"has_paragraphs", frame.has_paragraphs},
          {"blocks", blocks_json(frame.blocks)},
          {"running", blocks_json(frame.running)}};
}

DocumentFrame read_frame(const Json& json) {
  return {json.at("name").get<std::string>(),
          LangTag::parse(json.at("language").get<std::string>()),
          json.at("has_paragraphs").get<bool>(), read_blocks(json.at("blocks")),
          read_blocks(json.at("running"))};
}

template <typename T, typename Write>
Json images_json(const std::vector<Image<T>>& images, Write write) {
  Json list = Json::array();
  for (const Image<T>& image : images) {
    list.push_back(
        {image.before ? write(*image.before) : Json(), image.after ? write(*image.after) : Json()});
  }
  return list;
}

template <typename T, typename Read>
std::vector<Image<T>> read_images(const Json& list, Read read) {
  std::vector<Image<T>> images;
  for (const Json& one : list) {
    Image<T>& image = images.emplace_back();
    if (!one.at(0).is_null()) image.before = read(one[0]);
    if (!one.at(1).is_null()) image.after = read(one[1]);
  }
  return images;
}

Json frames_json(const std::array<DocumentFrame, 2>& frames) {
  return {frame_json(frames[0]), frame_json(frames[1])};
}

std::array<DocumentFrame, 2> read_frames(const Json& json) {
  return {read_frame(json.at(0)), read_frame(json.at(1))};
}

}  // namespace

std::string change_to_json(const BitextChange& change) {
  Json made = {{"rows", images_json(change.rows, row_json)},
               {"source", images_json(change.segments[0], segment_json)},
               {"target", images_json(change.segments[1], segment_json)}};
  if (change.frames) {
    made["frames"] = {frames_json(*change.frames->before), frames_json(*change.frames->after)};
  }
  return dumped(made);
}

BitextChange change_from_json(std::string_view json) {
  return read_json(json, [](const Json& made) {
    BitextChange change;
    change.rows = read_images<BitextRow>(made.at("rows"), read_row);
    change.segments[0] = read_images<BitextSegment>(made.at("source"), read_segment);
    change.segments[1] = read_images<BitextSegment>(made.at("target"), read_segment);
    if (made.contains("frames")) {
      change.frames = {read_frames(made["frames"].at(0)), read_frames(made["frames"].at(1))};
    }
    return change;
  });
}

std::string frame_to_json(const DocumentFrame& frame) { return dumped(frame_json(frame)); }
DocumentFrame frame_from_json(std::string_view json) { return read_json(json, read_frame); }

std::string format_to_json(const std::vector<FormatSpan>& format) {
  return format.empty() ? std::string() : format_json(format).dump();
}

std::vector<FormatSpan> format_from_json(std::string_view json) {
  if (json.empty()) return {};
  return read_json(json, read_format);
}

}  // namespace dragoman::workflow
