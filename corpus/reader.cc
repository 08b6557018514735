// SPDX-License-Identifier: Apache-2.0
#include "corpus/reader.h"

#include <utility>

#include "corpus/base/error.h"
#include "corpus/io/file_format.h"
#include "corpus/io/input_file.h"
#include "corpus/io/zip_archive.h"
#include "corpus/read/html_reader.h"
#include "corpus/read/office/docx_reader.h"
#include "corpus/read/office/libreoffice_reader.h"
#include "corpus/read/office/odt_reader.h"
#include "corpus/read/pdf/pdf_reader.h"
#include "corpus/structure/block_maker.h"
#include "corpus/text/decode.h"
#include "corpus/text/unicode.h"

namespace dragoman {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail_empty(const fs::path& file, const std::string& remedy) {
  throw Error(Errc::syntax, {file, {}, {}}, "holds no text", remedy);
}

[[noreturn]] void refuse(const fs::path& file, const std::string& cause,
                         const std::string& remedy) {
  throw Error(Errc::unsupported, {file, {}, {}}, cause, remedy);
}

std::string read_text(const std::string& bytes, const fs::path& file) {
  std::string text = decode(bytes, file);
  if (trim(text).empty()) fail_empty(file, "check that it is the right file");
  return text;
}

// Macros are never run; but a document from a stranger that holds some is looked at first.
void refuse_macros(const ZipArchive& package, const fs::path& file) {
  for (const std::string& name : package.names()) {
    if (name.ends_with("vbaProject.bin") || name.starts_with("Basic/") ||
        name.starts_with("Scripts/")) {
      refuse(file, "holds macros (" + name + ")",
             "if you trust it, open it and save it without them, as .docx or .odt");
    }
  }
}

FileText read_package(std::string_view bytes, FileFormat format, const fs::path& file,
                      const LangTag& language) {
  const ZipArchive package(bytes, file);
  refuse_macros(package, file);
  return format == FileFormat::docx ? read_docx(package, file, language)
                                    : read_odt(package, file, language);
}

Document make_document(FileText text, const LangTag& language, const fs::path& file) {
  Document document;
  document.name = file.string();
  document.language = language;
  document.blocks = make_blocks(std::move(text.paragraphs), language);
  document.running = make_blocks(std::move(text.running), language);
  return document;
}

Document read_structured(const std::string& bytes, FileFormat format, const fs::path& file,
                         const LangTag& language) {
  switch (format) {
    case FileFormat::docx:
    case FileFormat::odt:
      return make_document(read_package(bytes, format, file, language), language, file);
    case FileFormat::doc:
    case FileFormat::rtf: {
      const std::string converted = convert_to_odt(bytes, format, file);
      return make_document(read_package(converted, FileFormat::odt, file, language), language,
                           file);
    }
    case FileFormat::html:
      return make_document(read_html(bytes, file, language), language, file);
    case FileFormat::pdf:
      return read_pdf(file, language);
    case FileFormat::locked_office:
      refuse(file, "is protected by a password",
             "open it with the password and save it without one");
    case FileFormat::other_office:
      if (bytes.starts_with("PK")) ZipArchive(bytes, file);  // perhaps it is only damaged
      refuse(file, "is an Office file, but no text document", "give a document: .docx, .odt, .doc");
    case FileFormat::tmx:
    case FileFormat::xliff:
      refuse(file, "holds texts in two languages, not one document",
             "give it alone to 'align' or 'qa', or to 'tm import'");
    case FileFormat::text:
      break;
  }
  return parse_document(read_text(bytes, file), language, file.string());
}

}  // namespace

Document read_document(const fs::path& file, const LangTag& language) {
  const std::string bytes = read_bytes(file);
  const FileFormat format = detect_format(bytes);
  Document document = read_structured(bytes, format, file, language);
  if (document.blocks.empty()) {
    fail_empty(file, format == FileFormat::pdf
                         ? "its pages are pictures, perhaps: run a text recognition (OCR) over it"
                         : "check that it is the right file");
  }
  return document;
}

Document read_segmented(const fs::path& file, const LangTag& language) {
  return parse_segmented(read_text(read_bytes(file), file), language, file.string());
}

}  // namespace dragoman
