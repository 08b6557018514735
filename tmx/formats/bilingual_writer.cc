// SPDX-License-Identifier: Apache-2.0
#include "tmx/formats/bilingual_writer.h"

#include <ostream>
#include <utility>

namespace dragoman::tmx {

// Languages that are not given come from the first unit: its source, and the first other one.
void BilingualWriter::settle_languages(const TranslationUnit& unit) {
  if (!options_.source && !unit.variants.empty()) {
    options_.source = unit.variants[source_variant(unit)].language;
  }
  for (const Tuv& variant : unit.variants) {
    if (options_.target || !options_.source) break;
    if (variant.language.language() != options_.source->language()) {
      options_.target = variant.language;
    }
  }
}

void BilingualWriter::begin_once() {
  if (std::exchange(begun_, true)) return;
  if (!options_.source) options_.source = LangTag::parse("en");
  if (!options_.target) options_.target = LangTag::parse("fr");
  begin();
  for (const TranslationUnit& unit : waiting_) write(unit);
  waiting_.clear();
}

void BilingualWriter::unit(const TranslationUnit& unit) {
  if (!begun_) {
    settle_languages(unit);
    if (!options_.source || !options_.target) {
      waiting_.push_back(unit);
      return;
    }
    begin_once();
  }
  write(unit);
}

void BilingualWriter::write(const TranslationUnit& unit) {
  const Tuv* source = variant_in(unit, *options_.source);
  const Tuv* target = variant_in(unit, *options_.target);
  if (source != nullptr && target != nullptr && source != target) {
    pair(unit, *source, *target);
  } else if (source == nullptr || !source_alone(unit, *source)) {
    ++left_out_;
  }
}

void BilingualWriter::finish() {
  begin_once();
  end();
  out_.flush();
}

std::string_view BilingualWriter::document_of(const TranslationUnit& unit, const Tuv& source) {
  const std::string_view document = property_value(unit.properties, "x-document");
  return document.empty() ? property_value(source.properties, "x-document") : document;
}

}  // namespace dragoman::tmx
