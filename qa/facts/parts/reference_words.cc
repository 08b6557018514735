// SPDX-License-Identifier: Apache-2.0
#include "qa/facts/parts/reference_words.h"

#include <map>
#include <memory>
#include <mutex>
#include <nlohmann/json.hpp>
#include <utility>

#include "corpus/text/unicode.h"
#include "embedded.h"

namespace dragoman::qa {

void WordStarts::add(const PhraseTable& table) {
  for (const auto& phrases : table.by_first) {
    for (const Phrase& phrase : phrases) {
      const auto first = static_cast<unsigned char>(phrase.text[0]);
      if (!is_ascii_letter(phrase.text[0])) {
        if (first >= 0x80) {
          beyond_ascii_ = true;
        } else {
          others_.set(first);
        }
        continue;
      }
      const char second = phrase.text.size() > 1 ? phrase.text[1] : ' ';
      const unsigned letter =
          is_ascii_letter(second) ? static_cast<unsigned char>(second) & 31U : 0;
      letters_.set((first & 31U) * 32 + letter);
      firsts_.set(first & 31U);
      // A letter beyond A to Z (a ligature) may begin any word.
      beyond_ascii_ = true;
    }
  }
}

namespace {

using Json = nlohmann::json;

void add_words(const Json& words, const Phrase& model, PhraseTable& table) {
  for (const auto& word : words) {
    Phrase phrase = model;
    phrase.text = word.get<std::string>();
    table.add(std::move(phrase));
  }
}

PhraseTable words_of(const Json& json, const char* key) {
  PhraseTable table;
  add_words(json.at(key), {}, table);
  return table;
}

// {"one": […], "many": […], "either": […]}.
void add_counted(const Json& forms, const std::string& code, PhraseTable& table) {
  for (const char* key : {"one", "many", "either"}) {
    const bool plural = std::string_view(key) != "one";
    if (forms.contains(key)) add_words(forms.at(key), {.code = code, .plural = plural}, table);
  }
}

ReferenceWords load(const LangTag& language) {
  ReferenceWords words;
  const auto text = embedded(std::string(language.language()) + ".references.json");
  if (!text) return words;
  const Json json = Json::parse(*text, nullptr, true, true);
  words.numbers = &number_words(language);
  for (const auto& [code, forms] : json.at("parts").items()) add_counted(forms, code, words.parts);
  words.ands = words_of(json, "and");
  words.ranges = words_of(json, "to");
  words.links = words_of(json, "of");
  words.this_one = words_of(json, "this");
  json.at("see").get_to(words.see);
  words.number_marks = words_of(json, "number");
  add_words(json.at("above"), {.code = "above"}, words.places);
  add_words(json.at("below"), {.code = "below"}, words.places);
  json.at("ordinal_suffixes").get_to(words.ordinal_suffixes);
  json.at("ordinal_behind").get_to(words.ordinal_behind);
  json.at("doubtful").get_to(words.doubtful);
  words.behind_doubtful = words_of(json, "behind_doubtful");
  words.part_starts.add(words.parts);
  words.part_starts.add('(');
  words.agendas = words_of(json, "agenda");
  add_counted(json.at("items"), "", words.items);
  add_counted(json.at("subitems"), "", words.subitems);
  json.at("under_item").get_to(words.under_item);
  words.titled = words_of(json, "titled");
  words.provisional = words_of(json, "provisional");
  words.provisional_starts.add(words.provisional);
  words.item_starts.add(words.items);
  words.item_starts.add(words.subitems);
  words.item_starts.add(words.agendas);
  for (const auto& [code, forms] : json.at("sessions").items()) {
    add_words(forms, {.code = code}, words.sessions);
  }
  for (const auto& [code, forms] : json.at("kinds").items()) {
    add_words(forms, {.code = code}, words.kinds);
  }
  return words;
}

}  // namespace

const ReferenceWords& reference_words(const LangTag& language) {
  static std::mutex mutex;
  static std::map<std::string, std::unique_ptr<ReferenceWords>, std::less<>> loaded;
  const std::lock_guard lock(mutex);
  auto at = loaded.find(language.language());
  if (at == loaded.end()) {
    auto words = std::make_unique<ReferenceWords>(load(language));
    at = loaded.emplace(language.language(), std::move(words)).first;
  }
  return *at->second;
}

}  // namespace dragoman::qa
