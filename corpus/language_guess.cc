// SPDX-License-Identifier: Apache-2.0
#include "corpus/language_guess.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "corpus/base/language_data.h"
#include "corpus/text/unicode.h"
#include "embedded.h"

namespace dragoman {
namespace {

// The languages that each common word belongs to.
using CommonWords = std::unordered_map<std::string, std::vector<std::string>>;

const CommonWords& common_words() {
  static const CommonWords words = [] {
    constexpr const char* kFile = "common-words.json";
    CommonWords index;
    for (const auto& [language, list] : DataValue::parse(embedded(kFile).value(), kFile).items()) {
      for (const std::string& word : list.texts()) index[word].push_back(language);
    }
    return index;
  }();
  return words;
}

// Calls visit(word) for the lower-case words of `text` until it returns false.
template <typename Visit>
bool each_word(std::string_view text, Visit&& visit) {
  const std::string lower = fold(text);
  std::size_t begin = 0;
  bool inside = false;
  for (std::size_t at = 0; at <= lower.size();) {
    const std::size_t here = at;
    const bool letter = at < lower.size() && is_letter(next_char(lower, at));
    if (at == here) ++at;  // the end
    if (letter && !inside) begin = here;
    if (!letter && inside && !visit(lower.substr(begin, here - begin))) return false;
    inside = letter;
  }
  return true;
}

// Counts in `hits` the words of the text that are common in each language. Returns the number of
// all words.
std::size_t count_common_words(std::string_view text, std::size_t most,
                               std::map<std::string, std::size_t>& hits) {
  std::size_t words = 0;
  each_word(text, [&](const std::string& word) {
    if (const auto found = common_words().find(word); found != common_words().end()) {
      for (const std::string& language : found->second) ++hits[language];
    }
    return ++words < most;
  });
  return words;
}

// The letters of scripts that belong to one of our languages, or nearly so.
struct ScriptLetters {
  std::size_t all = 0;
  std::size_t han = 0;
  std::size_t kana = 0;
  std::size_t arabic = 0;
  std::size_t persian = 0;  // Arabic letters that Arabic does not use: of Persian, Urdu …
};

ScriptLetters count_letters(std::span<const std::string_view> lines) {
  constexpr std::size_t kEnough = 5000;
  constexpr std::u32string_view kPersian = U"پچژگکی";
  ScriptLetters letters;
  for (const std::string_view line : lines) {
    for (std::size_t at = 0; at < line.size();) {
      const char32_t c = next_char(line, at);
      if (!is_letter(c)) continue;
      ++letters.all;
      letters.han += c >= 0x3400 && c <= 0x9FFF;
      letters.kana += c >= 0x3040 && c <= 0x30FF;
      letters.arabic += c >= 0x0600 && c <= 0x06FF;
      letters.persian += kPersian.find(c) != kPersian.npos;
    }
    if (letters.all > kEnough) break;
  }
  return letters;
}

// Chinese and Japanese have no spaces between words, and Arabic writes few words apart, but all
// have letters of their own.
std::optional<LangTag> guess_by_script(std::span<const std::string_view> lines) {
  constexpr std::size_t kLeast = 10;
  const ScriptLetters letters = count_letters(lines);
  const std::size_t east = letters.han + letters.kana;
  if (east >= kLeast && east * 2 > letters.all) {
    return LangTag::parse(letters.kana * 10 > letters.han ? "ja" : "zh");
  }
  const bool is_arabic = letters.arabic >= kLeast && letters.arabic * 2 > letters.all &&
                         letters.persian * 50 < letters.arabic;
  return is_arabic ? std::optional(LangTag::parse("ar")) : std::nullopt;
}

// How much a text must show.
struct Evidence {
  std::size_t words;  // at least
  std::size_t hits;   // common words of the language, at least
};

std::optional<LangTag> guess_by_words(std::span<const std::string_view> lines,
                                      const Evidence& least) {
  constexpr std::size_t kEnough = 3000;
  constexpr double kLeastShare = 0.15;  // of the words; running text has a third and more
  constexpr double kLead = 1.5;         // over the next language
  std::map<std::string, std::size_t> hits;
  std::size_t words = 0;
  for (const std::string_view line : lines) {
    words += count_common_words(line, kEnough - words, hits);
    if (words >= kEnough) break;
  }
  if (words < least.words || hits.empty()) return std::nullopt;
  std::vector<std::pair<std::size_t, std::string>> ranking;
  for (const auto& [language, count] : hits) ranking.emplace_back(count, language);
  std::sort(ranking.rbegin(), ranking.rend());
  const auto best = static_cast<double>(ranking.front().first);
  const auto next = ranking.size() > 1 ? static_cast<double>(ranking[1].first) : 0.0;
  if (ranking.front().first < least.hits || best < kLeastShare * static_cast<double>(words) ||
      best < kLead * next) {
    return std::nullopt;
  }
  return LangTag::parse(ranking.front().second);
}

}  // namespace

std::optional<LangTag> guess_language(std::string_view text, const LangTag& claimed) {
  constexpr std::size_t kEnough = 200;
  constexpr std::size_t kLeastHits = 4;
  constexpr std::size_t kLeastShare = 5;  // one word of so many
  constexpr std::size_t kLead = 4;
  std::map<std::string, std::size_t> hits;
  const std::size_t words = count_common_words(text, kEnough, hits);
  const std::size_t own = hits[std::string(claimed.language())];
  const auto best =
      std::ranges::max_element(hits, {}, [](const auto& entry) { return entry.second; });
  if (best->first == claimed.language() || best->second <= own) {
    return own > 0 ? std::optional(claimed) : std::nullopt;
  }
  if (best->second < kLeastHits || best->second * kLeastShare < words ||
      best->second < kLead * own) {
    return {};
  }
  return LangTag::parse(best->first);
}

std::optional<LangTag> guess_language(const Document& document) {
  std::vector<std::string_view> texts;
  texts.reserve(document.blocks.size());
  for (const Block& block : document.blocks) {
    if (block.content != Content::unreadable) texts.emplace_back(block.text);
  }
  return guess_language(texts);
}

std::optional<LangTag> guess_language(std::span<const std::string_view> lines) {
  if (const auto guess = guess_by_script(lines)) return guess;
  return guess_by_words(lines, {.words = 20, .hits = 1});
}

std::optional<LangTag> guess_language_of_few(std::span<const std::string_view> texts) {
  if (const auto guess = guess_by_script(texts)) return guess;
  return guess_by_words(texts, {.words = 1, .hits = 2});
}

}  // namespace dragoman
