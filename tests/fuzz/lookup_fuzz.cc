// SPDX-License-Identifier: Apache-2.0
//
// A segment: a lookup through the index answers as the comparison with every unit.
#include "tests/fuzz/fuzz_input.h"
#include "tests/fuzz/sample_memory.h"
#include "tmx/memory.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dragoman;
  const std::string_view input = fuzz::view(data, size);
  static const std::string path = fuzz::make_memory();
  static tmx::Memory memory(path, tmx::OpenMode::read);
  const std::string text = fuzz::line_of_text(input);
  const tmx::MatchQuery query{.text = text};
  const tmx::MatchOptions options{.threshold = 30, .limit = 0};
  const auto fast = memory.lookup(query, options);
  const auto slow = memory.lookup_exhaustively(query, options);
  fuzz::must(fast.size() == slow.size(), "both find as many");
  for (std::size_t k = 0; k < fast.size(); ++k) {
    fuzz::must(fast[k].unit == slow[k].unit && fast[k].score == slow[k].score &&
                   fast[k].substituted == slow[k].substituted && fast[k].runs == slow[k].runs,
               "both find the same");
  }
  memory.fragments({.text = text});
  return 0;
}
