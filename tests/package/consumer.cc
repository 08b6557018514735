// SPDX-License-Identifier: Apache-2.0
//
// The README's example: what a program that uses the installed library looks like.
#include <dragoman/align/aligner.h>
#include <dragoman/corpus/reader.h>
#include <dragoman/corpus/segmenter.h>
#include <dragoman/tmx/tmx_writer.h>

#include <iostream>

int main(int argc, char** argv) {
  using namespace dragoman;
  if (argc != 3) return 2;
  const auto read = [](const char* file, const char* tag) {
    const LangTag language = LangTag::parse(tag);
    Document document = read_document(file, language);
    Segmenter(language).split(document);
    return document;
  };
  const Bitext bitext = align(read(argv[1], "en"), read(argv[2], "fr"));
  tmx::write_tmx(bitext, std::cout);
}
