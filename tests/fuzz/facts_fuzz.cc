// SPDX-License-Identifier: Apache-2.0
//
// The facts of a line in each official language: in order, and none over another.
#include <array>

#include "corpus/text/unicode.h"
#include "qa/facts/facts.h"
#include "tests/fuzz/fuzz_input.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dragoman;
  const std::string_view input = fuzz::view(data, size);
  static const std::array languages = {"en", "fr", "es", "ru", "ar", "zh", "de"};
  if (input.empty()) return 0;
  const LangTag language =
      LangTag::parse(languages[static_cast<unsigned char>(input[0]) % languages.size()]);
  const std::string text = fuzz::line_of_text(input.substr(1));
  std::uint32_t end = 0;
  for (const qa::Fact& fact : qa::read_facts(text, language)) {
    fuzz::must(fact.begin >= end && fact.begin < fact.end && fact.end <= text.size(),
               "facts are in order and in the text");
    fuzz::must(!fact.value.empty(), "a fact has a value");
    fuzz::must(find_invalid_utf8(fact.value) == std::string_view::npos, "a value is UTF-8");
    fuzz::must(find_invalid_utf8(std::string_view(text).substr(
                   fact.begin, fact.end - fact.begin)) == std::string_view::npos,
               "a fact begins and ends between characters");
    end = fact.end;
  }
  return 0;
}
