// SPDX-License-Identifier: Apache-2.0
//
// A Word file whose parts are the input: its text, styles, numbering and footnotes.
#include "corpus/reader.h"
#include "tests/fuzz/fuzz_input.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dragoman;
  const std::string_view input = fuzz::view(data, size);
  const auto part = fuzz::parts(input, 4);
  const auto relation = [](const std::string& name) {
    return "<Relationship Id=\"" + name + "\" Type=\"http://x/" + name + "\" Target=\"" + name +
           ".xml\"/>";
  };
  const std::string package = fuzz::zip_of(
      {{"_rels/.rels",
        "<Relationships><Relationship Id=\"r\" Type=\"http://x/officeDocument\" "
        "Target=\"word/document.xml\"/></Relationships>"},
       {"word/document.xml",
        "<w:document xmlns:w=\"w\"><w:body>" + std::string(part[0]) + "</w:body></w:document>"},
       {"word/_rels/document.xml.rels", "<Relationships>" + relation("styles") +
                                            relation("numbering") + relation("footnotes") +
                                            "</Relationships>"},
       {"word/styles.xml", "<w:styles xmlns:w=\"w\">" + std::string(part[1]) + "</w:styles>"},
       {"word/numbering.xml",
        "<w:numbering xmlns:w=\"w\">" + std::string(part[2]) + "</w:numbering>"},
       {"word/footnotes.xml",
        "<w:footnotes xmlns:w=\"w\">" + std::string(part[3]) + "</w:footnotes>"}});
  fuzz::may_refuse([&] { fuzz::must_be_sound(read_document(package, "file.docx")); });
  return 0;
}
