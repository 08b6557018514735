// SPDX-License-Identifier: Apache-2.0
#include "qa/words/inside_data.h"

#include "corpus/base/language_data.h"
#include "corpus/text/unicode.h"
#include "embedded.h"
#include "qa/words/endings.h"

namespace dragoman::qa {
namespace {

// A word as the checks compare it: folded, a space for what separates words.
std::string folded_phrase(std::string_view text) {
  std::string phrase;
  for (const TextWord& word : split_words(text))
    phrase += (phrase.empty() ? "" : " ") + word.folded;
  return phrase;
}

// Reads words in all their forms: with each ending behind "|", and with each of the file's
// "prefixes", which are written in one word with the word after them, before it.
class WordReader {
 public:
  WordReader(const DataValue& file, UnspacedWords& unspaced)
      : endings_(endings_of(file)), unspaced_(unspaced) {
    if (const auto prefixes = file.find("prefixes")) prefixes_ = prefixes->texts();
  }

  // Calls use(form, word) for all forms of each word of a list. `word` is the first of its forms.
  template <typename Use>
  void each(const DataValue& list, Use&& use) const {
    for (const std::string& text : list.texts()) {
      std::string word;
      for (const std::string& form : inflected(text, endings_)) {
        const std::string folded = folded_phrase(form);
        if (word.empty()) word = folded;
        unspaced_.add(folded);
        use(folded, word);
        for (const std::string& prefix : prefixes_) use(fold(prefix) + folded, word);
      }
    }
  }

  void read(const DataValue& list, InsideData::Words& words) const {
    each(list, [&](const std::string& form, const std::string&) { words.insert(form); });
  }
  void read(const DataValue& list, InsideData::Phrases& phrases) const {
    each(list, [&](const std::string& form, const std::string&) { phrases.push_back(form); });
  }
  void read(const DataValue& list, InsideData::Lemmas& lemmas) const {
    each(list,
         [&](const std::string& form, const std::string& word) { lemmas.emplace(form, word); });
  }
  // Without other forms: what the checks compare lemmas with.
  void read_lemmas(const DataValue& list, InsideData::Words& words) const {
    each(list, [&](const std::string&, const std::string& word) { words.insert(word); });
  }
  // The name of the list that each word is in.
  void read_names(const DataValue& lists, InsideData::Lemmas& names) const {
    for (const auto& item : lists.items()) {
      each(item.second,
           [&](const std::string& form, const std::string&) { names.emplace(form, item.first); });
    }
  }

 private:
  Endings endings_;
  std::vector<std::string> prefixes_;
  UnspacedWords& unspaced_;
};

bool flag_of(const DataValue& data, std::string_view key) {
  const auto value = data.find(key);
  return value && value->flag();
}

void load_events(const DataValue& events, const WordReader& reader, InsideData& words) {
  reader.read_names(events.at("named"), words.named_events);
  reader.read_names(events.at("common"), words.common_events);
  reader.read(events.at("held"), words.held);
  reader.read(events.at("future"), words.future);
  reader.read(events.at("parts"), words.event_parts);
  reader.read(events.at("done"), words.done);
  reader.read(events.at("verbs"), words.verbs);
  words.ordinal_behind_event = flag_of(events, "ordinal_behind");
  words.held_behind_date = flag_of(events, "held_behind_date");
  words.owner_before_ordinal = flag_of(events, "owner_before_ordinal");
  words.linked_nouns = flag_of(events, "linked_nouns");
}

void load_letters(const DataValue& letters, const WordReader& reader, InsideData& words) {
  reader.read(letters.at("kinds"), words.letter_kinds);
  reader.read(letters.at("dated"), words.letter_dated);
  if (const auto reach = letters.find("reach")) reach->get_to(words.letter_reach);
  words.letter_behind_date = flag_of(letters, "behind_date");
}

void load_offices(const DataValue& offices, const WordReader& reader, InsideData& words) {
  reader.read(offices.at("heads"), words.office_heads);
  reader.read(offices.at("before"), words.office_before);
  reader.read(offices.at("after"), words.office_behind);
  reader.read_lemmas(offices.at("deputies"), words.office_deputies);
  reader.read_lemmas(offices.at("with_deputies"), words.deputised_offices);
  words.office_takes_genitive = flag_of(offices, "takes_genitive");
}

InsideData load(std::string_view language) {
  InsideData words;
  const auto file = language_file(embedded, language, "inside");
  if (!file) return words;
  const WordReader reader(*file, words.unspaced);
  reader.read(file->at("function_words"), words.function_words);
  reader.read(file->at("places_after"), words.places_after);
  reader.read(file->at("genitive"), words.genitive);
  reader.read(file->at("possessive"), words.possessive);
  reader.read(file->at("indefinite"), words.indefinite);
  words.has_articles = !flag_of(*file, "no_articles");
  load_events(file->at("events"), reader, words);
  load_letters(file->at("letters"), reader, words);
  load_offices(file->at("offices"), reader, words);
  const DataValue lists = file->at("lists");
  reader.read(lists.at("following"), words.list_following);
  reader.read(lists.at("choice"), words.list_choice);
  words.count_behind = flag_of(lists, "count_behind");
  file->at("acronyms").at("household").get_to(words.household_acronyms);
  return words;
}

}  // namespace

const InsideData& inside_data(const LangTag& language) {
  static LanguageCache<InsideData> cache;
  return cache.get(language.language(), load);
}

}  // namespace dragoman::qa
