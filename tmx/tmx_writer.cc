// SPDX-License-Identifier: Apache-2.0
#include "tmx/tmx_writer.h"

#include <string>

#include "corpus/version.h"
#include "tmx/formats/tmx_unit_writer.h"
#include "tmx/unit/translation_unit.h"

namespace dragoman::tmx {
namespace {

ExchangeHeader header_of(const Bitext& bitext) {
  ExchangeHeader header;
  header.attributes = {
      {"creationtool", "dragoman"}, {"creationtoolversion", std::string(version())},
      {"segtype", "sentence"},      {"o-tmf", "dragoman"},
      {"adminlang", "en"},          {"srclang", bitext.source.language.str()},
      {"datatype", "plaintext"}};
  header.properties = {{"x-verdict", std::string(to_string(bitext.correspondence.verdict))}};
  return header;
}

// What a memory is asked for again: the headings of a table of contents are units of their own, and
// code is nobody's translation.
bool is_unit(Content content) {
  return content != Content::contents && content != Content::code && content != Content::unreadable;
}

}  // namespace

void write_tmx(const Bitext& bitext, std::ostream& out) {
  const auto writer = make_tmx_writer(out);
  writer->header(header_of(bitext));
  for (const Bead& bead : bitext.beads) {
    if (bead.source.empty() || bead.target.empty()) continue;
    if (is_unit(bead_content(bitext, bead))) writer->unit(from_bead(bitext, bead));
  }
  writer->finish();
}

}  // namespace dragoman::tmx
