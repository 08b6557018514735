// SPDX-License-Identifier: Apache-2.0
#include "qa/words/name_key.h"

#include <array>
#include <utility>

#include "corpus/text/unicode.h"

namespace dragoman::qa {
namespace {

constexpr std::size_t kShortest = 3;

// What Latin script writes for the sounds of other scripts, longest first: a letter of the key for
// each. These are the habits of English, French and German transcription.
constexpr std::array<std::pair<std::string_view, std::string_view>, 32> kSounds = {{
    {"tsch", "c"}, {"dzh", "j"}, {"tch", "c"}, {"gue", "ge"}, {"gui", "gi"}, {"sch", "c"},
    {"ch", "c"},   {"sh", "c"},  {"zh", "j"},  {"dj", "j"},   {"ph", "f"},   {"kh", "k"},
    {"gh", "g"},   {"ck", "k"},  {"qu", "k"},  {"th", "t"},   {"ts", "s"},   {"tz", "s"},
    {"ou", "u"},   {"oo", "u"},  {"ow", "v"},  {"ee", "i"},   {"ie", "i"},   {"ei", "i"},
    {"ij", "i"},   {"q", "k"},   {"x", "ks"},  {"w", "v"},    {"y", "i"},    {"z", "s"},
    {"h", ""},     {"c", "k"},
}};

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

std::string key_of(std::string_view folded) {
  std::string key;
  for (std::size_t at = 0; at < folded.size();) {
    std::string_view sound = folded.substr(at, 1);
    std::size_t size = 1;
    for (const auto& [written, heard] : kSounds) {
      if (folded.substr(at, written.size()) != written) continue;
      sound = heard;
      size = written.size();
      break;
    }
    at += size;
    // One letter for two.
    if (!sound.empty() && !key.empty() && key.back() == sound.front()) sound.remove_prefix(1);
    key += sound;
  }
  if (key.size() > kShortest && key.back() == 'e') key.pop_back();
  return key;
}

}  // namespace

std::vector<NamePart> name_parts(std::string_view name) {
  std::vector<NamePart> parts;
  const std::string folded = fold(name);
  std::string word;
  const auto flush = [&] {
    if (word.size() >= kShortest) {
      NamePart part{word, key_of(word), {}};
      for (const char c : part.key) {
        if (!is_vowel(c)) part.skeleton += c;
      }
      parts.push_back(std::move(part));
    }
    word.clear();
  };
  for (std::size_t at = 0; at < folded.size();) {
    const char32_t c = next_char(folded, at);
    if (is_letter(c)) {
      append_utf8(c, word);
    } else if (c != U'\'' && c != 0x2019) {
      flush();
    }
  }
  flush();
  return parts;
}

}  // namespace dragoman::qa
