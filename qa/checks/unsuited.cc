// SPDX-License-Identifier: Apache-2.0
#include "qa/checks/unsuited.h"

#include <map>
#include <string>
#include <string_view>

#include "corpus/base/language_data.h"
#include "embedded.h"

namespace dragoman::qa {
namespace {

// By the name of the check.
using Reasons = std::map<std::string, std::string, std::less<>>;

Reasons load(std::string_view language) {
  const auto file = language_file(embedded, language, "unsuited");
  return file ? file->as<Reasons>() : Reasons();
}

}  // namespace

const char* unsuited(const Check& check, const LangTag& language) {
  static LanguageCache<Reasons> cache;
  const Reasons& reasons = cache.get(language.language(), load);
  const auto reason = reasons.find(check.name);
  return reason == reasons.end() ? nullptr : reason->second.c_str();
}

}  // namespace dragoman::qa
