// SPDX-License-Identifier: Apache-2.0
#include "qa/facts/names/name_facts.h"

#include <algorithm>
#include <map>
#include <string>

#include "corpus/base/language_data.h"
#include "corpus/text/ascii.h"
#include "corpus/text/unicode.h"
#include "embedded.h"
#include "qa/facts/names/inflection.h"
#include "qa/facts/names/name_table.h"

namespace dragoman::qa {

struct NameData {
  NameTable table;
  std::map<std::string, std::string, std::less<>> organizations;  // by their acronyms
  std::map<std::string, std::vector<std::string>, std::less<>> acronyms;
  std::map<std::string, std::string, std::less<>> countries;  // of organizations
  bool knows_countries = false;
  bool has_adjectives = false;  // of countries
  bool knows_organizations = false;
};

namespace {

constexpr std::size_t kShortestAcronym = 2;
constexpr std::size_t kLongestAcronym = 10;
constexpr std::size_t kShortAcronym = 3;

template <typename Add>
void for_each(const DataValue& entry, const char* key, Add&& add) {
  if (const auto names = entry.find(key)) std::ranges::for_each(names->texts(), add);
}

// Adds a name, and its form in a file that lost the hyphens ("PaysBas").
void add_name(const std::string& name, const NameForm& form, NameTable& table) {
  table.add(name, form);
  std::string glued = name;
  if (std::erase(glued, '-') > 0) table.add(glued, form);
}

void load_countries(const DataValue& file, NameTable& table) {
  const Paradigms paradigms = read_paradigms(file);
  for (const auto& [code, entry] : file.at("countries").items()) {
    const auto add = [&, &value = code, &forms = entry](const char* key, float certainty,
                                                        auto&& add_form) {
      const NameForm form{.kind = FactKind::country,
                          .value = value,
                          .certainty = certainty,
                          .takes_article = certainty == kAdjective};
      for_each(forms, key, [&](const std::string& written) {
        for (const std::string& name : inflected(written, paradigms)) add_form(name, form);
      });
    };
    const auto plain = [&](const auto& name, const auto& form) { table.add(name, form); };
    add("names", kNamed, [&](const auto& name, const auto& form) { add_name(name, form, table); });
    add("doubtful", kDoubtfulName, plain);
    add("weak", kWeakName, plain);
    add("adjectives", kAdjective, plain);
    add("acronyms", kNamed,
        [&](const auto& name, const auto& form) { table.add_exact(name, form); });
  }
  for_each(file, "other", [&](const std::string& written) {
    for (const std::string& name : inflected(written, paradigms)) {
      table.add(name, {.takes_article = true});
    }
  });
}

void load_organizations(const DataValue& file, NameData& data) {
  const Paradigms paradigms = read_paradigms(file);
  for (const auto& [id, entry] : file.at("organizations").items()) {
    const NameForm form{.kind = FactKind::organization, .value = id, .certainty = kNamed};
    for_each(entry, "names", [&](const std::string& written) {
      for (const std::string& name : inflected(written, paradigms)) {
        add_name(name, form, data.table);
      }
    });
    for_each(entry, "weak", [&](const std::string& name) {
      NameForm weak = form;
      weak.certainty = kWeakName;
      data.table.add(name, weak);
    });
    for_each(entry, "acronyms", [&, &value = id](const auto& acronym) {
      data.table.add_exact(acronym, form);
      data.organizations.emplace(acronym, value);
      data.acronyms[value].push_back(acronym);
    });
    if (const auto country = entry.find("country")) data.countries[id] = country->text();
  }
  for (const auto& [office, forms] : file.at("offices").items()) {
    for (const std::string& written : forms.texts()) {
      for (const std::string& name : inflected(written, paradigms)) {
        data.table.add(name, {.kind = FactKind::office,
                              .value = office,
                              .certainty = kNamed,
                              .takes_article = true});
      }
    }
  }
}

NameData load(std::string_view language) {
  NameData data;
  if (const auto file = language_file(embedded, language, "countries")) {
    data.knows_countries = true;
    data.table.set_clitics(read_clitics(*file));
    load_countries(*file, data.table);
    for (const auto& [code, entry] : file->at("countries").items()) {
      data.has_adjectives |= entry.contains("adjectives");
    }
  }
  if (const auto file = language_file(embedded, language, "organizations")) {
    data.knows_organizations = true;
    data.table.set_clitics(read_clitics(*file));
    load_organizations(*file, data);
  }
  return data;
}

bool is_numeral(std::string_view word) {
  return word.find_first_not_of("IVXLCDM") == std::string_view::npos;
}

// Whether text has letters other than capitals, so that capitals mean something; a word alone in
// capitals is an acronym more often than a heading.
bool has_small_letters(std::string_view text) {
  if (text.find(' ') == std::string_view::npos) return true;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_char(text, at);
    if (c < 0x80 ? c - U'a' < 26 : is_letter(c) && !is_upper(c)) return true;
  }
  return false;
}

struct NameReader {
  std::string_view text;
  const NameData& data;
  std::vector<Fact>& facts;
  bool small_letters = false;

  unsigned char byte(std::size_t at) const { return static_cast<unsigned char>(text[at]); }

  // A letter of a script without spaces is a word by itself.
  std::size_t skip_word(std::size_t at) const {
    const std::size_t begin = at;
    while (at < text.size()) {
      if (is_ascii_letter(byte(at)) || is_ascii_digit(byte(at))) {
        ++at;
      } else if (byte(at) < 0x80) {
        break;
      } else {
        std::size_t after = at;
        const char32_t c = next_char(text, after);
        if (is_written_without_spaces(c)) return at == begin ? after : at;
        if (!is_letter(c) && !is_digit(c) && !is_combining_mark(c)) break;
        at = after;
      }
    }
    return at;
  }

  bool is_capital(std::size_t at) const {
    if (at >= text.size()) return false;
    return byte(at) < 0x80 ? is_ascii_upper(byte(at)) : is_upper(next_char(text, at));
  }

  // Whether the word beside a space, at `at` or before it, is in capitals: part of a heading.
  bool is_capital_at(std::size_t at) const {
    if (!is_capital(at)) return false;
    next_char(text, at);
    return is_capital(at);
  }
  bool is_capital_before(std::size_t at) const {
    for (int letters = 0; letters < 2; ++letters) {
      if (at == 0) return false;
      previous_char(text, at);
      if (!is_capital(at)) return false;
    }
    return true;
  }

  void add_acronym(std::size_t begin, std::size_t end) {
    const std::string_view word = text.substr(begin, end - begin);
    std::size_t letters = 0;
    for (std::size_t at = begin; at < end; ++letters) {
      if (!is_capital(at)) return;
      next_char(text, at);
    }
    if (letters < kShortestAcronym || letters > kLongestAcronym) return;
    if (!small_letters || is_numeral(word)) return;
    constexpr std::string_view kGlue = "/.-_@&";
    if (begin > 0 && kGlue.find(text[begin - 1]) != std::string_view::npos) return;
    if (end < text.size() && text[end] != '.' && kGlue.find(text[end]) != std::string_view::npos) {
      return;
    }
    if (begin > 0 && text[begin - 1] == ' ' && is_capital_before(begin - 1)) return;
    if (end < text.size() && text[end] == ' ' && is_capital_at(end + 1)) return;
    facts.push_back({FactKind::organization, "?" + std::string(word),
                     static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end),
                     kUnknownAcronym});
  }

  void read() {
    small_letters = has_small_letters(text);
    for (std::size_t at = 0; at < text.size();) {
      const unsigned char c = byte(at);
      if (!is_ascii_letter(c)) {
        if (c < 0x80) {
          at = is_ascii_digit(c) ? skip_word(at) : at + 1;
          continue;
        }
        std::size_t after = at;
        if (!is_letter(next_char(text, after))) {
          at = after;
          continue;
        }
      }
      std::size_t end = 0;
      if (const NameForm* form = data.table.find(text, at, end)) {
        // Among capitals only, a short acronym is more often a word: "WHO MAY COME".
        const bool is_word = !small_letters && !form->exact.empty() &&
                             count_chars(text.substr(at, end - at)) <= kShortAcronym;
        if (!form->value.empty() && !is_word) {
          facts.push_back({form->kind, form->value, static_cast<std::uint32_t>(at),
                           static_cast<std::uint32_t>(end), form->certainty});
        }
        at = end;
        continue;
      }
      end = skip_word(at);
      if (is_capital(at)) add_acronym(at, end);
      at = end;
    }
  }
};

}  // namespace

const NameData& name_data(const LangTag& language) {
  static LanguageCache<NameData> cache;
  return cache.get(language.language(), load);
}

void read_names(std::string_view text, const NameData& data, std::vector<Fact>& facts) {
  NameReader{text, data, facts}.read();
}

bool knows_countries(const LangTag& language) { return name_data(language).knows_countries; }

bool has_country_adjectives(const LangTag& language) { return name_data(language).has_adjectives; }

bool knows_organizations(const LangTag& language) {
  return name_data(language).knows_organizations;
}

std::optional<std::string> organization_of(std::string_view acronym, const LangTag& language) {
  const auto& organizations = name_data(language).organizations;
  const auto found = organizations.find(acronym);
  if (found == organizations.end()) return std::nullopt;
  return found->second;
}

std::vector<std::string> acronyms_of(const std::string& organization, const LangTag& language) {
  const auto& acronyms = name_data(language).acronyms;
  const auto found = acronyms.find(organization);
  return found == acronyms.end() ? std::vector<std::string>{} : found->second;
}

std::string country_of(const std::string& organization, const LangTag& language) {
  const auto& countries = name_data(language).countries;
  const auto found = countries.find(organization);
  return found == countries.end() ? std::string() : found->second;
}

bool share_name(std::string_view a, std::string_view b) {
  if (a == b) return true;
  if (a.find('/') == std::string_view::npos && b.find('/') == std::string_view::npos) return false;
  while (!a.empty()) {
    const std::size_t cut = std::min(a.find('/'), a.size());
    const std::string_view one = a.substr(0, cut);
    for (std::string_view rest = b; !rest.empty();) {
      const std::size_t other = std::min(rest.find('/'), rest.size());
      if (rest.substr(0, other) == one) return true;
      rest.remove_prefix(std::min(other + 1, rest.size()));
    }
    a.remove_prefix(std::min(cut + 1, a.size()));
  }
  return false;
}

}  // namespace dragoman::qa
