// SPDX-License-Identifier: Apache-2.0
#include "corpus/io/file_format.h"

#include <algorithm>
#include <string>

namespace dragoman {
namespace {

using namespace std::string_view_literals;

bool is_picture(std::string_view bytes) {
  const auto four_at = [&](std::size_t at) { return bytes.substr(std::min(at, bytes.size()), 4); };
  return bytes.starts_with("\x89PNG\r\n") || bytes.starts_with("\xFF\xD8\xFF") ||
         bytes.starts_with("GIF87a") || bytes.starts_with("GIF89a") ||
         bytes.starts_with("II*\0"sv) || bytes.starts_with("MM\0*"sv) ||
         (bytes.starts_with("RIFF") && four_at(8) == "WEBP") ||
         (bytes.starts_with("BM") && four_at(6) == "\0\0\0\0"sv);
}

// But for ZIP, whose packages are told apart by what they hold.
bool is_archive(std::string_view bytes) {
  constexpr std::size_t kTarMark = 257;
  return bytes.starts_with("\x1F\x8B") || bytes.starts_with("7z\xBC\xAF\x27\x1C") ||
         bytes.starts_with("Rar!\x1A\x07") ||
         bytes.starts_with(
             "\xFD"
             "7zXZ") ||
         bytes.starts_with("BZh") || bytes.starts_with("PK\x05\x06") ||
         bytes.substr(std::min(kTarMark, bytes.size())).starts_with("ustar");
}

// The names of an OLE container are in UTF-16.
bool holds_wide(std::string_view bytes, std::string_view name) {
  std::string wide;
  for (const char c : name) {
    wide += c;
    wide += '\0';
  }
  return bytes.find(wide) != bytes.npos;
}

FileFormat detect_package(std::string_view bytes) {
  // An ODF package begins with its type, not packed.
  constexpr std::string_view kOdt = "mimetypeapplication/vnd.oasis.opendocument.text";
  constexpr std::size_t kHeader = 30;  // of the first part
  if (bytes.substr(std::min(kHeader, bytes.size())).starts_with(kOdt)) return FileFormat::odt;
  if (bytes.find("word/document") != bytes.npos) return FileFormat::docx;
  if (bytes.find("content.xml") != bytes.npos && bytes.find("opendocument.text") != bytes.npos) {
    return FileFormat::odt;
  }
  // Every package of Office and OpenDocument has one of these parts.
  bool is_package = false;
  for (const std::string_view part :
       {"[Content_Types].xml", "mimetype", "xl/workbook", "ppt/presentation"}) {
    is_package = is_package || bytes.find(part) != bytes.npos;
  }
  return is_package ? FileFormat::other_office : FileFormat::archive;
}

FileFormat detect_ole(std::string_view bytes) {
  if (holds_wide(bytes, "EncryptedPackage")) return FileFormat::locked_office;
  return holds_wide(bytes, "WordDocument") ? FileFormat::doc : FileFormat::other_office;
}

// The first bytes, in lower case and without the NULs of UTF-16.
std::string start_of(std::string_view bytes) {
  constexpr std::size_t kLooked = 4096;
  std::string start;
  for (const char c : bytes.substr(0, kLooked)) {
    if (c != '\0') start += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return start;
}

// `name` opens an element within the first elements of a marked-up file.
bool has_tag(std::string_view start, std::string_view name) {
  for (std::size_t at = start.find(name); at != start.npos; at = start.find(name, at + 1)) {
    const std::size_t end = at + name.size();
    const bool ends = end >= start.size() || start[end] == '>' || start[end] <= ' ' ||
                      start[end] == '/' || start[end] == ':';
    if (at > 0 && start[at - 1] == '<' && ends) return true;
  }
  return false;
}

}  // namespace

FileFormat detect_format(std::string_view bytes) {
  if (bytes.starts_with("PK\x03\x04")) return detect_package(bytes);
  if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return detect_ole(bytes);
  constexpr std::size_t kPdfMark = 1024;  // readers of PDF look for it in the first kilobyte
  if (bytes.substr(0, kPdfMark).find("%PDF-") != bytes.npos) return FileFormat::pdf;
  if (bytes.starts_with("{\\rtf")) return FileFormat::rtf;
  if (is_picture(bytes)) return FileFormat::picture;
  if (is_archive(bytes)) return FileFormat::archive;
  const std::string start = start_of(bytes);
  const std::size_t first = start.find('<');
  // Marked-up text begins with a tag.
  if (first == start.npos || start.find_first_not_of(" \t\r\n\xEF\xBB\xBF\xFF\xFE") != first) {
    return FileFormat::text;
  }
  if (has_tag(start, "tmx")) return FileFormat::tmx;
  if (has_tag(start, "xliff")) return FileFormat::xliff;
  const bool is_html = start.find("<!doctype html") != start.npos || has_tag(start, "html") ||
                       has_tag(start, "head") || has_tag(start, "body");
  return is_html ? FileFormat::html : FileFormat::text;
}

}  // namespace dragoman
