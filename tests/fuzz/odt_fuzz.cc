// SPDX-License-Identifier: Apache-2.0
//
// An OpenDocument text whose parts are the input: its text, its styles and the common ones.
#include "corpus/reader.h"
#include "tests/fuzz/fuzz_input.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dragoman;
  const std::string_view input = fuzz::view(data, size);
  const auto part = fuzz::parts(input, 3);
  const std::string spaces =
      " xmlns:office=\"o\" xmlns:text=\"t\" xmlns:style=\"s\" xmlns:fo=\"f\" "
      "xmlns:table=\"ta\" xmlns:draw=\"d\"";
  const std::string package = fuzz::zip_of(
      {{"mimetype", "application/vnd.oasis.opendocument.text"},
       {"content.xml",
        "<office:document-content" + spaces + "><office:automatic-styles>" + std::string(part[1]) +
            "</office:automatic-styles><office:body><office:text>" + std::string(part[0]) +
            "</office:text></office:body></office:document-content>"},
       {"styles.xml", "<office:document-styles" + spaces + ">" + std::string(part[2]) +
                          "</office:document-styles>"}});
  fuzz::may_refuse([&] { fuzz::must_be_sound(read_document(package, "file.odt")); });
  return 0;
}
