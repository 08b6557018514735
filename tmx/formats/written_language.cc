// SPDX-License-Identifier: Apache-2.0
#include "tmx/formats/written_language.h"

#include "corpus/base/error.h"

namespace dragoman::tmx {

WrittenLanguage parse_written_language(std::string_view written) {
  WrittenLanguage language{std::string(written), {}};
  for (const std::string_view tag : {written, written.substr(0, written.find_first_of("-_"))}) {
    try {
      language.tag = LangTag::parse(tag);
      return language;
    } catch (const Error&) {
      language.whole = false;
    }
  }
  return language;
}

const WrittenLanguage& WrittenLanguages::find(std::string_view written) {
  for (const WrittenLanguage& language : known_) {
    if (language.written == written) return language;
  }
  // A file that never repeats itself must not make this grow.
  if (known_.size() == 256) known_.clear();
  return known_.emplace_back(parse_written_language(written));
}

}  // namespace dragoman::tmx
