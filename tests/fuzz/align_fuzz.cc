// SPDX-License-Identifier: Apache-2.0
//
// Two small documents: each segment is in one bead, whatever the number of threads.
#include "align/aligner.h"
#include "tests/fuzz/fuzz_input.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dragoman;
  const std::string_view input = fuzz::view(data, size);
  const auto part = fuzz::parts(input, 2);
  Document source = fuzz::document_of(part[0], "en");
  Document target = fuzz::document_of(part[1], "fr");
  const Bitext one = align(source, target, {.jobs = 1});
  fuzz::must_hold_all(one);
  const Bitext several = align(std::move(source), std::move(target), {.jobs = 3});
  fuzz::must(one.beads == several.beads && one.correspondence == several.correspondence,
             "the number of threads makes no difference");
  return 0;
}
