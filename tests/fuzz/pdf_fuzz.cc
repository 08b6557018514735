// SPDX-License-Identifier: Apache-2.0
//
// A PDF: its objects, and what a page shows.
#include <cstdlib>

#include "corpus/reader.h"
#include "tests/fuzz/fuzz_input.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dragoman;
  const std::string_view input = fuzz::view(data, size);
  static const int alone = ::setenv("PATH", "/nonexistent", 1);  // no pdftotext
  static_cast<void>(alone);
  const auto part = fuzz::parts(input, 2);
  const std::string file =
      "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
      "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 600 800]/Resources<</Font<<"
      "/F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
      "/F2 9 0 R>>>>>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/Contents 4 0 R>>endobj\n"
      "4 0 obj<</Length " +
      std::to_string(part[0].size()) + ">>stream\n" + std::string(part[0]) +
      "\nendstream endobj\n" + std::string(part[1]) + "\ntrailer<</Root 1 0 R>>\n%%EOF\n";
  fuzz::may_refuse([&] { fuzz::must_be_sound(read_document(file, "file.pdf")); });
  return 0;
}
