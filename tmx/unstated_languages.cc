// SPDX-License-Identifier: Apache-2.0
#include "tmx/unstated_languages.h"

#include <algorithm>
#include <string_view>

#include "corpus/language_guess.h"

namespace dragoman::tmx {
namespace {

bool is_unstated(const Tuv& variant) {
  return variant.language == unstated_source() || variant.language == unstated_target();
}

}  // namespace

LangTag unstated_source() {
  static const LangTag tag = LangTag::parse("und-x-source");
  return tag;
}

LangTag unstated_target() {
  static const LangTag tag = LangTag::parse("und-x-target");
  return tag;
}

UnitVisitor UnstatedLanguages::visitor() {
  return {.header = visitor_.header, .unit = [this](TranslationUnit& unit, const UnitPlace& place) {
            return take(unit, place);
          }};
}

bool UnstatedLanguages::take(TranslationUnit& unit, const UnitPlace& place) {
  constexpr std::size_t kEnough = 500;
  const bool is_stated = std::ranges::none_of(unit.variants, is_unstated);
  if (taken_ || (is_stated && waiting_.empty())) return pass_on(unit, place);
  waiting_.emplace_back(std::move(unit), place);
  return waiting_.size() < kEnough || release();
}

bool UnstatedLanguages::pass_on(TranslationUnit& unit, const UnitPlace& place) const {
  for (Tuv& variant : unit.variants) {
    if (variant.language == unstated_source()) variant.language = taken_->source;
    if (variant.language == unstated_target()) variant.language = taken_->target;
  }
  return visitor_.unit(unit, place);
}

bool UnstatedLanguages::release() {
  taken_ = decide();
  for (auto& [unit, place] : waiting_) {
    ended_ = ended_ || !pass_on(unit, place);
  }
  waiting_.clear();
  return !ended_;
}

void UnstatedLanguages::finish() {
  if (!waiting_.empty()) release();
}

TakenLanguages UnstatedLanguages::decide() const {
  // Each side's texts, and the language that the file states for it, if for one side only.
  std::vector<std::string_view> sources;
  std::vector<std::string_view> targets;
  std::optional<LangTag> source;
  std::optional<LangTag> target;
  for (const auto& [unit, place] : waiting_) {
    for (const Tuv& variant : unit.variants) {
      if (variant.language == unstated_source()) {
        sources.emplace_back(variant.text);
      } else if (variant.language == unstated_target()) {
        targets.emplace_back(variant.text);
      } else {
        (&variant == unit.variants.data() ? source : target) = variant.language;
      }
    }
  }
  if (!sources.empty()) source = guess_language_of_few(sources);
  if (!targets.empty()) target = guess_language_of_few(targets);
  const LangTag english = LangTag::parse("en");
  const LangTag french = LangTag::parse("fr");
  // A text and its translation are in two languages: then the surer side would be a guess too.
  const bool same = source && target && source->language() == target->language();
  const bool shown = !same && (source || sources.empty()) && (target || targets.empty());
  if (same) (targets.empty() ? source : target).reset();
  const auto other_than = [&](const std::optional<LangTag>& other, const LangTag& first,
                              const LangTag& second) {
    return other && other->language() == first.language() ? second : first;
  };
  const LangTag from = source ? *source : other_than(target, english, french);
  return {from, target ? *target : other_than(from, french, english), shown};
}

}  // namespace dragoman::tmx
