// SPDX-License-Identifier: Apache-2.0
//
// A web page.
#include "corpus/reader.h"
#include "tests/fuzz/fuzz_input.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dragoman;
  const std::string_view input = fuzz::view(data, size);
  const std::string page = "<!DOCTYPE html><html>" + std::string(input);
  fuzz::may_refuse([&] { fuzz::must_be_sound(read_document(page, "page.html")); });
  return 0;
}
