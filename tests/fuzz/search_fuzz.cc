// SPDX-License-Identifier: Apache-2.0
//
// The language of phrases: a search through the index finds what reading every text finds.
#include <algorithm>

#include "corpus/text/unicode.h"
#include "tests/fuzz/fuzz_input.h"
#include "tests/fuzz/sample_memory.h"
#include "tmx/memory.h"
#include "tmx/search/phrase_pattern.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dragoman;
  const std::string_view input = fuzz::view(data, size);
  static const std::string path = fuzz::make_memory();
  static tmx::Memory memory(path, tmx::OpenMode::read);
  const std::string phrase(input);
  const bool is_text = find_invalid_utf8(phrase) == std::string_view::npos;
  if (!is_text) return 0;  // the program checks what it is asked
  const auto patterns = tmx::phrase_patterns(phrase);
  if (patterns.empty()) {
    fuzz::may_refuse([&] {
      memory.search({.phrase = phrase});
      fuzz::must(false, "a phrase without a word is refused");
    });
    return 0;
  }
  std::vector<tmx::UnitId> wanted;
  memory.visit([&](const tmx::StoredUnit& unit) {
    const std::string text = to_nfc(unit.unit.variants.front().text);
    std::uint32_t end = 0;
    tmx::MatchWords words;
    tmx::split_match_words(text, {}, words);
    const auto ranges = tmx::find_phrase(words, patterns);
    for (const tmx::ByteRange& range : ranges) {
      fuzz::must(range.begin >= end && range.begin < range.end && range.end <= text.size(),
                 "what is found is in order and in the text");
      end = range.end;
    }
    if (!ranges.empty()) wanted.push_back(unit.id);
    return true;
  });
  fuzz::may_refuse([&] {
    std::vector<tmx::UnitId> found;
    for (const auto& hit : memory.search({.phrase = phrase, .limit = 0}).hits) {
      found.push_back(hit.unit.id);
    }
    std::ranges::sort(found);
    fuzz::must(found == wanted, "the index finds what is there");
  });
  fuzz::may_refuse([&] { memory.search({.phrase = phrase, .stems = true}); });
  return 0;
}
