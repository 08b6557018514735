// SPDX-License-Identifier: Apache-2.0
#include <dragoman/align/aligner.h>
#include <dragoman/corpus/reader.h>
#include <dragoman/corpus/segmenter.h>
#include <dragoman/tmx/tmx_writer.h>

#include <iostream>

dragoman::Document read(const char* file, const char* tag) {
  const auto language = dragoman::LangTag::parse(tag);
  dragoman::Document document = dragoman::read_document(file, language);
  dragoman::Segmenter(language).split(document);
  return document;
}

// Aligns an English document with its French translation and prints TMX.
int main(int, char** files) {
  const dragoman::Bitext bitext = dragoman::align(read(files[1], "en"), read(files[2], "fr"));
  dragoman::tmx::write_tmx(bitext, std::cout);
}
