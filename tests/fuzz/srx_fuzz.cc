// SPDX-License-Identifier: Apache-2.0
//
// Segmentation rules of a user, and a text that they cut.
#include "corpus/segmenter.h"
#include "tests/fuzz/fuzz_input.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dragoman;
  const std::string_view input = fuzz::view(data, size);
  const auto part = fuzz::parts(input, 2);
  const std::string file = fuzz::written("rules.srx", part[0]);
  const std::string block = fuzz::line_of_text(part[1]);
  fuzz::may_refuse([&] {
    const char* end = block.data();
    for (const std::string_view sentence :
         Segmenter(LangTag::parse("en"), file).split(std::string_view(block))) {
      fuzz::must(end <= sentence.data() && !sentence.empty(), "sentences are in order");
      end = sentence.data() + sentence.size();
    }
    fuzz::must(end <= block.data() + block.size(), "sentences are in the block");
  });
  return 0;
}
