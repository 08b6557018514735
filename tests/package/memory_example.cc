// SPDX-License-Identifier: Apache-2.0
#include <dragoman/tmx/memory.h>

#include <iostream>

// Adds the units of a file to a translation memory, and looks a segment up in it.
int main(int, char** arguments) {
  dragoman::tmx::Memory memory(arguments[1], dragoman::tmx::OpenMode::create);
  memory.import_file(arguments[2]);
  for (const dragoman::tmx::Match& match : memory.lookup({.text = arguments[3]})) {
    std::cout << match.score << " %\t" << match.target << '\n';
  }
}
