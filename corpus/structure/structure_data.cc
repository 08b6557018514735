// SPDX-License-Identifier: Apache-2.0
#include "corpus/structure/structure_data.h"

#include <string_view>

#include "corpus/base/language_data.h"
#include "embedded.h"

namespace dragoman {
namespace {

StructureData load(std::string_view language) {
  StructureData data;
  const auto file = language_file(embedded, language, "structure");
  if (!file) return data;
  for (const auto& [concept_name, words] : file->at("parts").items()) {
    for (const std::string& word : words.texts()) data.parts[word] = concept_name;
  }
  for (const auto& [number, words] : file->at("numbers").items()) {
    for (const std::string& word : words.texts()) data.numbers[word] = number;
  }
  file->at("after_part").get_to(data.after_part);
  file->at("titles").get_to(data.titles);
  file->at("function_words").get_to(data.function_words);
  file->at("conjunctions").get_to(data.conjunctions);
  file->at("masthead").get_to(data.masthead);
  file->at("signed").get_to(data.signed_marks);
  return data;
}

}  // namespace

const StructureData& structure_data(const LangTag& language) {
  static LanguageCache<StructureData> cache;
  return cache.get(language.language(), load);
}

}  // namespace dragoman
