// SPDX-License-Identifier: Apache-2.0
#include <dragoman/corpus/reader.h>

#include <iostream>

// Prints the sentences of a document, with the label of each paragraph.
int main(int, char** files) {
  const dragoman::Document document = dragoman::read_document(files[1]);
  for (const dragoman::Segment& segment : document.segments) {
    std::cout << document.label(segment).text << '\t' << document.text(segment) << '\n';
  }
}
