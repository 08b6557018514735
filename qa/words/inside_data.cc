// SPDX-License-Identifier: Apache-2.0
#include "qa/words/inside_data.h"

#include <memory>
#include <mutex>
#include <nlohmann/json.hpp>
#include <utility>

#include "embedded.h"

namespace dragoman::qa {
namespace {

using Json = nlohmann::json;

std::map<std::string, std::string, std::less<>> names_by_word(const Json& json) {
  std::map<std::string, std::string, std::less<>> names;
  for (const auto& [name, words] : json.items()) {
    for (const auto& word : words) names.emplace(word.get<std::string>(), name);
  }
  return names;
}

InsideWords load(std::string_view language) {
  InsideWords words;
  const auto text = embedded(std::string(language) + ".inside.json");
  if (!text) return words;
  const Json json = Json::parse(*text, nullptr, true, true);
  json.at("function_words").get_to(words.function_words);
  json.at("places_after").get_to(words.places_after);
  json.at("genitive").get_to(words.genitive);
  json.at("possessive").get_to(words.possessive);
  json.at("indefinite").get_to(words.indefinite);
  const Json& events = json.at("events");
  words.named_events = names_by_word(events.at("named"));
  words.common_events = names_by_word(events.at("common"));
  events.at("held").get_to(words.held);
  events.at("future").get_to(words.future);
  events.at("parts").get_to(words.event_parts);
  events.at("done").get_to(words.done);
  events.at("verbs").get_to(words.verbs);
  json.at("letters").at("kinds").get_to(words.letter_kinds);
  json.at("letters").at("dated").get_to(words.letter_dated);
  const Json& offices = json.at("offices");
  offices.at("heads").get_to(words.office_heads);
  offices.at("before").get_to(words.office_before);
  offices.at("after").get_to(words.office_behind);
  offices.at("deputies").get_to(words.office_deputies);
  offices.at("with_deputies").get_to(words.deputised_offices);
  json.at("lists").at("following").get_to(words.list_following);
  json.at("lists").at("choice").get_to(words.list_choice);
  json.at("acronyms").at("household").get_to(words.household_acronyms);
  return words;
}

}  // namespace

const InsideWords& inside_words(const LangTag& language) {
  static std::mutex mutex;
  static std::map<std::string, std::unique_ptr<InsideWords>, std::less<>> loaded;
  const std::lock_guard lock(mutex);
  auto at = loaded.find(language.language());
  if (at == loaded.end()) {
    auto words = std::make_unique<InsideWords>(load(language.language()));
    at = loaded.emplace(language.language(), std::move(words)).first;
  }
  return *at->second;
}

}  // namespace dragoman::qa
