// SPDX-License-Identifier: Apache-2.0
#include "tmx/translation_unit.h"

#include <utility>

#include "tmx/fields.h"

namespace dragoman::tmx {
namespace {

Tuv variant(const Document& document, Span span) {
  Tuv tuv{document.language, joined_text(document, span), {{"x-document", document.name}}};
  const std::string_view label = typed_label(document, document.segments[span.first]);
  if (!label.empty()) tuv.properties.push_back({"x-label", std::string(label)});
  return tuv;
}

}  // namespace

TranslationUnit from_bead(const Bitext& bitext, const Bead& bead) {
  TranslationUnit unit;
  unit.properties = {{"x-confidence", confidence_text(bead.confidence)},
                     {"x-kind", std::string(to_string(bead_kind(bitext, bead)))}};
  if (bead.crossing) unit.properties.push_back({"x-crossing", "true"});
  const Label& label = bead_label(bitext, bead);
  if (!label.empty()) unit.properties.push_back({"x-label", label.key});
  if (!bead.source.empty()) unit.variants.push_back(variant(bitext.source, bead.source));
  if (!bead.target.empty()) unit.variants.push_back(variant(bitext.target, bead.target));
  return unit;
}

std::vector<TranslationUnit> from_bitext(const Bitext& bitext) {
  std::vector<TranslationUnit> units;
  units.reserve(bitext.beads.size());
  for (const Bead& bead : bitext.beads) {
    if (!bead.source.empty() && !bead.target.empty()) units.push_back(from_bead(bitext, bead));
  }
  return units;
}

}  // namespace dragoman::tmx
