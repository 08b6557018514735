// SPDX-License-Identifier: Apache-2.0
#include "qa/facts/parts/session_data.h"

#include <string>

#include "corpus/base/language_data.h"
#include "embedded.h"
#include "qa/words/endings.h"

namespace dragoman::qa {
namespace {

void add_words(const DataValue& words, const std::string& code, const Endings& endings,
               PhraseTable& table) {
  for (const std::string& word : words.texts()) {
    for (const std::string& form : inflected(word, endings)) {
      table.add({.text = phrase_form(form), .code = code});
    }
  }
}

SessionData load(const LangTag& language) {
  SessionData words;
  const auto file = language_file(embedded, language.language(), "sessions");
  if (!file) return words;
  words.numbers = &number_data(language);
  const Endings endings = endings_of(*file);
  for (const auto& [code, forms] : file->at("sessions").items()) {
    add_words(forms, code, endings, words.sessions);
  }
  for (const auto& [code, forms] : file->at("kinds").items()) {
    add_words(forms, code, endings, words.kinds);
  }
  add_words(file->at("and"), {}, endings, words.ands);
  add_words(file->at("to"), {}, endings, words.ranges);
  if (const auto behind = file->find("numbered_behind")) behind->get_to(words.numbered_behind);
  words.starts.add(words.sessions);
  PhraseTable prefixes;
  for (const std::string& prefix : words.numbers->word_prefixes) prefixes.add({.text = prefix});
  words.starts.add(prefixes);
  return words;
}

}  // namespace

const SessionData& session_data(const LangTag& language) {
  static LanguageCache<SessionData> cache;
  return cache.get(language.language(), [&](std::string_view) { return load(language); });
}

}  // namespace dragoman::qa
