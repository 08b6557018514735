// SPDX-License-Identifier: Apache-2.0
//
// A table of units, with tabs or commas, and a glossary with tabs.
#include "qa/glossary.h"
#include "tests/fuzz/fuzz_input.h"
#include "tests/fuzz/read_units.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dragoman;
  const std::string_view input = fuzz::view(data, size);
  fuzz::read_and_write(fuzz::written("file.csv", input));
  const std::string file = fuzz::written("file.tsv", input);
  fuzz::read_and_write(file);
  fuzz::may_refuse([&] { qa::read_glossary(file, LangTag::parse("en"), LangTag::parse("fr")); });
  return 0;
}
