// SPDX-License-Identifier: Apache-2.0
#include "corpus/read/office/libreoffice_reader.h"

#include <system_error>

#include "corpus/base/error.h"
#include "corpus/io/input_file.h"
#include "corpus/io/subprocess.h"

namespace dragoman {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(const std::string& cause, const std::string& remedy) {
  throw Error(Errc::unsupported, {}, cause, remedy);
}

// The header of a Word 97 file's text is, in nearly all files, in the first sector ([MS-DOC]
// 2.5.2: its flag fEncrypted).
bool is_locked(std::string_view bytes) {
  constexpr std::size_t kHeader = 512;
  constexpr std::size_t kFlags = kHeader + 11;
  return bytes.size() > kFlags && bytes.substr(kHeader, 2) == "\xEC\xA5" &&
         (static_cast<unsigned char>(bytes[kFlags]) & 1U) != 0;
}

// The storage that macros are kept in, its name in UTF-16.
bool holds_macros(std::string_view bytes) {
  constexpr std::string_view kName("_\0V\0B\0A\0_\0P\0R\0O\0J\0E\0C\0T\0", 24);
  return bytes.find(kName) != bytes.npos;
}

}  // namespace

std::string convert_to_odt(std::string_view bytes, FileFormat format) {
  const bool is_doc = format == FileFormat::doc;
  if (is_doc && is_locked(bytes)) {
    refuse("is protected by a password", "open it with the password and save it without one");
  }
  if (is_doc && holds_macros(bytes)) {
    refuse("holds macros", "if you trust it, open it and save it without them, as .docx");
  }
  const auto office = find_program("soffice");
  if (!office) {
    refuse(is_doc ? "is an old Word file, which only LibreOffice can read; it is not installed"
                  : "is RTF, which only LibreOffice can read; it is not installed",
           "install libreoffice-writer, or save the file as .docx");
  }
  const TemporaryFolder folder;
  const fs::path copy = folder.write(is_doc ? "input.doc" : "input.rtf", bytes);
  ProgramLimits limits;
  limits.time = std::chrono::seconds(120);
  limits.memory = std::size_t{6} << 30;  // address space, most of which it never touches
  const ProgramResult result = run_program(
      *office,
      {"--headless", "--norestore", "--convert-to", "odt", "--outdir", folder.path().string(),
       "-env:UserInstallation=file://" + (folder.path() / "profile").string(), copy.string()},
      limits);
  const fs::path converted = folder.path() / "input.odt";
  std::error_code ignored;
  if (result.exceeded || !fs::exists(converted, ignored)) {
    throw Error(Errc::syntax, {},
                result.exceeded ? "LibreOffice timed out" : "LibreOffice can't read it",
                "open it yourself and save it as .docx");
  }
  return read_bytes(converted);
}

}  // namespace dragoman
