// SPDX-License-Identifier: Apache-2.0
//
// The index of a memory with some bytes changed: the answers stay the same.
#include <fstream>

#include "tests/fuzz/fuzz_input.h"
#include "tests/fuzz/sample_memory.h"
#include "tests/scratch_folder.h"
#include "tmx/index/word_index.h"
#include "tmx/memory.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dragoman;
  const std::string_view input = fuzz::view(data, size);
  static const std::string path = fuzz::make_memory();
  static const std::string index = tmx::index_path(path).string();
  static const std::string good = testing::read_file(index);
  const auto answer = [&] {
    std::string all;
    tmx::Memory memory(path, tmx::OpenMode::read);
    for (const auto& match : memory.lookup({.text = "The General Assembly adopted 7 texts."})) {
      all += std::to_string(match.unit) + ' ' + std::to_string(match.score) + '\n';
    }
    for (const auto& hit : memory.search({.phrase = "resol*", .limit = 0}).hits) {
      all += std::to_string(hit.unit.id) + '\n';
    }
    return all;
  };
  static const std::string wanted = answer();
  std::ofstream(index, std::ios::binary | std::ios::trunc) << fuzz::changed(good, input);
  fuzz::must(answer() == wanted, "what happens to an index changes no answer");
  return 0;
}
