// SPDX-License-Identifier: Apache-2.0
#include "tmx/unit/translation_unit.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "tmx/unit/fields.h"
#include "tmx/unit/format_codes.h"

namespace dragoman::tmx {
namespace {

Tuv variant(const Document& document, Span span) {
  Tuv tuv{document.language, joined_text(document, span), {{"x-document", document.name}}};
  tuv.codes = format_codes(joined_format(document, span));
  const std::string_view label = typed_label(document, document.segments[span.first]);
  if (!label.empty()) tuv.properties.push_back({"x-label", std::string(label)});
  return tuv;
}

}  // namespace

std::string_view property_value(const std::vector<Property>& properties, std::string_view type) {
  const auto found = std::ranges::find(properties, type, &Property::type);
  return found == properties.end() ? std::string_view() : std::string_view(found->value);
}

std::size_t source_variant(const TranslationUnit& unit) {
  const std::string_view language = attribute_value(unit.attributes, "srclang");
  const auto found = std::ranges::find_if(
      unit.variants, [&](const Tuv& variant) { return variant.language.str() == language; });
  return found == unit.variants.end() ? 0 : static_cast<std::size_t>(found - unit.variants.begin());
}

std::string_view source_language(const TranslationUnit& unit) {
  if (unit.variants.empty()) return {};
  return unit.variants[source_variant(unit)].language.language();
}

int tag_distance(std::string_view tag, const LangTag& wanted) {
  if (tag == wanted.str()) return 0;
  if (tag == wanted.language()) return 1;
  return tag.substr(0, tag.find('-')) == wanted.language() ? 2 : 3;
}

const Tuv* variant_in(const TranslationUnit& unit, const LangTag& language) {
  const Tuv* best = nullptr;
  int best_distance = 3;
  for (const Tuv& variant : unit.variants) {
    const int distance = tag_distance(variant.language.str(), language);
    if (distance < best_distance) {
      best = &variant;
      best_distance = distance;
    }
  }
  return best;
}

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
