// SPDX-License-Identifier: Apache-2.0
#include "corpus/read/pdf/poppler_words.h"

#include <algorithm>
#include <filesystem>
#include <pugixml.hpp>
#include <utility>

#include "corpus/base/error.h"
#include "corpus/io/subprocess.h"
#include "corpus/io/xml_nodes.h"
#include "corpus/text/unicode.h"

namespace dragoman::pdf {
namespace {

[[noreturn]] void refuse(Errc code, const std::string& cause, const std::string& remedy) {
  throw Error(code, {}, cause, remedy);
}

bool has_rtl(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_char(text, at);
    if ((c >= 0x590 && c <= 0x65F) || (c >= 0x66A && c <= 0x6EF) || (c >= 0x6FA && c <= 0x8FF)) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::vector<PageParts> parse_poppler_words(std::string xhtml) {
  // What it wrote is its own, but the words are the file's.
  std::string mended;
  mended.reserve(xhtml.size());
  std::string_view rest = xhtml;
  for (std::size_t bad = 0; (bad = find_invalid_utf8(rest)) != rest.npos;) {
    mended += rest.substr(0, bad);
    mended += '?';
    rest.remove_prefix(bad + 1);
  }
  mended += rest;
  pugi::xml_document document;
  if (!document.load_buffer_inplace(mended.data(), mended.size(), pugi::parse_default,
                                    pugi::encoding_utf8)) {
    refuse(Errc::syntax, "pdftotext wrote its layout in an unknown form",
           "install a newer poppler-utils");
  }
  std::vector<PageParts> pages;
  each_below(document, {"page"}, [&](pugi::xml_node page) {
    PageParts parts;
    parts.size = {page.attribute("width").as_float(), page.attribute("height").as_float()};
    each_below(page, {"word"}, [&](pugi::xml_node node) {
      constexpr float kDescent = 0.22F;
      constexpr float kSize = 0.9F;
      Word word;
      word.left = node.attribute("xMin").as_float();
      word.right = node.attribute("xMax").as_float();
      const float height = node.attribute("yMax").as_float() - node.attribute("yMin").as_float();
      word.base = node.attribute("yMax").as_float() - kDescent * height;
      word.size = kSize * height;
      word.text = std::string(trim(node.child_value()));
      word.spaced = true;
      word.rtl = has_rtl(word.text);
      word.order = static_cast<std::uint32_t>(parts.words.size());
      if (!word.text.empty() && height > 0) parts.words.push_back(std::move(word));
    });
    pages.push_back(std::move(parts));
  });
  return pages;
}

std::vector<PageParts> read_with_poppler(std::string_view bytes) {
  const auto reader = find_program("pdftotext");
  if (!reader) {
    refuse(Errc::unsupported, "is a PDF that only pdftotext can read; it is not installed",
           "install poppler-utils, or give the document as .docx");
  }
  const TemporaryFolder folder;
  const std::filesystem::path copy = folder.write("input.pdf", bytes);
  ProgramResult result =
      run_program(*reader, {"-bbox", "-q", "-enc", "UTF-8", copy.string(), "-"}, {});
  if (result.exceeded) {
    refuse(Errc::syntax, "takes pdftotext more than a minute or 256 MiB",
           "give the document in parts, or as .docx");
  }
  if (result.errors.find("password") != std::string::npos) {
    refuse(Errc::unsupported, "is protected by a password",
           "open it with the password and save it without one");
  }
  constexpr int kNotAllowed = 3;
  if (result.status == kNotAllowed) {
    refuse(Errc::unsupported, "does not allow its text to be copied",
           "ask for the document as .docx, or for another copy");
  }
  if (result.status != 0) {
    refuse(Errc::syntax, "is a damaged PDF, which pdftotext can't read",
           "ask for the document as .docx, or for another copy");
  }
  return parse_poppler_words(std::move(result.output));
}

}  // namespace dragoman::pdf
