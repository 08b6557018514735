// SPDX-License-Identifier: Apache-2.0
#include "tmx/tabular.h"

#include <array>
#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>

#include "corpus/io/escape.h"
#include "tmx/unit/fields.h"

namespace dragoman::tmx {
namespace {

bool is_ascii_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 || byte == 0x7F;
}

// What both tables say of a bead beside its languages.
std::array<std::string, 6> row_of(const Bitext& bitext, const Bead& bead) {
  return {joined_text(bitext.source, bead.source),
          joined_text(bitext.target, bead.target),
          confidence_text(bead.confidence),
          bead_label(bitext, bead).key,
          std::string(to_string(bead_kind(bitext, bead))),
          bead.crossing ? "crossing" : ""};
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
  const std::string end = bitext.source.language.str() + '\t' + bitext.target.language.str() + '\n';
  for (const Bead& bead : bitext.beads) {
    std::string line;
    for (const std::string& field : row_of(bitext, bead)) line += tsv_field(field) + '\t';
    out << line << end;
  }
}

void write_csv(const Bitext& bitext, std::ostream& out) {
  out << bitext.source.language.str() << ',' << bitext.target.language.str()
      << ",confidence,label,kind,crossing\r\n";
  for (const Bead& bead : bitext.beads) {
    std::string line;
    for (const std::string& field : row_of(bitext, bead)) line += csv_field(field) + ',';
    line.back() = '\r';
    out << line << '\n';
  }
}

void write_jsonl(const Bitext& bitext, std::ostream& out) {
  const std::string languages = ",\"source_lang\":\"" + bitext.source.language.str() +
                                "\",\"target_lang\":\"" + bitext.target.language.str() + '"';
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
    line += languages;
    line += "}\n";
    out << line;
  }
}

}  // namespace dragoman::tmx
