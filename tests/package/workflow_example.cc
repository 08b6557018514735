// SPDX-License-Identifier: Apache-2.0
#include <dragoman/tmx/tmx_writer.h>
#include <dragoman/workflow/align_files.h>

#include <iostream>

// Aligns two files, whose languages are detected, and prints TMX.
int main(int, char** files) {
  const auto aligned = dragoman::workflow::align_files(files[1], files[2]);
  for (const auto& warning : aligned.warnings) std::cerr << warning.message << '\n';
  dragoman::tmx::write_tmx(aligned.bitext, std::cout);
}
