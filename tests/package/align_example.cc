// SPDX-License-Identifier: Apache-2.0
#include <dragoman/align/aligner.h>
#include <dragoman/corpus/reader.h>
#include <dragoman/tmx/tmx_writer.h>

#include <iostream>

// Aligns a document with its translation and prints TMX.
int main(int, char** files) {
  const dragoman::Bitext bitext =
      dragoman::align(dragoman::read_document(files[1]), dragoman::read_document(files[2]));
  dragoman::tmx::write_tmx(bitext, std::cout);
}
