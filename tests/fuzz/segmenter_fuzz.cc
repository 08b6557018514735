// SPDX-License-Identifier: Apache-2.0
//
// Sentences: with the white space between them, they are the block again.
#include <array>

#include "corpus/segmenter.h"
#include "corpus/text/unicode.h"
#include "tests/fuzz/fuzz_input.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dragoman;
  const std::string_view input = fuzz::view(data, size);
  static std::array segmenters = {Segmenter(LangTag::parse("en")), Segmenter(LangTag::parse("fr")),
                                  Segmenter(LangTag::parse("ar")), Segmenter(LangTag::parse("zh"))};
  if (input.empty()) return 0;
  Segmenter& segmenter = segmenters[static_cast<unsigned char>(input[0]) % segmenters.size()];
  const std::string block = fuzz::line_of_text(input.substr(1));
  const char* end = block.data();
  const auto is_blank = [](std::string_view text) { return trim(text).empty(); };
  for (const std::string_view sentence : segmenter.split(std::string_view(block))) {
    fuzz::must(end <= sentence.data(), "sentences are in order");
    fuzz::must(is_blank({end, static_cast<std::size_t>(sentence.data() - end)}),
               "between sentences is white space alone");
    fuzz::must(!sentence.empty() && trim(sentence) == sentence, "a sentence is trimmed");
    end = sentence.data() + sentence.size();
  }
  fuzz::must(is_blank({end, static_cast<std::size_t>(block.data() + block.size() - end)}),
             "nothing is lost behind the last sentence");
  return 0;
}
