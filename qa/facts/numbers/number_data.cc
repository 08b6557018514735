// SPDX-License-Identifier: Apache-2.0
#include "qa/facts/numbers/number_data.h"

#include <algorithm>
#include <set>
#include <utility>

#include "corpus/base/language_data.h"
#include "corpus/text/unicode.h"
#include "embedded.h"
#include "qa/words/endings.h"

namespace dragoman::qa {
namespace {

constexpr char32_t kSoftHyphen = 0xAD;
constexpr char32_t kTatweel = 0x640;
constexpr char32_t kApostrophe = 0x2019;
// The marks in figures of the Arabic script.
constexpr const char* kArabicDecimal = "\u066B";
constexpr const char* kArabicGroup = "\u066C";

bool is_hyphen(char32_t c) { return c == U'-' || c == 0x2010 || c == 0x2011; }

// What is written within a word and does not change it: soft hyphens, vowel marks, tatweel.
bool is_ignored(char32_t c) {
  if (c < 0x300) return c == kSoftHyphen;
  return c == kTatweel || (c < 0x2E80 && is_combining_mark(c));
}

constexpr std::uint64_t kAnyLetter = ~std::uint64_t{0};

std::uint64_t letter_bit(char32_t c) { return std::uint64_t{1} << (c & 63U); }

// The letter of a phrase in a set of letters: where its word has ended, whatever follows in a text.
std::uint64_t letters_of(char32_t c) { return is_letter_or_digit(c) ? letter_bit(c) : kAnyLetter; }

// The character as phrases have it.
char32_t folded(char32_t c) {
  if (c < 0x80) return c - U'A' < 26 ? c | 0x20 : c;
  return c == kApostrophe ? U'\'' : fold(c);
}

// Moves `at` past what is_ignored().
std::size_t skip_ignored(std::string_view text, std::size_t at) {
  while (at < text.size() && static_cast<unsigned char>(text[at]) >= 0x80) {
    std::size_t after = at;
    if (!is_ignored(next_char(text, after))) break;
    at = after;
  }
  return at;
}

// The beginning of a word, folded as phrases are.
struct WordHead {
  std::string bytes;      // short enough for a string to hold within itself
  bool is_whole = false;  // the word ends there

  WordHead(std::string_view text, std::size_t at) {
    constexpr std::size_t kEnough = 10;
    while (bytes.size() < kEnough) {
      if (at >= text.size()) {
        is_whole = true;
        return;
      }
      const char32_t c = next_char(text, at);
      if (is_ignored(c)) return;
      if (!is_letter_or_digit(c)) {
        is_whole = c < 0x80;
        return;
      }
      const char32_t letter = folded(c);
      if (letter < 0x80) {
        bytes += static_cast<char>(letter);
      } else {
        append_utf8(letter, bytes);
      }
    }
  }

  // Whether the phrase already differs from it; match() does the rest, at more cost.
  bool differs(std::string_view phrase) const {
    const std::size_t common = std::min(bytes.size(), phrase.size());
    for (std::size_t k = 0; k < common; ++k) {
      if (phrase[k] != bytes[k]) return phrase[k] != ' ';
    }
    if (!is_whole || phrase.size() <= bytes.size()) return false;
    const auto next = static_cast<unsigned char>(phrase[bytes.size()]);
    return next >= 0x80 || is_letter_or_digit(next);
  }
};

using Words = std::set<std::string>;

Words words_of(const DataValue& data, const char* key) {
  Words words;
  const auto list = data.find(key);
  if (!list) return words;
  for (const std::string& word : list->texts()) words.insert(phrase_form(word));
  return words;
}

void add_all(const DataValue& data, const char* key, PhraseTable& table) {
  for (const std::string& word : words_of(data, key)) table.add({.text = word});
}

// The texts of an optional list, the longest first.
std::vector<std::string> longest_first(const DataValue& data, const char* key) {
  std::vector<std::string> texts;
  for (const std::string& text : words_of(data, key)) texts.push_back(text);
  std::ranges::stable_sort(texts, std::ranges::greater{}, &std::string::size);
  return texts;
}

void set_flag(const DataValue& data, const char* key, bool& flag) {
  if (const auto value = data.find(key)) value->get_to(flag);
}

// What the words of a file have in common.
struct Marked {
  Words alone;
  Words doubtful;
  Endings endings;
};

// {"20": ["twenty"], …} as phrases like `model`.
void add_values(const DataValue& data, const Marked& marked, const Phrase& model,
                PhraseTable& table) {
  for (const auto& [value, words] : data.items()) {
    for (const std::string& word : words.texts()) {
      for (const std::string& form : inflected(word, marked.endings)) {
        Phrase phrase = model;
        phrase.text = phrase_form(form);
        phrase.value = std::stoull(value);
        phrase.alone = model.alone || marked.alone.contains(phrase.text);
        phrase.doubtful = marked.doubtful.contains(phrase.text);
        table.add(std::move(phrase));
      }
    }
  }
}

// {"km": ["kilometre"], …}: `code` is the key.
void add_codes(const DataValue& data, const Marked& marked, PhraseTable& table) {
  for (const auto& [code, names] : data.items()) {
    for (const std::string& name : names.texts()) {
      for (const std::string& form : inflected(name, marked.endings)) {
        const std::string text = phrase_form(form);
        table.add({.text = text,
                   .code = code,
                   .alone = marked.alone.contains(text),
                   .doubtful = marked.doubtful.contains(text)});
      }
    }
  }
}

void add_currencies(const DataValue& data, const Marked& marked, NumberData& words) {
  for (const auto& [code, forms] : data.items()) {
    words.currencies.add({.text = phrase_form(code), .code = code});
    words.prefixes.push_back({.text = code, .code = code});
    if (const auto names = forms.find("names")) {
      for (const std::string& name : names->texts()) {
        for (const std::string& form : inflected(name, marked.endings)) {
          words.currencies.add({.text = phrase_form(form), .code = code});
        }
      }
    }
    if (const auto signs = forms.find("signs")) {
      for (const std::string& sign : signs->texts()) {
        words.currencies.add({.text = phrase_form(sign), .code = code});
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
  const Marked marked = {words_of(*file, "alone"), words_of(*file, "doubtful"), endings_of(*file)};
  add_values(file->at("cardinals"), marked, {}, words.numbers);
  add_values(file->at("ordinals"), marked, {.ordinal = true, .alone = true}, words.numbers);
  add_values(file->at("collectives"), marked, {}, words.collectives);
  add_values(file->at("fractions").at("one"), marked, {}, words.fractions);
  add_values(file->at("fractions").at("many"), marked, {.plural = true}, words.fractions);
  if (const auto named = file->find("named_fractions")) {
    add_codes(*named, marked, words.named_fractions);
  }
  for (const auto& [key, table] : {std::pair("glued_scales", &words.glued_scales),
                                   std::pair("figure_scales", &words.figure_scales),
                                   std::pair("added_behind", &words.added_behind)}) {
    if (const auto scales = file->find(key)) add_values(*scales, marked, {}, *table);
  }
  for (const auto& [key, table] :
       {std::pair("articles", &words.articles), std::pair("and_a_half", &words.halves),
        std::pair("one_and_a_half", &words.one_and_a_half), std::pair("percent", &words.percent),
        std::pair("percent_before", &words.percent_before), std::pair("links", &words.links),
        std::pair("before_scales", &words.before_scales),
        std::pair("ordinal_prefixes", &words.ordinal_prefixes),
        std::pair("counters", &words.counters), std::pair("not_numbers", &words.not_numbers),
        std::pair("decimal_words", &words.decimal_words),
        std::pair("fraction_links", &words.fraction_links)}) {
    add_all(*file, key, *table);
  }
  add_currencies(file->at("currencies"), marked, words);
  add_codes(file->at("units"), marked, words.units);
  words.ordinal_suffixes = longest_first(*file, "ordinal_suffixes");
  words.word_prefixes = longest_first(*file, "prefixes");
  words.inner_prefixes = longest_first(*file, "inner_prefixes");
  file->at("decimal_marks").get_to(words.decimals);
  file->at("group_marks").get_to(words.groups);
  file->at("tens_before_teens").get_to(words.tens_before_teens);
  file->at("most_hundreds").get_to(words.most_hundreds);
  file->at("comma_between_groups").get_to(words.comma_between_groups);
  set_flag(*file, "units_before_tens", words.units_before_tens);
  set_flag(*file, "every_word_ordinal", words.every_word_ordinal);
  set_flag(*file, "unspaced", words.unspaced);
  set_flag(*file, "digits_in_a_row", words.digits_in_a_row);
  set_flag(*file, "mirrored_groups", words.mirrored_groups);
  set_flag(*file, "sections_hyphenated", words.sections_hyphenated);
  if (const auto values = file->find("unexpressed")) values->get_to(words.unexpressed);
  const DataValue connectors = file->at("connectors");
  add_all(connectors, "words", words.connectors);
  words.glued_connectors = longest_first(connectors, "glued");
  connectors.at("behind_tens").get_to(words.connected_to_tens);
  connectors.at("behind_hundreds").get_to(words.connected_to_hundreds);
  connectors.at("all_behind_hundreds").get_to(words.all_connected_to_hundreds);
  set_flag(connectors, "required", words.connector_required);
  for (const PhraseTable* table : {&words.numbers, &words.collectives, &words.fractions,
                                   &words.articles, &words.one_and_a_half, &words.named_fractions,
                                   &words.percent_before, &words.ordinal_prefixes}) {
    words.starts.add(*table);
  }
  words.bare_starts = words.starts;
  PhraseTable prefixes;
  for (const std::string& prefix : words.word_prefixes) {
    // Any letter may follow.
    prefixes.add({.text = prefix});
    std::size_t first = 0;
    next_char(prefix, first);
    prefixes.add({.text = prefix.substr(0, first)});
  }
  words.starts.add(prefixes);
  return words;
}

}  // namespace

std::string phrase_form(std::string_view written) {
  const std::string folded = fold(written);
  std::string phrase;
  for (std::size_t at = 0; at < folded.size();) {
    const char32_t c = next_char(folded, at);
    append_utf8(is_hyphen(c) ? U' ' : c == kApostrophe ? U'\'' : c, phrase);
  }
  return phrase;
}

void PhraseTable::add(Phrase phrase) {
  std::size_t at = 0;
  const auto next = [&] { return at < phrase.text.size() ? next_char(phrase.text, at) : 0; };
  const std::size_t place = slot(next());
  const char32_t second = next();
  second_letters[place] |= letters_of(second);
  if (is_letter_or_digit(second)) third_letters[slot(second)] |= letters_of(next());
  auto& phrases = by_first[place];
  const auto longer = [&](const Phrase& p) { return p.text.size() >= phrase.text.size(); };
  const auto place_in_order = std::ranges::partition_point(phrases, longer);
  phrases.insert(place_in_order, std::move(phrase));
  has_none = false;
}

bool PhraseTable::may_go_on(std::string_view text, std::size_t after, std::size_t place) const {
  for (const auto* letters : {&second_letters, &third_letters}) {
    const std::uint64_t wanted = (*letters)[place];
    if (wanted == kAnyLetter || after >= text.size()) return true;
    const char32_t c = next_char(text, after);
    if (!is_letter_or_digit(c) || is_ignored(c)) return true;
    const char32_t letter = folded(c);
    if ((wanted & letter_bit(letter)) == 0) return false;
    place = slot(letter);
  }
  return true;
}

const Phrase* PhraseTable::find(std::string_view text, std::size_t at, std::size_t& end) const {
  if (at >= text.size()) return nullptr;
  std::size_t after = at;
  const std::size_t place = slot(folded(next_char(text, after)));
  const auto& phrases = by_first[place];
  if (phrases.empty()) return nullptr;
  if (!may_go_on(text, after, place)) return nullptr;
  const WordHead head(text, at);
  for (const Phrase& phrase : phrases) {
    if (head.differs(phrase.text)) continue;
    const std::size_t found = match(text, at, phrase.text);
    if (found != kNone) {
      end = found;
      return &phrase;
    }
  }
  return nullptr;
}

void PhraseStarts::add(const PhraseTable& table) {
  for (const auto& phrases : table.by_first) {
    for (const Phrase& phrase : phrases) {
      std::size_t at = 0;
      const char32_t first = next_char(phrase.text, at);
      auto& pairs = first < 0x80 ? ascii_ : wide_;
      char32_t second = 0;
      if (at < phrase.text.size()) second = next_char(phrase.text, at);
      if (first >= 0x80 && second == 0) {  // whatever follows
        for (char32_t any = 0; any < 64; ++any) pairs.set(pair(first, any));
      }
      pairs.set(pair(first, is_letter_or_digit(second) ? second : 0));
    }
  }
}

bool PhraseStarts::may_start(std::string_view text, std::size_t at) const {
  const char32_t first = folded(next_char(text, at));
  char32_t second = 0;
  if (at < text.size()) {
    const char32_t c = next_char(text, at);
    if (is_ignored(c)) return true;
    if (is_letter_or_digit(c)) second = folded(c);
  }
  return (first < 0x80 ? ascii_ : wide_)[pair(first, second)];
}

std::size_t NumberData::gap(std::string_view text, std::size_t at) const {
  const std::size_t next = skip_gap(text, at);
  return next == kNone && unspaced && at < text.size() ? at : next;
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
      at = skip_gap(text, skip_ignored(text, at));
      if (at == kNone) return kNone;
      continue;
    }
    at = skip_ignored(text, at);
    if (at >= text.size()) return kNone;
    if (folded(next_char(text, at)) != last) return kNone;
  }
  if (!is_letter_or_digit(last) || is_written_without_spaces(last)) return at;
  const std::size_t end = skip_ignored(text, at);
  if (end < text.size()) {
    std::size_t after = end;
    const char32_t c = next_char(text, after);
    if (is_letter_or_digit(c) && !is_written_without_spaces(c)) return kNone;
  }
  return end;
}

const NumberData& plain_number_data(const LangTag& language) {
  static LanguageCache<NumberData> cache;
  return cache.get(language.language(), [&](std::string_view) {
    const NumberData& all = number_data(language);
    NumberData marks;
    marks.decimals = all.decimals;
    marks.groups = all.groups;
    marks.mirrored_groups = all.mirrored_groups;
    return marks;
  });
}

const NumberData& number_data(const LangTag& language) {
  static LanguageCache<NumberData> cache;
  return cache.get(language.language(), load);
}

}  // namespace dragoman::qa
