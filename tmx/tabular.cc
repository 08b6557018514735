// SPDX-License-Identifier: Apache-2.0
#include "tmx/tabular.h"

#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>

#include "tmx/unit/fields.h"

namespace dragoman::tmx {
namespace {

bool is_ascii_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 || byte == 0x7F;
}

void append_field(std::string_view text, char end, std::string& line) {
  for (const char c : text) line += is_ascii_control(c) ? ' ' : c;
  line += end;
}

void append_json_string(std::string_view text, std::string& line) {
  constexpr std::string_view kHex = "0123456789abcdef";
  line += '"';
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      line += '\\';
      line += c;
    } else if (is_ascii_control(c)) {
      const auto byte = static_cast<unsigned char>(c);
      line += "\\u00";
      line += kHex[byte >> 4];
      line += kHex[byte & 0xF];
    } else {
      line += c;
    }
  }
  line += '"';
}

void append_json_side(const Document& document, Span span, std::string& line) {
  line += '[';
  for (std::uint32_t id = span.first; id < span.last; ++id) {
    const Segment& segment = document.segments[id];
    if (id != span.first) line += ',';
    line += "{\"id\":" + std::to_string(id);
    if (const std::string_view label = typed_label(document, segment); !label.empty()) {
      line += ",\"label\":";
      append_json_string(label, line);
    }
    line += ",\"text\":";
    append_json_string(document.text(segment), line);
    line += '}';
  }
  line += ']';
}

}  // namespace

void write_tsv(const Bitext& bitext, std::ostream& out) {
  std::string line;
  for (const Bead& bead : bitext.beads) {
    line.clear();
    append_field(joined_text(bitext.source, bead.source), '\t', line);
    append_field(joined_text(bitext.target, bead.target), '\t', line);
    append_field(confidence_text(bead.confidence), '\t', line);
    append_field(bead_label(bitext, bead).key, '\t', line);
    append_field(to_string(bead_kind(bitext, bead)), '\t', line);
    append_field(bead.crossing ? "crossing" : "", '\n', line);
    out << line;
  }
}

void write_jsonl(const Bitext& bitext, std::ostream& out) {
  std::string line;
  for (const Bead& bead : bitext.beads) {
    line.assign("{\"source\":");
    append_json_side(bitext.source, bead.source, line);
    line += ",\"target\":";
    append_json_side(bitext.target, bead.target, line);
    line += ",\"confidence\":" + confidence_text(bead.confidence) + ",\"label\":";
    append_json_string(bead_label(bitext, bead).key, line);
    line += ",\"kind\":";
    append_json_string(to_string(bead_kind(bitext, bead)), line);
    if (bead.crossing) line += ",\"crossing\":true";
    line += "}\n";
    out << line;
  }
}

}  // namespace dragoman::tmx
