// SPDX-License-Identifier: Apache-2.0
#include "corpus/io/xml_part.h"

#include <cstddef>
#include <string_view>
#include <utility>

#include "corpus/base/error.h"
#include "corpus/base/limits.h"
#include "corpus/text/decode.h"
#include "corpus/text/unicode.h"

namespace dragoman {
namespace {

[[noreturn]] void fail(const std::string& part, const std::string& cause) {
  throw Error(Errc::syntax, {}, part + ": " + cause,
              "save the file again from the program that made it");
}

// The '>' that ends the tag at `at`, or npos; attributes may hold others.
std::size_t end_of_tag(std::string_view xml, std::size_t at) {
  while (true) {
    at = xml.find_first_of("\"'>", at);
    if (at == xml.npos || xml[at] == '>') return at;
    at = xml.find(xml[at], at + 1);
    if (at == xml.npos) return at;
    ++at;
  }
}

// Before a tree is built, for a million open elements cost a hundred times their bytes.
void check_depth(std::string_view xml, const std::string& part) {
  int depth = 0;
  for (std::size_t at = xml.find('<'); at != xml.npos; at = xml.find('<', at)) {
    const std::string_view rest = xml.substr(at);
    if (rest.starts_with("<!--")) {
      at = xml.find("-->", at);
    } else if (rest.starts_with("<![CDATA[")) {
      at = xml.find("]]>", at);
    } else if (rest.starts_with("<!")) {
      fail(part, "declares a document type, as no word processor does");
    } else {
      const std::size_t end = end_of_tag(xml, at);
      if (end == xml.npos) return;  // the parser will report it
      if (rest.starts_with("</")) {
        --depth;
      } else if (!rest.starts_with("<?") && xml[end - 1] != '/' && ++depth > kDeepestXml) {
        fail(part, "nests its elements deeper than any word processor does");
      }
      at = end;
    }
    if (at == xml.npos) return;
  }
}

}  // namespace

XmlPart::XmlPart(std::string bytes, const std::string& part) : bytes_(std::move(bytes)) {
  const bool is_utf16 = bytes_.starts_with("\xFF\xFE") || bytes_.starts_with("\xFE\xFF");
  if (is_utf16) bytes_ = decode(bytes_);
  const std::size_t bad = find_invalid_utf8(bytes_);
  if (bad != std::string::npos) fail(part, "breaks UTF-8 at byte " + std::to_string(bad));
  check_depth(bytes_, part);
  const pugi::xml_parse_result result = document_.load_buffer_inplace(
      bytes_.data(), bytes_.size(), pugi::parse_default | pugi::parse_ws_pcdata,
      pugi::encoding_utf8);
  if (!result) {
    fail(part, std::string(result.description()) + " at byte " + std::to_string(result.offset));
  }
  if (document_.document_element().empty()) fail(part, "holds no element");
}

}  // namespace dragoman
