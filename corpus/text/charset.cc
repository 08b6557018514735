// SPDX-License-Identifier: Apache-2.0
#include "corpus/text/charset.h"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <memory>

namespace dragoman {
namespace {

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};

std::string widened(const std::string& name) {
  if (name == "iso-8859-1" || name == "latin1" || name == "us-ascii" || name == "ascii") {
    return "windows-1252";
  }
  if (name == "gb2312" || name == "gb_2312-80") return "gbk";
  if (name == "iso-8859-9") return "windows-1254";
  return name;
}

}  // namespace

std::optional<std::string> from_charset(std::string_view bytes, const std::string& name) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, CloseConverter> converter(
      ucnv_open(widened(name).c_str(), &status));
  if (U_FAILURE(status)) return std::nullopt;
  const icu::UnicodeString text(bytes.data(), static_cast<int32_t>(bytes.size()), converter.get(),
                                status);
  if (U_FAILURE(status)) return std::nullopt;
  std::string utf8;
  return text.toUTF8String(utf8);
}

}  // namespace dragoman
