// SPDX-License-Identifier: Apache-2.0
//
// A file of any kind, whose format its bytes tell: text, HTML, DOCX, ODT, PDF.
#include <cstdlib>

#include "corpus/reader.h"
#include "tests/fuzz/fuzz_input.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dragoman;
  const std::string_view input = fuzz::view(data, size);
  // Formats that another program reads are refused without it.
  static const int alone = ::setenv("PATH", "/nonexistent", 1);
  static_cast<void>(alone);
  fuzz::may_refuse([&] { fuzz::must_be_sound(read_document(input, "file")); });
  fuzz::may_refuse([&] { fuzz::must_be_sound(read_document(input, "file", {.segmented = true})); });
  return 0;
}
