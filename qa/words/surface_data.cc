// SPDX-License-Identifier: Apache-2.0
#include "qa/words/surface_data.h"

#include "corpus/base/language_data.h"
#include "embedded.h"
#include "qa/words/text_words.h"

namespace dragoman::qa {
namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

HashedWords hashed(const DataValue& list) {
  HashedWords words;
  for (const std::string& word : list.texts()) words.insert(folded_hash(word));
  return words;
}

SurfaceData load(std::string_view language) {
  const auto file = language_file(embedded, language, "surface");
  if (!file) return {};
  const DataValue marks = file->at("typography");
  const auto list = [&](const char* key) { return marks.at(key).texts(); };
  return {.doubled = hashed(file->at("doubled_words")),
          .function = hashed(file->at("function_words")),
          .variants = file->at("spelling_variants").as<Pairs>(),
          .endings = file->at("endings").as<Pairs>(),
          .typography = {list("space_before"), list("no_space_before"), list("space_after"),
                         list("foreign_quotes"), marks.at("forms").as<Pairs>()}};
}

}  // namespace

const SurfaceData& surface_data(const LangTag& language) {
  static LanguageCache<SurfaceData> cache;
  return cache.get(language.language(), load);
}

}  // namespace dragoman::qa
