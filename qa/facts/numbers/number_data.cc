// SPDX-License-Identifier: Apache-2.0
#include "qa/facts/numbers/number_data.h"

#include <algorithm>
#include <set>
#include <utility>

#include "corpus/base/language_data.h"
#include "corpus/text/unicode.h"
#include "embedded.h"

namespace dragoman::qa {
namespace {

constexpr char32_t kSoftHyphen = 0xAD;
constexpr char32_t kApostrophe = 0x2019;
// The marks in figures of the Arabic script.
constexpr const char* kArabicDecimal = "\u066B";
constexpr const char* kArabicGroup = "\u066C";

bool is_hyphen(char32_t c) { return c == U'-' || c == 0x2010 || c == 0x2011; }

bool is_word_char(char32_t c) {
  if (c < 0x80) return (c | 0x20) - U'a' < 26 || c - U'0' < 10;
  return is_letter(c) || is_digit(c);
}

std::string normal_form(std::string_view written) {
  const std::string folded = fold(written);
  std::string phrase;
  for (std::size_t at = 0; at < folded.size();) {
    const char32_t c = next_char(folded, at);
    append_utf8(is_hyphen(c) ? U' ' : c == kApostrophe ? U'\'' : c, phrase);
  }
  return phrase;
}

// Whether plain letters among the second to fourth bytes already differ; match() does
// the rest, at more cost.
bool differs_early(std::string_view text, std::string_view phrase) {
  for (std::size_t i = 1; i < 4 && i < text.size() && i < phrase.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i] | 0x20);
    if (c < 'a' || c > 'z') return false;
    if (c != static_cast<unsigned char>(phrase[i])) return true;
  }
  return false;
}

using Words = std::set<std::string>;

Words words_of(const DataValue& data, const char* key) {
  Words words;
  const auto list = data.find(key);
  if (!list) return words;
  for (const std::string& word : list->texts()) words.insert(normal_form(word));
  return words;
}

void add_all(const DataValue& data, const char* key, PhraseTable& table) {
  for (const std::string& word : words_of(data, key)) table.add({.text = word});
}

// {"20": ["twenty"], …} as phrases like `model`.
void add_values(const DataValue& data, const Words& alone, const Words& doubtful,
                const Phrase& model, PhraseTable& table) {
  for (const auto& [value, words] : data.items()) {
    for (const std::string& word : words.texts()) {
      Phrase phrase = model;
      phrase.text = normal_form(word);
      phrase.value = std::stoull(value);
      phrase.alone = model.alone || alone.contains(phrase.text);
      phrase.doubtful = doubtful.contains(phrase.text);
      table.add(std::move(phrase));
    }
  }
}

void add_currencies(const DataValue& data, NumberData& words) {
  for (const auto& [code, forms] : data.items()) {
    words.currencies.add({.text = normal_form(code), .code = code});
    words.prefixes.push_back({.text = code, .code = code});
    if (const auto names = forms.find("names")) {
      for (const std::string& name : names->texts()) {
        words.currencies.add({.text = normal_form(name), .code = code});
      }
    }
    if (const auto signs = forms.find("signs")) {
      for (const std::string& sign : signs->texts()) {
        words.currencies.add({.text = normal_form(sign), .code = code});
        words.prefixes.push_back({.text = sign, .code = code});
      }
    }
  }
  std::ranges::stable_sort(words.prefixes, std::ranges::greater{},
                           [](const Phrase& p) { return p.text.size(); });
  for (const Phrase& prefix : words.prefixes) {
    words.prefix_ends.set(static_cast<unsigned char>(prefix.text.back()));
  }
}

void add_starts(const PhraseTable& table, NumberData& words) {
  for (const auto& phrases : table.by_first) {
    for (const Phrase& phrase : phrases) {
      const auto first = static_cast<unsigned char>(phrase.text[0]);
      if (first >= 0x80) {
        words.starts_beyond_ascii = true;
        continue;
      }
      const auto second = static_cast<unsigned char>(phrase.text.size() > 1 ? phrase.text[1] : 0);
      const bool letter = second >= 'a' && second <= 'z';
      words.starts.set((first & 31U) * 32 + (letter ? second & 31U : 0));
    }
  }
}

NumberData load(std::string_view language) {
  NumberData words;
  const auto file = language_file(embedded, language, "numbers");
  if (!file) {
    // Nobody says which mark is which, so three digits after one are taken for a group.
    words.decimals = {".", ",", kArabicDecimal};
    words.groups = {",", ".", " ", "\u00A0", "\u202F", "\u2009", "'", "\u2019", kArabicGroup};
    words.percent.add({.text = "%"});
    return words;
  }
  words.knows_words = true;
  const Words alone = words_of(*file, "alone");
  const Words doubtful = words_of(*file, "doubtful");
  add_values(file->at("cardinals"), alone, doubtful, {}, words.numbers);
  add_values(file->at("ordinals"), alone, doubtful, {.ordinal = true, .alone = true},
             words.numbers);
  add_values(file->at("collectives"), alone, doubtful, {}, words.collectives);
  add_values(file->at("fractions").at("one"), alone, doubtful, {}, words.fractions);
  add_values(file->at("fractions").at("many"), alone, doubtful, {.plural = true}, words.fractions);
  add_all(*file, "articles", words.articles);
  add_all(*file, "and_a_half", words.halves);
  add_all(*file, "percent", words.percent);
  if (file->contains("glued_scales")) {
    add_values(file->at("glued_scales"), alone, doubtful, {}, words.glued_scales);
  }
  add_all(*file, "links", words.links);
  add_currencies(file->at("currencies"), words);
  for (const auto& [code, names] : file->at("units").items()) {
    for (const std::string& name : names.texts()) {
      words.units.add({.text = normal_form(name), .code = code});
    }
  }
  for (const std::string& suffix : words_of(*file, "ordinal_suffixes")) {
    words.ordinal_suffixes.push_back(suffix);
  }
  file->at("decimal_marks").get_to(words.decimals);
  file->at("group_marks").get_to(words.groups);
  file->at("tens_before_teens").get_to(words.tens_before_teens);
  file->at("most_hundreds").get_to(words.most_hundreds);
  file->at("comma_between_groups").get_to(words.comma_between_groups);
  const DataValue connectors = file->at("connectors");
  add_all(connectors, "words", words.connectors);
  connectors.at("behind_tens").get_to(words.connected_to_tens);
  connectors.at("behind_hundreds").get_to(words.connected_to_hundreds);
  connectors.at("all_behind_hundreds").get_to(words.all_connected_to_hundreds);
  for (const PhraseTable* table :
       {&words.numbers, &words.collectives, &words.fractions, &words.articles}) {
    add_starts(*table, words);
  }
  return words;
}

}  // namespace

void PhraseTable::add(Phrase phrase) {
  auto& phrases = by_first[static_cast<unsigned char>(phrase.text[0])];
  const auto longer = [&](const Phrase& p) { return p.text.size() >= phrase.text.size(); };
  const auto at = std::ranges::partition_point(phrases, longer);
  phrases.insert(at, std::move(phrase));
}

const Phrase* PhraseTable::find(std::string_view text, std::size_t at, std::size_t& end) const {
  if (at >= text.size()) return nullptr;
  auto first = static_cast<unsigned char>(text[at]);
  if (first >= 'A' && first <= 'Z') {
    first |= 0x20;
  } else if (first >= 0x80) {
    std::size_t after = at;
    const char32_t c = fold(next_char(text, after));
    // The lead byte of c.
    first = static_cast<unsigned char>(c < 0x80      ? c
                                       : c < 0x800   ? 0xC0 | c >> 6
                                       : c < 0x10000 ? 0xE0 | c >> 12
                                                     : 0xF0 | c >> 18);
  }
  for (const Phrase& phrase : by_first[first]) {
    if (differs_early(text.substr(at), phrase.text)) continue;
    const std::size_t found = match(text, at, phrase.text);
    if (found != kNone) {
      end = found;
      return &phrase;
    }
  }
  return nullptr;
}

std::size_t skip_spaces(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    std::size_t after = at;
    if (!is_space(next_char(text, after))) break;
    at = after;
  }
  return at;
}

std::size_t skip_gap(std::string_view text, std::size_t at) {
  if (at >= text.size()) return kNone;
  std::size_t after = at;
  if (is_hyphen(next_char(text, after))) return after;
  after = skip_spaces(text, at);
  return after == at ? kNone : after;
}

std::size_t match(std::string_view text, std::size_t at, std::string_view phrase) {
  char32_t last = 0;
  for (std::size_t in_phrase = 0; in_phrase < phrase.size();) {
    last = next_char(phrase, in_phrase);
    if (last == U' ') {
      at = skip_gap(text, at);
      if (at == kNone) return kNone;
      continue;
    }
    if (at >= text.size()) return kNone;
    char32_t c = next_char(text, at);
    if (c == kSoftHyphen) {
      if (at >= text.size()) return kNone;
      c = next_char(text, at);
    }
    if (c < 0x80) {
      if (c - U'A' < 26) c |= 0x20;
    } else {
      c = c == kApostrophe ? U'\'' : fold(c);
    }
    if (c != last) return kNone;
  }
  if (is_word_char(last) && at < text.size()) {
    std::size_t after = at;
    if (is_word_char(next_char(text, after))) return kNone;
  }
  return at;
}

const NumberData& plain_number_data(const LangTag& language) {
  static LanguageCache<NumberData> cache;
  return cache.get(language.language(), [&](std::string_view) {
    const NumberData& all = number_data(language);
    NumberData marks;
    marks.decimals = all.decimals;
    marks.groups = all.groups;
    return marks;
  });
}

const NumberData& number_data(const LangTag& language) {
  static LanguageCache<NumberData> cache;
  return cache.get(language.language(), load);
}

}  // namespace dragoman::qa
