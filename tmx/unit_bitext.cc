// SPDX-License-Identifier: Apache-2.0
#include "tmx/unit_bitext.h"

#include <cstdlib>
#include <string>
#include <utility>

#include "corpus/base/error.h"
#include "corpus/structure/block_kind.h"
#include "corpus/structure/leading_label.h"
#include "corpus/structure/structure_data.h"
#include "corpus/text/unicode.h"
#include "tmx/exchange.h"

namespace dragoman::tmx {
namespace {

// The language of variant number `which` of the first unit with two, or the first other than
// `other`.
std::optional<LangTag> language_of(const std::vector<TranslationUnit>& units, std::size_t which,
                                   const std::optional<LangTag>& other) {
  for (const TranslationUnit& unit : units) {
    if (unit.variants.size() < 2) continue;
    if (!other) return unit.variants[which].language;
    for (const Tuv& tuv : unit.variants) {
      if (tuv.language.language() != other->language()) return tuv.language;
    }
  }
  return std::nullopt;
}

// Appends the text as a block of one segment; its span.
Span append(const Tuv& tuv, Document& document) {
  const auto at = static_cast<std::uint32_t>(document.segments.size());
  Block block;
  block.text = to_nfc(collapse_spaces(tuv.text));
  if (trim(block.text).empty()) return {at, at};
  const std::string label(property_value(tuv.properties, "x-label"));
  if (const auto leading = leading_label(label, document.language)) block.label = leading->label;
  block.kind = kind_of(block.label, block.text, false);
  block.place.line = at + 1;
  const auto size = static_cast<std::uint32_t>(block.text.size());
  document.blocks.push_back(std::move(block));
  document.segments.push_back({static_cast<std::uint32_t>(document.blocks.size() - 1), 0, size});
  return {at, at + 1};
}

}  // namespace

std::vector<TranslationUnit> read_all_units(const std::filesystem::path& file) {
  std::vector<TranslationUnit> units;
  UnitVisitor visitor;
  visitor.unit = [&](TranslationUnit& unit, const UnitPlace&) {
    units.push_back(std::move(unit));
    return true;
  };
  read_units(file, {}, visitor);
  return units;
}

Bitext read_units_as_bitext(const std::filesystem::path& file, const std::optional<LangTag>& source,
                            const std::optional<LangTag>& target) {
  const std::vector<TranslationUnit> units = read_all_units(file);
  const auto from = source ? source : language_of(units, 0, target);
  const auto to = target ? target : from ? language_of(units, 1, from) : std::nullopt;
  Bitext bitext;
  if (from && to) {
    bitext.source.language = *from;
    bitext.target.language = *to;
    bitext.source.name = bitext.target.name = file.string();
    for (const TranslationUnit& unit : units) {
      const Tuv* const original = variant_in(unit, *from);
      const Tuv* const translation = variant_in(unit, *to);
      Bead bead;
      const auto none = [](const Document& document) {
        const auto at = static_cast<std::uint32_t>(document.segments.size());
        return Span{at, at};
      };
      bead.source = original ? append(*original, bitext.source) : none(bitext.source);
      bead.target = translation ? append(*translation, bitext.target) : none(bitext.target);
      const std::string confidence(property_value(unit.properties, "x-confidence"));
      bead.confidence =
          confidence.empty() ? 1.0F : static_cast<float>(std::strtod(confidence.c_str(), nullptr));
      if (!bead.source.empty() || !bead.target.empty()) bitext.beads.push_back(bead);
    }
  }
  bool paired = false;
  for (const Bead& bead : bitext.beads) paired |= !bead.source.empty() && !bead.target.empty();
  if (!paired) {
    throw Error(Errc::syntax, {file, {}, {}}, "holds no unit with texts in two languages",
                "name its source and target language, or give another file");
  }
  return bitext;
}

}  // namespace dragoman::tmx
