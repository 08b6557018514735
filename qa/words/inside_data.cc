// SPDX-License-Identifier: Apache-2.0
#include "qa/words/inside_data.h"

#include "corpus/base/language_data.h"
#include "embedded.h"

namespace dragoman::qa {
namespace {

std::map<std::string, std::string, std::less<>> names_by_word(const DataValue& data) {
  std::map<std::string, std::string, std::less<>> names;
  for (const auto& [name, words] : data.items()) {
    for (const std::string& word : words.texts()) names.emplace(word, name);
  }
  return names;
}

InsideData load(std::string_view language) {
  InsideData words;
  const auto file = language_file(embedded, language, "inside");
  if (!file) return words;
  file->at("function_words").get_to(words.function_words);
  file->at("places_after").get_to(words.places_after);
  file->at("genitive").get_to(words.genitive);
  file->at("possessive").get_to(words.possessive);
  file->at("indefinite").get_to(words.indefinite);
  const DataValue events = file->at("events");
  words.named_events = names_by_word(events.at("named"));
  words.common_events = names_by_word(events.at("common"));
  events.at("held").get_to(words.held);
  events.at("future").get_to(words.future);
  events.at("parts").get_to(words.event_parts);
  events.at("done").get_to(words.done);
  events.at("verbs").get_to(words.verbs);
  file->at("letters").at("kinds").get_to(words.letter_kinds);
  file->at("letters").at("dated").get_to(words.letter_dated);
  const DataValue offices = file->at("offices");
  offices.at("heads").get_to(words.office_heads);
  offices.at("before").get_to(words.office_before);
  offices.at("after").get_to(words.office_behind);
  offices.at("deputies").get_to(words.office_deputies);
  offices.at("with_deputies").get_to(words.deputised_offices);
  file->at("lists").at("following").get_to(words.list_following);
  file->at("lists").at("choice").get_to(words.list_choice);
  file->at("acronyms").at("household").get_to(words.household_acronyms);
  return words;
}

}  // namespace

const InsideData& inside_data(const LangTag& language) {
  static LanguageCache<InsideData> cache;
  return cache.get(language.language(), load);
}

}  // namespace dragoman::qa
