// SPDX-License-Identifier: Apache-2.0
#include "corpus/text/collation.h"

#include <unicode/coll.h>
#include <unicode/locid.h>
#include <unicode/stringpiece.h>

#include <cstdint>
#include <string>

#include "corpus/base/error.h"

namespace dragoman {

struct Collation::Rules {
  std::unique_ptr<icu::Collator> collator;
};

Collation::Collation(const LangTag& language) : rules_(std::make_unique<Rules>()) {
  UErrorCode status = U_ZERO_ERROR;
  rules_->collator.reset(
      icu::Collator::createInstance(icu::Locale::forLanguageTag(language.str(), status), status));
  if (U_FAILURE(status) != 0) {
    throw Error(Errc::unsupported, {}, "ICU has no alphabetical order for " + language.str(),
                "install ICU with its data");
  }
  rules_->collator->setStrength(icu::Collator::SECONDARY);
}

Collation::~Collation() = default;
Collation::Collation(Collation&&) noexcept = default;
Collation& Collation::operator=(Collation&&) noexcept = default;

int Collation::compare(std::string_view a, std::string_view b) const {
  UErrorCode status = U_ZERO_ERROR;
  const auto piece = [](std::string_view text) {
    return icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size()));
  };
  return rules_->collator->compareUTF8(piece(a), piece(b), status);
}

}  // namespace dragoman
