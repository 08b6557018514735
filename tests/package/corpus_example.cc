// SPDX-License-Identifier: Apache-2.0
#include <dragoman/corpus/reader.h>
#include <dragoman/corpus/segmenter.h>

#include <iostream>

// Prints the sentences of a document, with the label of each paragraph.
int main(int, char** files) {
  const auto language = dragoman::LangTag::parse("en");
  dragoman::Document document = dragoman::read_document(files[1], language);
  dragoman::Segmenter(language).split(document);
  for (const dragoman::Segment& segment : document.segments) {
    std::cout << document.label(segment).text << '\t' << document.text(segment) << '\n';
  }
}
