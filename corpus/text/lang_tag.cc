// SPDX-License-Identifier: Apache-2.0
#include "corpus/text/lang_tag.h"

#include <unicode/locid.h>

#include <algorithm>
#include <map>
#include <string>

#include "corpus/base/error.h"
#include "corpus/text/unicode.h"

namespace dragoman {
namespace {

// The languages that ICU knows, by their folded names in English, in French and in themselves; the
// first of several.
std::map<std::string, const char*> codes_by_name() {
  std::map<std::string, const char*> codes;
  for (const char* const* code = icu::Locale::getISOLanguages(); *code != nullptr; ++code) {
    const icu::Locale language(*code);
    for (const icu::Locale& reader :
         {icu::Locale::getEnglish(), icu::Locale::getFrench(), language}) {
      icu::UnicodeString display;
      language.getDisplayLanguage(reader, display);
      std::string text;
      codes.emplace(fold(display.toUTF8String(text)), *code);
    }
  }
  return codes;
}

}  // namespace

LangTag LangTag::parse(std::string_view tag) {
  std::string hyphenated(tag);
  std::replace(hyphenated.begin(), hyphenated.end(), '_', '-');
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale = icu::Locale::forLanguageTag(hyphenated, status);
  const std::string canonical = locale.toLanguageTag<std::string>(status);
  // forLanguageTag reads as far as it understands and drops the rest without a word, so a tag
  // counts as read only if as much of it came back.
  // No registered language has more than three letters, though the syntax would allow "french".
  const bool has_language = std::min(hyphenated.find('-'), hyphenated.size()) <= 3;
  if (U_FAILURE(status) || hyphenated.empty() || !has_language ||
      canonical.size() < hyphenated.size()) {
    throw Error(Errc::usage, {}, "\"" + std::string(tag) + "\" is not a language tag",
                "write a BCP 47 tag such as en, fr or fr-CA");
  }
  LangTag result;
  result.tag_ = canonical;
  return result;
}

std::optional<LangTag> LangTag::called(std::string_view name) {
  static const std::map<std::string, const char*> codes = codes_by_name();
  const auto found = codes.find(fold(name));
  return found == codes.end() ? std::nullopt : std::optional(parse(found->second));
}

std::string_view LangTag::language() const {
  return std::string_view(tag_).substr(0, tag_.find('-'));
}

std::string LangTag::three_letters() const {
  return icu::Locale(std::string(language()).c_str()).getISO3Language();
}

std::string LangTag::english_name() const {
  icu::UnicodeString name;
  icu::Locale(std::string(language()).c_str()).getDisplayLanguage(icu::Locale::getEnglish(), name);
  std::string english;
  return name.toUTF8String(english);
}

bool LangTag::is_known() const {
  for (const char* const* code = icu::Locale::getISOLanguages(); *code != nullptr; ++code) {
    if (language() == *code) return true;
  }
  return false;
}

}  // namespace dragoman
