// SPDX-License-Identifier: Apache-2.0
#include "tmx/unit_bitext.h"

#include <cstdlib>
#include <string>
#include <utility>

#include "corpus/base/error.h"
#include "corpus/structure/block_content.h"
#include "corpus/structure/block_kind.h"
#include "corpus/structure/leading_label.h"
#include "corpus/structure/structure_data.h"
#include "corpus/text/shown.h"
#include "corpus/text/unicode.h"
#include "tmx/exchange.h"
#include "tmx/unit/language_choice.h"

namespace dragoman::tmx {
namespace {

// Appends the text as a block of one segment; its span.
Span append(const Tuv& tuv, Document& document) {
  const auto at = static_cast<std::uint32_t>(document.segments.size());
  Block block;
  block.text = to_nfc(collapse_spaces(tuv.text));
  if (trim(block.text).empty()) return {at, at};
  const std::string label(property_value(tuv.properties, "x-label"));
  if (const auto leading = leading_label(label, document.language)) block.label = leading->label;
  block.kind = kind_of(block.label, block.text, false);
  block.content = content_of(block.text);
  block.place.line = at + 1;
  const auto size = static_cast<std::uint32_t>(block.text.size());
  document.blocks.push_back(std::move(block));
  document.segments.push_back({static_cast<std::uint32_t>(document.blocks.size() - 1), 0, size});
  return {at, at + 1};
}

// Whether the unit is one of other languages, and no text that lacks its translation.
bool is_of_others(const TranslationUnit& unit, const Tuv* original, const Tuv* translation) {
  return unit.variants.size() > 1 && (original == nullptr || translation == nullptr);
}

std::string listed(const LanguageSet& languages) {
  std::string list;
  for (const std::string& language : languages) list += (list.empty() ? "" : ", ") + language;
  return list;
}

}  // namespace

std::vector<TranslationUnit> read_all_units(const std::filesystem::path& file,
                                            const ReadOptions& options, ReadReport* report) {
  std::vector<TranslationUnit> units;
  UnitVisitor visitor;
  visitor.unit = [&](TranslationUnit& unit, const UnitPlace&) {
    units.push_back(std::move(unit));
    return true;
  };
  ReadReport read = read_units(file, options, visitor);
  if (report != nullptr) *report = std::move(read);
  return units;
}

UnitBitext read_units_as_bitext(const std::filesystem::path& file, const ReadOptions& options) {
  ReadReport report;
  const std::vector<TranslationUnit> units = read_all_units(file, options, &report);
  UnitBitext result = units_as_bitext(units, text_of(file), options);
  result.taken = report.taken;
  return result;
}

UnitBitext units_as_bitext(const std::vector<TranslationUnit>& units, const std::string& name,
                           const ReadOptions& options) {
  UnitBitext result;
  for (const TranslationUnit& unit : units) add_languages(unit, result.languages);
  const auto pair = choose_languages(units, options.source, options.target);
  Bitext& bitext = result.bitext;
  if (pair) {
    bitext.source.language = pair->source;
    bitext.target.language = pair->target;
    bitext.source.name = bitext.target.name = name;
    for (const TranslationUnit& unit : units) {
      const Tuv* const original = variant_in(unit, pair->source);
      const Tuv* const translation = variant_in(unit, pair->target);
      if (is_of_others(unit, original, translation)) {
        ++result.left_out;
        continue;
      }
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
    const std::string has =
        result.languages.empty() ? "" : "; its languages are " + listed(result.languages);
    throw Error(Errc::syntax, {name, {}, {}}, "holds no unit with texts in two languages" + has,
                "name its source and target language, or give another file");
  }
  return result;
}

}  // namespace dragoman::tmx
