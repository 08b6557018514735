// SPDX-License-Identifier: Apache-2.0
#include "tmx/unit/language_choice.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace dragoman::tmx {
namespace {

struct CountedPair {
  LanguagePair pair;
  std::size_t units = 0;
};

bool is_wanted(const Tuv& variant, const std::optional<LangTag>& wanted) {
  return !wanted || tag_distance(variant.language.str(), *wanted) < 3;
}

// Counts the pairs that the unit begins with its source: each by the languages, in the tags of the
// first unit that has it.
void count_pairs(const TranslationUnit& unit, const std::optional<LangTag>& source,
                 const std::optional<LangTag>& target, bool same_language,
                 std::vector<CountedPair>& pairs) {
  const std::size_t first = source_variant(unit);
  for (std::size_t i = 0; i < unit.variants.size(); ++i) {
    const Tuv& from = unit.variants[i];
    // Without a wish, the original is the source; with one, any variant may be.
    if (!is_wanted(from, source) || (!source && !target && i != first)) continue;
    for (const Tuv& to : unit.variants) {
      const bool same = from.language.language() == to.language.language();
      if (&to == &from || !is_wanted(to, target) || same != same_language ||
          from.language == to.language) {
        continue;
      }
      const auto known = std::ranges::find_if(pairs, [&](const CountedPair& one) {
        return tag_distance(from.language.str(), one.pair.source) < 3 &&
               tag_distance(to.language.str(), one.pair.target) < 3;
      });
      if (known == pairs.end()) {
        pairs.push_back({{from.language, to.language}, 1});
      } else {
        ++known->units;
      }
    }
  }
}

}  // namespace

std::optional<LanguagePair> choose_languages(std::span<const TranslationUnit> units,
                                             const std::optional<LangTag>& source,
                                             const std::optional<LangTag>& target) {
  if (source && target) return LanguagePair{*source, *target};
  for (const bool same_language : {false, true}) {
    std::vector<CountedPair> pairs;
    for (const TranslationUnit& unit : units) {
      count_pairs(unit, source, target, same_language, pairs);
    }
    if (pairs.empty()) continue;
    const LanguagePair& most = std::ranges::max_element(pairs, {}, &CountedPair::units)->pair;
    return LanguagePair{source.value_or(most.source), target.value_or(most.target)};
  }
  return std::nullopt;
}

void add_languages(const TranslationUnit& unit, LanguageSet& languages) {
  for (const Tuv& variant : unit.variants) {
    languages.emplace(variant.language.language());
  }
}

}  // namespace dragoman::tmx
