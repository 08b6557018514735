// SPDX-License-Identifier: Apache-2.0
#include "corpus/reader.h"

#include <utility>

#include "corpus/decode.h"
#include "corpus/error.h"
#include "corpus/unicode.h"

namespace dragoman {
namespace {

std::string read_text(const std::filesystem::path& file) {
  std::string text = decode(read_bytes(file), file);
  if (trim(text).empty()) {
    throw Error(Errc::syntax, {file, {}, {}}, "holds no text", "check that it is the right file");
  }
  return text;
}

}  // namespace

Document read_document(const std::filesystem::path& file, const LangTag& language) {
  return parse_document(read_text(file), language, file.string());
}

Document read_segmented(const std::filesystem::path& file, const LangTag& language) {
  return parse_segmented(read_text(file), language, file.string());
}

}  // namespace dragoman
