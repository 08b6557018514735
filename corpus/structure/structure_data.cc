// SPDX-License-Identifier: Apache-2.0
#include "corpus/structure/structure_data.h"

#include <memory>
#include <mutex>
#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>

#include "embedded.h"

namespace dragoman {
namespace {

StructureData load(std::string_view language) {
  StructureData data;
  const auto text = embedded(std::string(language) + ".structure.json");
  if (!text) return data;
  const auto json = nlohmann::json::parse(*text, nullptr, true, true);
  for (const auto& [concept_name, words] : json.at("parts").items()) {
    for (const auto& word : words) data.parts[word.get<std::string>()] = concept_name;
  }
  for (const auto& [number, words] : json.at("numbers").items()) {
    for (const auto& word : words) data.numbers[word.get<std::string>()] = number;
  }
  json.at("after_part").get_to(data.after_part);
  json.at("titles").get_to(data.titles);
  json.at("function_words").get_to(data.function_words);
  json.at("conjunctions").get_to(data.conjunctions);
  json.at("masthead").get_to(data.masthead);
  json.at("signed").get_to(data.signed_marks);
  return data;
}

}  // namespace

const StructureData& structure_data(const LangTag& language) {
  static std::mutex mutex;
  static std::map<std::string, std::unique_ptr<StructureData>, std::less<>> loaded;
  const std::lock_guard lock(mutex);
  auto at = loaded.find(language.language());
  if (at == loaded.end()) {
    auto data = std::make_unique<StructureData>(load(language.language()));
    at = loaded.emplace(language.language(), std::move(data)).first;
  }
  return *at->second;
}

}  // namespace dragoman
