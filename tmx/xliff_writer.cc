// SPDX-License-Identifier: Apache-2.0
#include "tmx/xliff_writer.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tmx/formats/xliff21.h"
#include "tmx/unit/fields.h"
#include "tmx/unit/translation_unit.h"

namespace dragoman::tmx {
namespace {

void add_meta(std::string_view type, std::string_view value, XliffMetaGroup& group) {
  if (!value.empty()) group.values.push_back({type, std::string(value)});
}

void add_label(std::string_view type, const Document& document, Span span, XliffMetaGroup& group) {
  if (!span.empty()) add_meta(type, typed_label(document, document.segments[span.first]), group);
}

void write_unit(const Bitext& bitext, std::size_t number, Xliff21Writer& writer) {
  const Bead& bead = bitext.beads[number];
  XliffMetaGroup group{"bead", {}};
  add_meta("confidence", confidence_text(bead.confidence), group);
  add_meta("kind", to_string(bead_kind(bitext, bead)), group);
  if (bead.crossing) add_meta("crossing", "true", group);
  add_label("source-label", bitext.source, bead.source, group);
  add_label("target-label", bitext.target, bead.target, group);

  const TranslationUnit texts = from_bead(bitext, bead);
  const Label& label = bead_label(bitext, bead);
  XliffUnit unit{"b" + std::to_string(number)};
  if (!label.empty()) unit.name = label.key;
  unit.metadata.push_back(std::move(group));
  if (!bead.source.empty()) unit.source = &texts.variants.front();
  if (!bead.target.empty()) {
    unit.target = &texts.variants.back();
    unit.sub_state = bead.source.empty() ? "dragoman:inserted" : "dragoman:aligned";
  }
  writer.unit(unit);
}

}  // namespace

void write_xliff(const Bitext& bitext, std::ostream& out) {
  XliffFile file{bitext.source.language, bitext.target.language};
  file.original = bitext.source.name;
  file.metadata.category = "bitext";
  add_meta("source-document", bitext.source.name, file.metadata);
  add_meta("target-document", bitext.target.name, file.metadata);
  Xliff21Writer writer(file, out);
  for (std::size_t number = 0; number < bitext.beads.size(); ++number) {
    write_unit(bitext, number, writer);
  }
  writer.finish();
}

}  // namespace dragoman::tmx
