// SPDX-License-Identifier: Apache-2.0
//
// A TBX file, as units and as a glossary.
#include "qa/glossary.h"
#include "tests/fuzz/fuzz_input.h"
#include "tests/fuzz/read_units.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dragoman;
  const std::string_view input = fuzz::view(data, size);
  const std::string file = fuzz::written("file.tbx", input);
  fuzz::read_and_write(file);
  fuzz::may_refuse([&] { qa::read_glossary(file, LangTag::parse("en"), LangTag::parse("fr")); });
  return 0;
}
