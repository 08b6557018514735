// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/fuzz_input.h"

#include <zlib.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>

#include "corpus/read/segmented_reader.h"
#include "corpus/text/decode.h"
#include "corpus/text/unicode.h"
#include "tests/scratch_folder.h"

namespace dragoman::fuzz {
namespace {

// A number of a ZIP file, the least byte first.
void put(std::string& out, std::uint64_t value, int bytes) {
  for (; bytes > 0; --bytes, value >>= 8) out += static_cast<char>(value & 0xFF);
}

// What a part's own header and the directory both say of it.
std::string zip_fields(const std::string& name, const std::string& bytes) {
  std::string fields;
  put(fields, 20, 2);  // version
  put(fields, 0, 8);   // flags, method and time
  put(fields,
      crc32(0, reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uInt>(bytes.size())), 4);
  put(fields, bytes.size(), 4);
  put(fields, bytes.size(), 4);
  put(fields, name.size(), 2);
  put(fields, 0, 2);
  return fields;
}

}  // namespace

void must(bool kept, const char* promise) {
  if (kept) return;
  std::fprintf(stderr, "broken promise: %s\n", promise);
  std::abort();
}

void must_be_sound(const Document& document) {
  for (const Block& block : document.blocks) {
    must(find_invalid_utf8(block.text) == std::string_view::npos, "the text of a block is UTF-8");
    must(find_invalid_utf8(block.label.text) == std::string_view::npos, "a label is UTF-8");
  }
  const Segment* last = nullptr;
  for (const Segment& segment : document.segments) {
    must(segment.block < document.blocks.size(), "a segment's block is there");
    must(segment.begin < segment.end && segment.end <= document.blocks[segment.block].text.size(),
         "a segment is in its block");
    must(last == nullptr || last->block < segment.block ||
             (last->block == segment.block && last->end <= segment.begin),
         "segments are in order");
    last = &segment;
  }
}

void must_hold_all(const Bitext& bitext) {
  std::vector<int> sources(bitext.source.segments.size());
  std::vector<int> targets(bitext.target.segments.size());
  for (const Bead& bead : bitext.beads) {
    must(bead.source.last <= sources.size() && bead.target.last <= targets.size(),
         "a bead has segments that are there");
    for (std::uint32_t k = bead.source.first; k < bead.source.last; ++k) ++sources[k];
    for (std::uint32_t k = bead.target.first; k < bead.target.last; ++k) ++targets[k];
  }
  const auto once = [](int count) { return count == 1; };
  must(std::ranges::all_of(sources, once), "each source segment is in one bead");
  must(std::ranges::all_of(targets, once), "each target segment is in one bead");
}

std::vector<std::string_view> parts(std::string_view input, std::size_t count) {
  constexpr std::string_view kBorder = "\n%%\n";
  std::vector<std::string_view> all;
  while (all.size() + 1 < count) {
    const std::size_t end = std::min(input.find(kBorder), input.size());
    all.push_back(input.substr(0, end));
    input.remove_prefix(std::min(end + kBorder.size(), input.size()));
  }
  all.push_back(input);
  return all;
}

std::string line_of_text(std::string_view input) {
  std::string text;
  for (const char c : input) text += c == '\n' || c == '\r' || c == '\0' ? ' ' : c;
  for (std::size_t at; (at = find_invalid_utf8(text)) != std::string_view::npos;) text[at] = '?';
  return to_nfc(text);
}

Document document_of(std::string_view input, std::string_view language) {
  std::string text;
  while (!input.empty()) {
    const std::size_t end = std::min(input.find('\n'), input.size());
    text += line_of_text(input.substr(0, end)) + '\n';
    input.remove_prefix(std::min(end + 1, input.size()));
  }
  return parse_segmented(text, LangTag::parse(language), "document");
}

std::string place(const std::string& name) {
  static const testing::Folder folder;
  return folder.place(name);
}

std::string written(const std::string& name, std::string_view bytes) {
  std::string path = place(name);
  std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
  return path;
}

std::string zip_of(const std::vector<std::pair<std::string, std::string>>& parts) {
  std::string out;
  std::string directory;
  for (const auto& [name, bytes] : parts) {
    const std::string fields = zip_fields(name, bytes);
    directory += "PK\1\2";
    put(directory, 20, 2);
    directory += fields;
    put(directory, 0, 10);  // comment, disk and attributes
    put(directory, out.size(), 4);
    directory += name;
    out += "PK\3\4" + fields + name + bytes;
  }
  const std::size_t begin = out.size();
  out += directory + "PK\5\6";
  put(out, 0, 4);
  put(out, parts.size(), 2);
  put(out, parts.size(), 2);
  put(out, directory.size(), 4);
  put(out, begin, 4);
  put(out, 0, 2);
  return out;
}

std::string changed(std::string file, std::string_view input) {
  if (file.empty()) return file;
  for (; input.size() >= 4; input.remove_prefix(4)) {
    std::size_t at = 0;
    for (std::size_t k = 0; k < 3; ++k) at = at << 8 | static_cast<unsigned char>(input[k]);
    file[at % file.size()] = input[3];
  }
  return file;
}

std::size_t Choices::below(std::size_t limit) {
  return any_left() ? static_cast<unsigned char>(input_[at_++]) % limit : 0;
}

std::string_view Choices::line() {
  const std::size_t end = std::min(input_.find('\n', at_), input_.size());
  const std::string_view line = input_.substr(at_, end - at_);
  at_ = std::min(end + 1, input_.size());
  return line;
}

}  // namespace dragoman::fuzz
