// SPDX-License-Identifier: Apache-2.0
#include "qa/document/acronyms.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "corpus/text/unicode.h"
#include "qa/words/words.h"

namespace dragoman::qa {
namespace {

constexpr std::size_t kMostLetters = 12;
constexpr std::size_t kMostWords = 16;  // of a name

bool is_quote(char32_t c) {
  return c == U'"' || c == 0xAB || c == 0xBB || (c >= 0x2018 && c <= 0x201F);
}

bool is_cased(char32_t c) { return is_upper(c) || is_lower(c); }

// Letters of a script without capitals have no acronyms: they may be joined to one of another.
bool is_acronym_char(char32_t c) { return c == U'-' || c == U'&' || is_cased(c) || is_digit(c); }

// A well-formed Roman numeral; "ILC" is not one.
bool is_roman(std::string_view word) {
  constexpr std::array<std::array<std::string_view, 3>, 3> kDigits = {
      {{"C", "D", "M"}, {"X", "L", "C"}, {"I", "V", "X"}}};
  std::size_t at = 0;
  const auto take = [&](std::string_view digit) {
    if (!word.substr(at).starts_with(digit)) return false;
    at += digit.size();
    return true;
  };
  while (take("M")) {
  }
  for (const auto& [one, five, ten] : kDigits) {
    if (take(std::string(one) + std::string(ten)) || take(std::string(one) + std::string(five))) {
      continue;
    }
    take(five);
    for (int count = 0; count < 3 && take(one); ++count) {
    }
  }
  return at == word.size();
}

// Whether `word` is one, as written: capitals for the most part.
bool is_acronym(std::string_view word) {
  std::size_t letters = 0;
  std::size_t capitals = 0;
  std::size_t count = 0;
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = next_char(word, at);
    if (++count == 1 && !is_upper(c)) return false;
    letters += is_letter(c) ? 1 : 0;
    capitals += is_upper(c) ? 1 : 0;
  }
  if (capitals < 2 || count > kMostLetters || capitals * 5 < letters * 3) return false;
  return !is_roman(word);
}

// The end of the run of an acronym's characters at `at`.
std::size_t run_end(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    std::size_t after = at;
    if (!is_acronym_char(next_char(text, after))) break;
    at = after;
  }
  return at;
}

std::size_t skip_quotes_and_spaces(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    std::size_t after = at;
    const char32_t c = next_char(text, after);
    if (!is_quote(c) && !is_space(c)) break;
    at = after;
  }
  return at;
}

bool ends_definition(std::string_view text, std::size_t at) {
  at = skip_quotes_and_spaces(text, at);
  if (at >= text.size()) return false;
  const char32_t mark = plain_mark(next_char(text, at));
  return mark == U')' || mark == U',' || mark == U';';
}

// "SDGs" is the plural of SDG.
std::string_view without_plural(std::string_view acronym) {
  if (acronym.size() > 3 && acronym.back() == 's') acronym.remove_suffix(1);
  return acronym;
}

bool is_shouted(std::string_view text) {
  std::size_t others = 0;
  std::size_t capitals = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_char(text, at);
    if (is_upper(c)) {
      ++capitals;
    } else if (is_letter(c)) {
      ++others;
    }
  }
  return capitals >= others;
}

// The words before the bracket at `bracket`, from the last mark on.
std::vector<TextWord> stretch_before(std::string_view text, std::size_t bracket,
                                     const InsideData& language) {
  constexpr std::size_t kWindow = 240;
  std::size_t from = bracket > kWindow ? bracket - kWindow : 0;
  while (from > 0 && (static_cast<unsigned char>(text[from]) & 0xC0) == 0x80) ++from;
  auto words = split_words(text.substr(from, bracket - from), language.unspaced);
  std::size_t first = words.size() > kMostWords ? words.size() - kMostWords : 0;
  for (std::size_t k = words.size(); k > first; --k) {
    if (words[k - 1].mark != 0 && k - 1 > first) first = k - 1;
  }
  // A word cut by the window does not count.
  if (from > 0 && first == 0 && !words.empty()) first = 1;
  words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(first));
  for (TextWord& word : words) {
    word.begin += static_cast<std::uint32_t>(from);
    word.end += static_cast<std::uint32_t>(from);
  }
  return words;
}

void add_definition(std::string_view text, std::uint32_t segment, std::size_t bracket,
                    std::size_t begin, std::size_t end, const InsideData& language,
                    std::vector<AcronymDefinition>& definitions) {
  const auto words = stretch_before(text, bracket, language);
  // A name in a script without spaces may be one word.
  if (words.empty() || (words.size() < 2 && !words[0].uncased)) return;
  // Text between the name and the bracket separates them.
  const std::string_view gap = text.substr(words.back().end, bracket - words.back().end);
  if (skip_quotes_and_spaces(gap, 0) != gap.size()) return;
  AcronymDefinition definition;
  definition.acronym = std::string(without_plural(text.substr(begin, end - begin)));
  for (const TextWord& word : words) {
    definition.stretch.push_back(word.folded);
    definition.capitals.push_back(word.capital);
  }
  definition.match = match_acronym(definition.acronym, definition.stretch, language);
  const std::size_t start = definition.match.fits ? definition.match.start : 0;
  definition.name = std::string(written(text, words[start], words.back()));
  definition.spot = {
      {}, segment, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  definitions.push_back(std::move(definition));
}

// `facts` are those of a segment: in text order, and none overlaps another.
bool is_in_fact(const std::vector<Fact>& facts, std::size_t at) {
  const auto behind = std::partition_point(facts.begin(), facts.end(),
                                           [&](const Fact& fact) { return fact.begin <= at; });
  if (behind == facts.begin()) return false;
  const Fact& fact = *(behind - 1);
  const bool holds_letters = fact.kind == FactKind::symbol || fact.kind == FactKind::amount ||
                             fact.kind == FactKind::address || fact.kind == FactKind::time ||
                             fact.kind == FactKind::quantity;
  return holds_letters && at < fact.end;
}

// Longest common subsequence of the letters and the words' first letters.
std::size_t common_initials(const std::u32string& letters,
                            const std::vector<std::u32string>& words) {
  std::array<std::size_t, kMostLetters + 2> row{};
  for (const std::u32string& word : words) {
    std::size_t diagonal = 0;
    for (std::size_t i = 0; i < letters.size() && i < kMostLetters; ++i) {
      const std::size_t above = row[i + 1];
      row[i + 1] = letters[i] == word[0] ? diagonal + 1 : std::max(above, row[i]);
      diagonal = above;
    }
  }
  return row[std::min(letters.size(), kMostLetters)];
}

}  // namespace

AcronymMatch match_acronym(std::string_view acronym, const std::vector<std::string>& written_words,
                           const InsideData& language) {
  std::u32string letters = characters_of(fold(acronym));
  std::erase_if(letters, [](char32_t c) { return !is_letter(c); });
  std::vector<std::u32string> words;
  for (const std::string& word : written_words) words.push_back(characters_of(word));
  AcronymMatch match;
  if (letters.size() < 2) return match;
  const std::size_t count = letters.size();
  // best[i][j]: of the letters from i on, how many begin a word when letter i begins word j; 0
  // where they can't all be placed.
  std::vector<std::vector<std::size_t>> best(count + 1, std::vector<std::size_t>(words.size(), 0));
  for (std::size_t i = count; i-- > 0;) {
    for (std::size_t j = words.size(); j-- > 0;) {
      if (words[j][0] != letters[i]) continue;
      std::size_t in_word = 0;
      for (std::size_t k = i + 1;; ++k) {
        if (k == count) {
          best[i][j] = std::max<std::size_t>(best[i][j], 1);
          break;
        }
        for (std::size_t next = j + 1; next < words.size(); ++next) {
          if (best[k][next] > 0) best[i][j] = std::max(best[i][j], best[k][next] + 1);
        }
        in_word = words[j].find(letters[k], in_word + 1);
        if (in_word == std::u32string::npos) break;
      }
    }
  }
  for (std::size_t j = words.size(); j-- > 0;) {
    // A name does not begin with an article.
    if (language.is_function_word(written_words[j]) || best[0][j] <= match.matched) continue;
    match.matched = best[0][j];
    match.start = j;
  }
  // What takes in many more words than there are letters is a sentence.
  const auto content = static_cast<std::size_t>(std::count_if(
      written_words.begin() + static_cast<std::ptrdiff_t>(match.start), written_words.end(),
      [&](auto& word) { return !language.is_function_word(word); }));
  match.fits = match.matched >= 2 && match.matched * 2 >= count && content <= count + count / 2 + 1;
  if (!match.fits) {
    // More words than there are letters have any initials.
    std::size_t first = words.size();
    for (std::size_t left = count + 1; first > 0; --first) {
      if (language.is_function_word(written_words[first - 1])) continue;
      if (left-- == 0) break;
    }
    words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(first));
    match.matched = common_initials(letters, words);
  }
  return match;
}

Acronyms read_acronyms(const DocumentFacts& text, const InsideData& language) {
  Acronyms acronyms;
  std::map<std::string, std::size_t, std::less<>> used;  // where in acronyms.uses
  for (std::uint32_t segment = 0; segment < text.size(); ++segment) {
    const std::string_view in = text.text(segment);
    std::optional<bool> shouted;
    char32_t before = U' ';
    for (std::size_t at = 0; at < in.size();) {
      const std::size_t begin = at;
      const char32_t c = next_char(in, at);
      const bool inside_word = is_lower(before) || is_digit(before) || before == U'/' ||
                               before == U'.' || before == U'_' || before == U'-';
      before = c;
      if (!is_upper(c)) continue;
      const std::size_t end = run_end(in, at);
      const std::string_view run = in.substr(begin, end - begin);
      const bool is_one = !inside_word && end > at && is_acronym(run);
      at = end;
      std::size_t last = end;
      before = previous_char(in, last);
      if (!is_one || is_in_fact(text.facts[segment], begin)) continue;
      std::size_t open = begin;
      while (open > 0) {
        std::size_t back = open;
        const char32_t mark = previous_char(in, back);
        if (!is_quote(mark) && !is_space(mark)) break;
        open = back;
      }
      std::size_t bracket = open;
      const bool bracketed =
          open > 0 && plain_mark(previous_char(in, bracket)) == U'(' && ends_definition(in, end);
      if (bracketed) {
        const std::size_t known = acronyms.definitions.size();
        add_definition(in, segment, bracket, begin, end, language, acronyms.definitions);
        if (acronyms.definitions.size() > known) continue;
      }
      if (!shouted) shouted = is_shouted(in);
      if (*shouted || (end < in.size() && (in[end] == '/' || in[end] == '.'))) continue;
      const std::string_view acronym = without_plural(run);
      const auto known = used.find(acronym);
      if (known != used.end()) {
        ++acronyms.uses[known->second].count;
        continue;
      }
      used.emplace(acronym, acronyms.uses.size());
      acronyms.uses.push_back(
          {std::string(acronym),
           1,
           {{}, segment, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}});
    }
  }
  return acronyms;
}

}  // namespace dragoman::qa
