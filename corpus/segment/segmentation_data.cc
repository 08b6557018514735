// SPDX-License-Identifier: Apache-2.0
#include "corpus/segment/segmentation_data.h"

#include <unicode/localpointer.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>
#include <unicode/ures.h>

#include <string>
#include <utility>
#include <vector>

#include "corpus/base/language_data.h"
#include "corpus/text/unicode.h"
#include "embedded.h"

namespace dragoman {
namespace {

std::string upper_case(std::string_view text, const icu::Locale& locale) {
  std::string result;
  icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())})
      .toUpper(locale)
      .toUTF8String(result);
  return result;
}

// "art" is also written "Art" and "ART" in text; "Mr" as "MR", but never as "mr". The apostrophe of
// an elided word is straight or curly.
std::vector<std::string> written_forms(const std::string& word, const icu::Locale& locale) {
  std::size_t second = 0;
  next_char(word, second);
  std::vector<std::string> forms = {word};
  // A single letter is a word of its own in each case: "p." a page, "P." an initial.
  if (second < word.size()) {
    forms.push_back(upper_case(word.substr(0, second), locale) + word.substr(second));
    forms.push_back(upper_case(word, locale));
  }
  if (word.back() == '\'') {
    for (std::size_t i = forms.size(); i-- > 0;) {
      forms.push_back(forms[i].substr(0, forms[i].size() - 1) + "’");
    }
  }
  return forms;
}

template <typename Value>
void add(const std::vector<std::string>& words, Value value, const icu::Locale& locale,
         WordMap<Value>& map) {
  for (const std::string& word : words) {
    // The first list that holds a form keeps it: a form as written beats one that is derived.
    for (auto& form : written_forms(word, locale)) {
      map.try_emplace(std::move(form), value);
    }
  }
}

SegmentationData file_data(const DataValue& file, const icu::Locale& locale) {
  const auto list = [&](const char* name) {
    const auto words = file.find(name);
    return words ? words->texts() : std::vector<std::string>();
  };
  SegmentationData data;
  add(list("never_ends"), Abbreviation::never_ends, locale, data.abbreviations);
  add(list("ends_unless_number"), Abbreviation::ends_unless_number, locale, data.abbreviations);
  add(list("ends_before_starter"), Abbreviation::ends_before_starter, locale, data.abbreviations);
  add(list("ends_before_capital"), Abbreviation::ends_before_capital, locale, data.abbreviations);
  add(list("ends_behind_figure"), Abbreviation::ends_behind_figure, locale, data.abbreviations);
  add(list("name_starters"), Starter::name, locale, data.starters);
  add(list("starters"), Starter::sure, locale, data.starters);
  for (const std::string& noun : list("label_nouns")) {
    for (auto& form : written_forms(noun, locale)) {
      data.label_nouns.insert(std::move(form));
    }
  }
  if (const auto ordinal = file.find("ordinal_figures")) ordinal->get_to(data.ordinal_figures);
  return data;
}

// ICU's own way to use this list matches a word's ending for the word, which joins "locaux." to the
// next sentence because of "aux."; here the words are compared whole.
void add_icu_data(const icu::Locale& locale, SegmentationData& data) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::LocalUResourceBundlePointer bundle(
      ures_open(U_ICUDATA_NAME "-brkitr", locale.getName(), &status));
  // A language that ICU has no list for gets another language's by way of the default locale.
  if (status == U_USING_DEFAULT_WARNING) return;
  const icu::LocalUResourceBundlePointer exceptions(
      ures_getByKey(bundle.getAlias(), "exceptions", nullptr, &status));
  const icu::LocalUResourceBundlePointer list(
      ures_getByKey(exceptions.getAlias(), "SentenceBreak", nullptr, &status));
  if (U_FAILURE(status)) return;
  const std::int32_t count = ures_getSize(list.getAlias());
  for (std::int32_t i = 0; i < count; ++i) {
    std::int32_t size = 0;
    const UChar* entry = ures_getStringByIndex(list.getAlias(), i, &size, &status);
    if (U_FAILURE(status)) break;
    std::string word;
    icu::UnicodeString(false, entry, size).toUTF8String(word);
    if (!word.ends_with('.') || word.size() < 3 || word.find(' ') != std::string::npos) continue;
    word.pop_back();
    // Many in lower case are words as well ("mar." for martes and the sea): believed before a
    // number alone.
    std::size_t next = 0;
    const bool plain = !is_upper(next_char(word, next)) && word.find('.') == std::string::npos;
    data.abbreviations.try_emplace(
        word, plain ? Abbreviation::ends_unless_number : Abbreviation::never_ends);
  }
}

SegmentationData load(const LangTag& language) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale = icu::Locale::forLanguageTag(language.str(), status);
  const auto file = language_file(embedded, language.language(), "segmentation");
  SegmentationData data = file ? file_data(*file, locale) : SegmentationData();
  // A file says whether it knows all abbreviations of its language, or adds to those of ICU.
  bool complete = file.has_value();
  if (file && file->contains("complete")) file->at("complete").get_to(complete);
  if (!complete) add_icu_data(locale, data);
  return data;
}

}  // namespace

const SegmentationData& segmentation_data(const LangTag& language) {
  static LanguageCache<SegmentationData> cache;
  return cache.get(language.str(), [&](std::string_view) { return load(language); });
}

}  // namespace dragoman
