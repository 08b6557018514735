// SPDX-License-Identifier: Apache-2.0
//
// The format: hunspell(5). Only what fields need is read: FLAG, NEEDAFFIX, AF, AM and suffixes.
#include "qa/words/word_forms.h"

#include <algorithm>
#include <fstream>
#include <memory>
#include <unordered_map>
#include <utility>

#include "corpus/base/error.h"
#include "corpus/base/language_data.h"
#include "corpus/text/unicode.h"
#include "qa/words/dictionary_files.h"

namespace dragoman::qa {
namespace {

using Flag = std::string;

std::vector<std::string_view> parts(std::string_view line) {
  std::vector<std::string_view> fields;
  std::size_t at = 0;
  const auto is_blank = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
  while (at < line.size()) {
    while (at < line.size() && is_blank(line[at])) ++at;
    const std::size_t begin = at;
    while (at < line.size() && !is_blank(line[at])) ++at;
    if (at > begin) fields.push_back(line.substr(begin, at - begin));
  }
  return fields;
}

enum class FlagForm { one_byte, two_bytes, character, number };

struct Suffix {
  Flag flag;
  std::string strip;
  std::string condition;  // of the stem's end: characters, "[abc]", "[^abc]", "."
  WordFields fields;
};

struct Entry {
  std::string flags;
  std::string fields;  // separated by spaces
};

// Whether the end of `stem` fits the condition.
bool fits(std::string_view stem, std::string_view condition) {
  std::vector<std::string_view> patterns;
  for (std::size_t at = 0; at < condition.size();) {
    const std::size_t begin = at;
    if (condition[at] == '[') {
      at = std::min(condition.find(']', at), condition.size() - 1) + 1;
    } else {
      next_char(condition, at);
    }
    patterns.push_back(condition.substr(begin, at - begin));
  }
  std::size_t end = stem.size();
  for (auto pattern = patterns.rbegin(); pattern != patterns.rend(); ++pattern) {
    if (end == 0) return *pattern == "." && patterns.size() == 1;
    const std::size_t after = end;
    previous_char(stem, end);
    const std::string_view c = stem.substr(end, after - end);
    if (*pattern == ".") continue;
    if (!pattern->starts_with('[')) {
      if (*pattern != c) return false;
      continue;
    }
    const bool negated = pattern->starts_with("[^");
    const std::string_view choices =
        pattern->substr(negated ? 2 : 1, pattern->size() - (negated ? 3 : 2));
    if ((choices.find(c) != std::string_view::npos) == negated) return false;
  }
  return true;
}

}  // namespace

struct WordForms::Impl {
  FlagForm form = FlagForm::one_byte;
  Flag needs_affix;
  std::vector<std::string> flag_aliases;
  std::vector<std::string> field_aliases;
  std::unordered_map<std::string, std::vector<Suffix>> suffixes;  // by the letters that they add
  std::size_t longest_suffix = 0;
  std::unordered_multimap<std::string, Entry> entries;

  void read_affixes(std::istream& in) {
    bool flags_counted = false;
    bool fields_counted = false;
    for (std::string line; std::getline(in, line);) {
      const auto fields = parts(line);
      if (fields.size() < 2) continue;
      if (fields[0] == "FLAG") {
        form = fields[1] == "long"  ? FlagForm::two_bytes
               : fields[1] == "num" ? FlagForm::number
                                    : FlagForm::character;
      } else if (fields[0] == "NEEDAFFIX") {
        needs_affix = fields[1];
      } else if (fields[0] == "AF") {
        if (std::exchange(flags_counted, true)) flag_aliases.emplace_back(fields[1]);
      } else if (fields[0] == "AM") {
        if (std::exchange(fields_counted, true)) {
          field_aliases.push_back(
              line.substr(static_cast<std::size_t>(fields[1].data() - line.data())));
        }
      } else if (fields[0] == "SFX" && fields.size() >= 5) {
        add_suffix(fields);
      }
    }
  }

  void add_suffix(const std::vector<std::string_view>& fields) {
    Suffix suffix{Flag(fields[1]),
                  std::string(fields[2] == "0" ? "" : fields[2]),
                  std::string(fields[4] == "." ? "" : fields[4]),
                  {}};
    std::string_view added = fields[3].substr(0, fields[3].find('/'));
    if (added == "0") added = {};
    for (std::size_t k = 5; k < fields.size(); ++k) add_fields(fields[k], suffix.fields);
    longest_suffix = std::max(longest_suffix, added.size());
    suffixes[std::string(added)].push_back(std::move(suffix));
  }

  // A field, or the number of an alias of some.
  void add_fields(std::string_view field, WordFields& fields) const {
    if (!field_aliases.empty() &&
        std::all_of(field.begin(), field.end(), [](char c) { return c >= '0' && c <= '9'; })) {
      const std::size_t number = std::stoul(std::string(field));
      if (number == 0 || number > field_aliases.size()) return;
      for (const auto part : parts(field_aliases[number - 1])) fields.emplace_back(part);
    } else {
      fields.emplace_back(field);
    }
  }

  void read_words(std::istream& in) {
    std::string line;
    std::getline(in, line);  // how many there are
    while (std::getline(in, line)) {
      const std::string_view all = line;
      const std::size_t end = std::min(all.find_first_of(" \t\r"), all.size());
      const std::string_view head = all.substr(0, end);
      const std::size_t slash = head.find('/', 1);
      if (head.empty()) continue;
      Entry entry;
      if (slash != std::string_view::npos) entry.flags = head.substr(slash + 1);
      entry.fields = all.substr(end);
      entries.emplace(head.substr(0, std::min(slash, head.size())), std::move(entry));
    }
  }

  bool has_flag(const Entry& entry, const Flag& flag) const {
    if (flag.empty()) return false;
    std::string_view flags = entry.flags;
    if (!flag_aliases.empty()) {
      const std::size_t number = std::strtoul(entry.flags.c_str(), nullptr, 10);
      if (number == 0 || number > flag_aliases.size()) return false;
      flags = flag_aliases[number - 1];
    }
    if (form == FlagForm::number) {
      while (!flags.empty()) {
        const std::size_t end = std::min(flags.find(','), flags.size());
        if (flags.substr(0, end) == flag) return true;
        flags.remove_prefix(std::min(end + 1, flags.size()));
      }
      return false;
    }
    const std::size_t step = form == FlagForm::two_bytes ? 2 : 1;
    for (std::size_t at = flags.find(flag); at != std::string_view::npos;
         at = flags.find(flag, at + 1)) {
      if (at % step == 0) return true;
    }
    return false;
  }

  void add_reading(const Entry& entry, const WordFields& more,
                   std::vector<WordFields>& readings) const {
    WordFields fields;
    for (const auto field : parts(entry.fields)) add_fields(field, fields);
    fields.insert(fields.end(), more.begin(), more.end());
    readings.push_back(std::move(fields));
  }
};

WordForms::WordForms(const std::string& affixes_file, const std::string& words_file)
    : impl_(std::make_unique<Impl>()) {
  std::ifstream affixes(affixes_file);
  if (!affixes) throw Error(Errc::io, {affixes_file, {}, {}}, "can't be opened");
  impl_->read_affixes(affixes);
  std::ifstream words(words_file);
  if (!words) throw Error(Errc::io, {words_file, {}, {}}, "can't be opened");
  impl_->read_words(words);
}

WordForms::~WordForms() = default;

std::vector<WordFields> WordForms::readings(std::string_view word) const {
  std::vector<WordFields> readings;
  const auto [first, last] = impl_->entries.equal_range(std::string(word));
  for (auto at = first; at != last; ++at) {
    if (!impl_->has_flag(at->second, impl_->needs_affix)) {
      impl_->add_reading(at->second, {}, readings);
    }
  }
  std::string stem;
  for (std::size_t size = 0; size <= std::min(word.size(), impl_->longest_suffix); ++size) {
    const std::string_view kept = word.substr(0, word.size() - size);
    const auto suffixes = impl_->suffixes.find(std::string(word.substr(kept.size())));
    if (suffixes == impl_->suffixes.end()) continue;
    for (const Suffix& suffix : suffixes->second) {
      stem.assign(kept);
      stem += suffix.strip;
      const auto [begin, end] = impl_->entries.equal_range(stem);
      for (auto at = begin; at != end; ++at) {
        if (impl_->has_flag(at->second, suffix.flag) && fits(stem, suffix.condition)) {
          impl_->add_reading(at->second, suffix.fields, readings);
        }
      }
    }
  }
  return readings;
}

const WordForms* word_forms(const LangTag& language) {
  static LanguageCache<std::unique_ptr<WordForms>> cache;
  const auto load = [&](std::string_view) -> std::unique_ptr<WordForms> {
    const auto files = find_dictionary(language);
    if (!files) return nullptr;
    try {
      return std::make_unique<WordForms>(files->affixes.string(), files->words.string());
    } catch (const Error&) {  // as if there were none
      return nullptr;
    }
  };
  return cache.get(language.str(), load).get();
}

}  // namespace dragoman::qa
