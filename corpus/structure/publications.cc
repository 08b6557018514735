// SPDX-License-Identifier: Apache-2.0
#include "corpus/structure/publications.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>

#include "corpus/base/language_data.h"
#include "corpus/text/ascii.h"
#include "corpus/text/unicode.h"
#include "embedded.h"

namespace dragoman {
namespace {

Publications load() {
  Publications data;
  const auto text = embedded("publications.json");
  if (!text) return data;
  const DataValue file = DataValue::parse(*text, "publications.json");
  file.at("contents").get_to(data.contents);
  file.at("indexes").get_to(data.indexes);
  file.at("references").get_to(data.references);
  file.at("locators").get_to(data.locators);
  file.at("marks").get_to(data.marks);
  file.at("postal").get_to(data.postal);
  return data;
}

// "[12]", "[i.3]" at the start.
bool has_mark(std::string_view text) {
  constexpr std::size_t kLongest = 8;
  const std::size_t end = text.find(']');
  return text.starts_with('[') && end != std::string_view::npos && end <= kLongest &&
         text.substr(0, end).find(' ') == std::string_view::npos;
}

bool is_initials(std::string_view word) {
  if (word.ends_with(',')) word.remove_suffix(1);
  std::size_t letters = 0;
  for (std::size_t at = 0; at < word.size();) {
    if (!is_upper(next_char(word, at))) return false;
    if (at == word.size() || word[at] != '.') return false;
    ++at;
    if (at < word.size() && word[at] == '-') ++at;
    ++letters;
  }
  return letters > 0 && letters <= 3;
}

bool is_capitalised(std::string_view word) {
  std::size_t at = 0;
  return !word.empty() && is_upper(next_char(word, at));
}

// "Smith, J.", "J. Smith,": at the start.
bool has_author(const std::vector<std::string_view>& words) {
  if (words.size() < 3) return false;
  if (is_capitalised(words[0]) && words[0].ends_with(',') && is_initials(words[1])) return true;
  return is_initials(words[0]) && is_capitalised(words[1]) &&
         (words[1].ends_with(',') || (is_capitalised(words[2]) && words[2].ends_with(',')));
}

// The number of a standard, "ISO/IEC 17007:2009" or "RFC 4103", near the start: 1; 3 if the text
// begins with it and the title follows.
int cues_of_standard(const std::vector<std::string_view>& words) {
  constexpr std::size_t kNear = 4;
  constexpr std::ptrdiff_t kFewestDigits = 2;
  constexpr int kTitled = 3;
  for (std::size_t k = 0; k + 1 < std::min(words.size(), kNear + 1); ++k) {
    const std::string_view name = words[k];
    const bool capitals = name.size() > 1 && std::all_of(name.begin(), name.end(), [](char c) {
                            return is_ascii_upper(c) || c == '/';
                          });
    const std::string_view number = words[k + 1];
    if (!capitals || !is_ascii_digit(number[0]) ||
        std::count_if(number.begin(), number.end(), is_ascii_digit<char>) < kFewestDigits) {
      continue;
    }
    const bool parted =
        number.find('-') != std::string_view::npos || number.find(':', 0) < number.size() - 1;
    const bool titled = number.ends_with(',') || number.ends_with(':');
    return k == 0 && parted && titled ? kTitled : 1;
  }
  return 0;
}

// "(Oxford, Clarendon Press, 1999)": a place, a publisher and a year in brackets.
bool has_imprint(std::string_view text) {
  constexpr std::ptrdiff_t kFewestCommas = 2;
  for (std::size_t open = text.find('('); open != std::string_view::npos;
       open = text.find('(', open + 1)) {
    const std::size_t close = text.find(')', open);
    if (close == std::string_view::npos) return false;
    const std::string_view inside = text.substr(open + 1, close - open - 1);
    if (is_capitalised(inside) && std::count(inside.begin(), inside.end(), ',') >= kFewestCommas &&
        is_ascii_digit(inside.back()) && inside.rfind(", ") + 2 + 4 == inside.size()) {
      return true;
    }
  }
  return false;
}

// A year that ends a phrase, as the date of a publication does: "(2005)", ", 2006.", ":2009", but
// not "in 2006 the Council".
bool has_year(std::string_view text) {
  constexpr std::size_t kDigits = 4;
  for (std::size_t at = 0; at + kDigits <= text.size(); ++at) {
    const bool century = text.substr(at, 2) == "19" || text.substr(at, 2) == "20";
    if (!century || !is_ascii_digit(text[at + 2]) || !is_ascii_digit(text[at + 3])) continue;
    if (at > 0 && is_ascii_digit(text[at - 1])) continue;
    const std::size_t end = at + kDigits;
    if (end < text.size() && is_ascii_digit(text[end])) continue;
    const char behind = end < text.size() ? text[end] : '.';
    const char before = at > 0 ? text[at - 1] : ' ';
    if (behind == ')' || before == '(' || before == ':') return true;
    if (before == ' ' && at > 1 && text[at - 2] == ',' && (behind == '.' || behind == ',')) {
      return true;
    }
  }
  return false;
}

// A title of some words in quotes.
bool has_quoted_title(std::string_view text) {
  constexpr std::ptrdiff_t kFewestSpaces = 2;
  constexpr std::pair<std::string_view, std::string_view> kQuotes[] = {
      {"\"", "\""}, {"“", "”"}, {"«", "»"}, {"„", "“"}, {"‘", "’"}, {"《", "》"}};
  return std::any_of(std::begin(kQuotes), std::end(kQuotes), [&](const auto& quotes) {
    const std::size_t open = text.find(quotes.first);
    if (open == std::string_view::npos) return false;
    const std::size_t begin = open + quotes.first.size();
    const std::size_t close = text.find(quotes.second, begin);
    if (close == std::string_view::npos) return false;
    const std::string_view title = text.substr(begin, close - begin);
    return std::count(title.begin(), title.end(), ' ') >= kFewestSpaces;
  });
}

bool is_address(std::string_view word) {
  return word.find("://") != std::string_view::npos || word.starts_with("www.");
}

}  // namespace

const Publications& publications() {
  static const Publications data = load();
  return data;
}

bool is_heading_of(const Publications::Words& headings, std::string_view text) {
  constexpr std::size_t kLongest = 80;
  if (text.size() > kLongest) return false;
  const auto is_letter_start = [](std::string_view rest) {
    std::size_t at = 0;
    return is_letter(next_char(rest, at));
  };
  while (!text.empty() && !is_letter_start(text)) {
    std::size_t at = 0;
    next_char(text, at);
    text.remove_prefix(at);
  }
  std::string heading = fold(trim(text));
  while (heading.ends_with(':') || heading.ends_with('.')) heading.pop_back();
  return headings.contains(trim(heading));
}

int reference_cues(std::string_view text) {
  constexpr std::size_t kLongest = 700;  // bytes
  if (text.size() > kLongest) return 0;
  const std::vector<std::string_view> words = split_at_spaces(text);
  if (words.size() < 3) return 0;
  bool located = false;
  bool marked = false;
  bool addressed = false;
  for (std::size_t k = 0; k < words.size(); ++k) {
    const std::string word = fold(words[k]);
    const bool number = k + 1 < words.size() && is_ascii_digit(words[k + 1][0]);
    located = located || (number && publications().locators.contains(word));
    marked = marked || publications().marks.contains(word);
    addressed = addressed || is_address(words[k]);
  }
  return 2 * has_mark(text) + 2 * has_author(words) + cues_of_standard(words) +
         2 * has_imprint(text) + has_year(text) + has_quoted_title(text) + located + marked +
         addressed;
}

}  // namespace dragoman
