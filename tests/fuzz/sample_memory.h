// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "tests/fuzz/fuzz_input.h"
#include "tmx/memory.h"

namespace dragoman::fuzz {

// A memory of a few units with figures and repeated words.
inline std::string make_memory() {
  const std::string path = place("memory.tm");
  tmx::Memory memory(path, tmx::OpenMode::create);
  memory.import_file(written(
      "units.tsv",
      "The General Assembly adopted 12 resolutions.\tL’Assemblée générale a adopté 12 "
      "résolutions.\n"
      "The General Assembly met.\tL’Assemblée générale s’est réunie.\n"
      "The Security Council met on 3 May 2004.\tLe Conseil de sécurité s’est réuni le 3 mai 2004.\n"
      "Resolved: to resolve the resolution.\tRésolu\u00a0: résoudre la résolution.\n"
      "États and e\u0301tat are states.\tÉtats et état.\n"
      "* * *\t* * *\n"));
  memory.update_index();
  return path;
}

}  // namespace dragoman::fuzz
