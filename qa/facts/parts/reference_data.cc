// SPDX-License-Identifier: Apache-2.0
#include "qa/facts/parts/reference_data.h"

#include <utility>

#include "corpus/base/language_data.h"
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

void add_words(const DataValue& words, const Phrase& model, PhraseTable& table) {
  for (const std::string& word : words.texts()) {
    Phrase phrase = model;
    phrase.text = word;
    table.add(std::move(phrase));
  }
}

PhraseTable words_of(const DataValue& data, const char* key) {
  PhraseTable table;
  add_words(data.at(key), {}, table);
  return table;
}

// {"one": […], "many": […], "either": […]}.
void add_counted(const DataValue& forms, const std::string& code, PhraseTable& table) {
  for (const char* key : {"one", "many", "either"}) {
    const bool plural = std::string_view(key) != "one";
    const auto words = forms.find(key);
    if (words) add_words(*words, {.code = code, .plural = plural}, table);
  }
}

ReferenceData load(const LangTag& language) {
  ReferenceData words;
  const auto file = language_file(embedded, language.language(), "references");
  if (!file) return words;
  words.numbers = &number_data(language);
  for (const auto& [code, forms] : file->at("parts").items()) add_counted(forms, code, words.parts);
  words.ands = words_of(*file, "and");
  words.ranges = words_of(*file, "to");
  words.links = words_of(*file, "of");
  words.this_one = words_of(*file, "this");
  file->at("see").get_to(words.see);
  words.number_marks = words_of(*file, "number");
  add_words(file->at("above"), {.code = "above"}, words.directions);
  add_words(file->at("below"), {.code = "below"}, words.directions);
  file->at("ordinal_suffixes").get_to(words.ordinal_suffixes);
  file->at("ordinal_behind").get_to(words.ordinal_behind);
  file->at("doubtful").get_to(words.doubtful);
  words.behind_doubtful = words_of(*file, "behind_doubtful");
  words.part_starts.add(words.parts);
  words.part_starts.add('(');
  if (const auto counted = file->find("counted")) {
    for (const auto& [code, units] : counted->items()) {
      add_words(units, {.code = code}, words.counted);
    }
    words.part_starts.add(words.numbers->ordinal_prefixes);
    words.part_starts.add(words.directions);
  }
  words.agendas = words_of(*file, "agenda");
  add_counted(file->at("items"), "", words.items);
  add_counted(file->at("subitems"), "", words.subitems);
  file->at("under_item").get_to(words.under_item);
  words.titled = words_of(*file, "titled");
  words.provisional = words_of(*file, "provisional");
  words.provisional_starts.add(words.provisional);
  words.item_starts.add(words.items);
  words.item_starts.add(words.subitems);
  words.item_starts.add(words.agendas);
  return words;
}

}  // namespace

const ReferenceData& reference_data(const LangTag& language) {
  static LanguageCache<ReferenceData> cache;
  return cache.get(language.language(), [&](std::string_view) { return load(language); });
}

}  // namespace dragoman::qa
