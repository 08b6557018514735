// SPDX-License-Identifier: Apache-2.0
//
// A TMX file.
#include "tests/fuzz/fuzz_input.h"
#include "tests/fuzz/read_units.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dragoman;
  const std::string_view input = fuzz::view(data, size);
  fuzz::read_and_write(fuzz::written("file.tmx", input));
  return 0;
}
