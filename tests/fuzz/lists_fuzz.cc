// SPDX-License-Identifier: Apache-2.0
//
// Small files of lines: ladders, baselines, manifests and lexicons.
#include "align/stored_lexicon.h"
#include "corpus/ladder.h"
#include "report/baseline.h"
#include "tests/fuzz/fuzz_input.h"
#include "workflow/batch/batch_manifest.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dragoman;
  const std::string_view input = fuzz::view(data, size);
  const std::string file = fuzz::written("file.tsv", input);
  fuzz::may_refuse([&] { read_ladder(file); });
  fuzz::may_refuse([&] { report::read_baseline(file); });
  fuzz::may_refuse([&] { workflow::read_manifest(file); });
  fuzz::may_refuse([&] { StoredLexicon::open(file); });
  return 0;
}
