// SPDX-License-Identifier: Apache-2.0
#include "tmx/formats/bilingual_writer.h"

#include <ostream>
#include <utility>

#include "tmx/unit/language_choice.h"

namespace dragoman::tmx {

void BilingualWriter::begin_once() {
  if (std::exchange(begun_, true)) return;
  languages_ = choose_languages(waiting_, options_.source, options_.target)
                   .value_or(LanguagePair{options_.source.value_or(LangTag::parse("en")),
                                          options_.target.value_or(LangTag::parse("fr"))});
  begin();
  for (const TranslationUnit& unit : waiting_) write(unit);
  waiting_.clear();
}

void BilingualWriter::unit(const TranslationUnit& unit) {
  constexpr std::size_t kEnough = 1000;
  if (!begun_ && !(options_.source && options_.target)) {
    waiting_.push_back(unit);
    if (waiting_.size() == kEnough) begin_once();
    return;
  }
  begin_once();
  write(unit);
}

// A variant that serves as the source is not its own translation.
void BilingualWriter::write(const TranslationUnit& unit) {
  const Tuv* source = variant_in(unit, source_language());
  const Tuv* target = variant_in(unit, target_language());
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
