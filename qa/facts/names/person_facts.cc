// SPDX-License-Identifier: Apache-2.0
#include "qa/facts/names/person_facts.h"

#include <string>

#include "corpus/base/language_data.h"
#include "corpus/text/unicode.h"
#include "embedded.h"
#include "qa/facts/names/name_table.h"
#include "qa/facts/numbers/number_data.h"

namespace dragoman::qa {

struct PersonData {
  NameTable titles;     // and, as values, whether a small word may follow them
  NameTable particles;  // small words within names
  NameTable others;     // words after a title that are not a name
  bool is_known = false;
};

namespace {

constexpr std::size_t kMostWords = 7;
constexpr float kTitled = 0.9F;

PersonData load(std::string_view language) {
  PersonData data;
  const auto file = language_file(embedded, language, "persons");
  if (!file) return data;
  data.is_known = true;
  const auto add = [&](const char* key, NameTable& table) {
    for (const std::string& form : file->at(key).texts()) {
      table.add(form, {.kind = FactKind::person, .value = key});
    }
  };
  for (const std::string& title : file->at("titles").texts()) {
    data.titles.add_exact(title, {.kind = FactKind::person, .value = "titles"});
  }
  add("functions", data.titles);
  add("signatures", data.titles);
  add("particles", data.particles);
  add("others", data.others);
  return data;
}

bool is_apostrophe(char32_t c) { return c == U'\'' || c == 0x2019; }

// After the part of a name at `at`: letters, hyphens and apostrophes within, the dot of an
// initial. A genitive "'s" does not belong to it.
std::size_t part_end(std::string_view text, std::size_t at) {
  std::size_t letters = 0;
  std::size_t end = at;
  for (std::size_t next = at; next < text.size();) {
    const std::size_t here = next;
    const char32_t c = next_char(text, next);
    if (is_letter(c)) {
      ++letters;
      end = next;
      continue;
    }
    const bool joins = c == U'-' || c == 0x2010 || c == 0x2011 || is_apostrophe(c);
    if (c == U'.' && letters == 1) return next;
    if (!joins || next >= text.size() || here == at) break;
    std::size_t after = next;
    if (!is_letter(next_char(text, after))) break;
    if (is_apostrophe(c) && text[next] == 's') {
      std::size_t behind = after;
      if (behind >= text.size() || !is_letter(next_char(text, behind))) break;
    }
    letters = 0;
  }
  return end;
}

struct PersonReader {
  std::string_view text;
  const PersonData& data;
  std::vector<Fact>& facts;

  bool is_capital(std::size_t at) const {
    return at < text.size() && is_upper(next_char(text, at));
  }

  // The offset after the end of a title and the space before the name.
  std::size_t skip_mark(std::size_t at) const {
    while (at < text.size() && (text[at] == ')' || text[at] == '*')) ++at;
    return skip_spaces(text, at);
  }

  // The end of the name at `at`; `at` itself if there is none.
  std::size_t name_end(std::size_t at) const {
    std::size_t end = at;
    std::size_t next = at;
    for (std::size_t count = 0; count < kMostWords && next < text.size(); ++count) {
      std::size_t behind = 0;
      if (data.others.find(text, next, behind) != nullptr) break;
      if (is_capital(next)) {
        end = part_end(text, next);
        next = end;
      } else {
        // "de la Cruz", "al-Bashir"
        if (data.particles.find(text, next, behind) == nullptr) break;
        next = behind;
        if (next < text.size() && is_apostrophe(next_char(text, behind))) {
          next = behind;  // "d'Orsay"
          continue;
        }
      }
      const std::size_t gap = skip_gap(text, next);
      if (gap == kNone) break;
      next = gap;
    }
    return end;
  }

  void read() {
    bool in_word = false;
    for (std::size_t at = 0; at < text.size();) {
      const auto c = static_cast<unsigned char>(text[at]);
      const bool letter = c >= 0x80 || (c | 0x20U) - 'a' < 26U;
      if (letter && !in_word) {
        std::size_t behind = 0;
        const NameForm* title = data.titles.find(text, at, behind);
        if (title != nullptr) {
          std::size_t begin = skip_mark(behind);
          // "(Signed) Dr. …"
          while (const NameForm* next = data.titles.find(text, begin, behind)) {
            title = next;
            begin = skip_mark(behind);
          }
          // A small word that follows a function begins no name: "Ambassadeur du Japon".
          const bool may_be_small = title->value == "titles";
          const bool name = begin > behind && (may_be_small || is_capital(begin));
          const std::size_t end = name ? name_end(begin) : begin;
          if (end > begin) {
            facts.push_back({FactKind::person, std::string(text.substr(begin, end - begin)),
                             static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end),
                             kTitled});
          }
          at = std::max(end, behind);
          in_word = false;
          continue;
        }
      }
      in_word = letter;
      ++at;
    }
  }
};

}  // namespace

const PersonData& person_data(const LangTag& language) {
  static LanguageCache<PersonData> cache;
  return cache.get(language.language(), load);
}

bool knows_persons(const LangTag& language) { return person_data(language).is_known; }

void read_persons(std::string_view text, const PersonData& data, std::vector<Fact>& facts) {
  PersonReader{text, data, facts}.read();
}

}  // namespace dragoman::qa
