// SPDX-License-Identifier: Apache-2.0
#include "workflow/memory_languages.h"

#include <algorithm>
#include <vector>

#include "corpus/language_guess.h"

namespace dragoman::workflow {
namespace {

bool has(const std::vector<LangTag>& languages, const LangTag& language) {
  return std::any_of(languages.begin(), languages.end(),
                     [&](const LangTag& one) { return one.language() == language.language(); });
}

}  // namespace

LangTag language_in_memory(tmx::Memory& memory, std::span<const std::string_view> texts) {
  const std::vector<LangTag> languages = memory.languages();
  const auto guess = guess_language_of_few(texts);
  if (guess && has(languages, *guess)) return *guess;
  const LangTag english = LangTag::parse("en");
  return languages.empty() || has(languages, english) ? english : languages.front();
}

LangTag target_in_memory(tmx::Memory& memory, const LangTag& source) {
  std::vector<LangTag> languages = memory.languages();
  std::erase_if(languages, [&](const LangTag& one) { return one.language() == source.language(); });
  const LangTag french = LangTag::parse("fr");
  if (has(languages, french)) return french;
  if (!languages.empty()) return languages.front();
  return source.language() == french.language() ? LangTag::parse("en") : french;
}

MemoryLanguages memory_languages(tmx::Memory& memory, const std::optional<LangTag>& source,
                                 const std::optional<LangTag>& target,
                                 std::span<const std::string_view> texts) {
  MemoryLanguages found;
  found.source = source ? *source : language_in_memory(memory, texts);
  found.target = target ? *target : target_in_memory(memory, found.source);
  return found;
}

}  // namespace dragoman::workflow
