// SPDX-License-Identifier: Apache-2.0
#include "corpus/text/word_breaks.h"

#include <unicode/brkiter.h>
#include <unicode/localpointer.h>
#include <unicode/locid.h>
#include <unicode/utext.h>

#include <memory>
#include <stdexcept>
#include <string>

namespace dragoman {
namespace {

void check(UErrorCode status, const char* step) {
  if (U_FAILURE(status)) {
    throw std::runtime_error(std::string("ICU, ") + step + ": " + u_errorName(status));
  }
}

}  // namespace

std::vector<std::uint32_t> word_breaks(std::string_view text, const LangTag& language) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> words(icu::BreakIterator::createWordInstance(
      icu::Locale(std::string(language.language()).c_str()), status));
  check(status, "words of a language");
  const icu::LocalUTextPointer bytes(
      utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status));
  check(status, "opening a text");
  words->setText(bytes.getAlias(), status);
  check(status, "finding words");
  std::vector<std::uint32_t> breaks;
  for (std::int32_t at = words->first(); at != icu::BreakIterator::DONE; at = words->next()) {
    breaks.push_back(static_cast<std::uint32_t>(at));
  }
  return breaks;
}

}  // namespace dragoman
