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
  const auto pairs = [&](const char* key) {
    const auto value = marks.find(key);
    return value ? value->as<Pairs>() : Pairs();
  };
  const auto no_space_after = marks.find("no_space_after");
  return {.doubled = hashed(file->at("doubled_words")),
          .function = hashed(file->at("function_words")),
          .variants = file->at("spelling_variants").as<Pairs>(),
          .endings = file->at("endings").as<Pairs>(),
          .typography = {list("space_before"), list("no_space_before"), list("space_after"),
                         no_space_after ? no_space_after->texts() : std::vector<std::string>(),
                         list("foreign_quotes"), marks.at("forms").as<Pairs>(),
                         pairs("between_words"), pairs("foreign_marks"), pairs("opened")}};
}

}  // namespace

const SurfaceData& surface_data(const LangTag& language) {
  static LanguageCache<SurfaceData> cache;
  return cache.get(language.language(), load);
}

}  // namespace dragoman::qa
