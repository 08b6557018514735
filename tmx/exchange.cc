// SPDX-License-Identifier: Apache-2.0
#include "tmx/exchange.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "corpus/base/error.h"
#include "corpus/io/file_format.h"
#include "corpus/io/input_file.h"
#include "corpus/text/unicode.h"
#include "tmx/formats/tbx_units.h"
#include "tmx/formats/tmx_reader.h"
#include "tmx/formats/tmx_unit_writer.h"
#include "tmx/formats/xliff_units.h"
#include "tmx/tables/table_units.h"
#include "tmx/unstated_languages.h"

namespace dragoman::tmx {
namespace {

namespace fs = std::filesystem;

struct FormatName {
  ExchangeFormat format;
  std::string_view name;
  std::string_view extensions;  // each between two spaces
};

constexpr std::array kFormats = {
    FormatName{ExchangeFormat::tmx, "tmx", " .tmx "},
    FormatName{ExchangeFormat::xliff21, "xliff", " .xlf .xliff "},
    FormatName{ExchangeFormat::xliff12, "xliff12", ""},
    FormatName{ExchangeFormat::tsv, "tsv", " .tsv .tab .txt "},
    FormatName{ExchangeFormat::csv, "csv", " .csv "},
    FormatName{ExchangeFormat::jsonl, "jsonl", " .jsonl "},
    FormatName{ExchangeFormat::tbx, "tbx", " .tbx "},
};

std::string lower_extension(const fs::path& file) {
  std::string extension = file.extension().string();
  if (extension == ".gz") extension = file.stem().extension().string();
  std::ranges::transform(extension, extension.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return extension;
}

// The format of XML by its root element, which may follow comments and a DOCTYPE.
ExchangeFormat xml_format(std::string_view head) {
  for (const auto& [root, format] :
       {std::pair("<xliff", ExchangeFormat::xliff21), std::pair(":xliff", ExchangeFormat::xliff21),
        std::pair("<martif", ExchangeFormat::tbx), std::pair("<tbx", ExchangeFormat::tbx)}) {
    if (head.find(root) != std::string_view::npos) return format;
  }
  return ExchangeFormat::tmx;
}

ExchangeFormat format_by_content(std::string_view bytes) {
  if (bytes.starts_with("\x1F\x8B")) return ExchangeFormat::tmx;
  constexpr std::size_t kLooked = 4096;
  std::string head(bytes.substr(0, kLooked));
  // Neither a byte order mark nor the other half of an ASCII character in UTF-16.
  std::erase_if(head, [](char c) {
    return c == '\0' || c == '\xFE' || c == '\xFF' || c == '\xEF' || c == '\xBB' || c == '\xBF';
  });
  head.erase(0, std::min(head.find_first_not_of(" \t\r\n"), head.size()));
  for (const std::string_view start : {"<?xml", "<!", "<tmx", "<xliff", "<martif", "<tbx"}) {
    if (head.starts_with(start)) return xml_format(head);
  }
  if (head.starts_with("{\"")) return ExchangeFormat::jsonl;
  const std::string_view line = std::string_view(head).substr(0, head.find('\n'));
  const bool has_tab = line.find('\t') != std::string_view::npos;
  const bool has_comma = line.find_first_of(",;") != std::string_view::npos;
  return has_comma && !has_tab ? ExchangeFormat::csv : ExchangeFormat::tsv;
}

// What a file is that is none of units; "" for others.
std::string_view kind_of_document(FileFormat format) {
  switch (format) {
    case FileFormat::docx:
      return "a Word document";
    case FileFormat::odt:
      return "an OpenDocument text";
    case FileFormat::doc:
    case FileFormat::rtf:
    case FileFormat::locked_office:
    case FileFormat::other_office:
      return "an Office document";
    case FileFormat::pdf:
      return "a PDF document";
    case FileFormat::html:
      return "a web page";
    case FileFormat::picture:
      return "a picture";
    case FileFormat::archive:
      return "an archive";
    case FileFormat::text:
    case FileFormat::tmx:
    case FileFormat::xliff:
      break;
  }
  return {};
}

constexpr const char* kAlignFirst =
    "give TMX, XLIFF, TBX or a table, or align it with its translation: dragoman align ORIGINAL "
    "TRANSLATION --tm MEMORY";

// The format by the name or, if that says nothing sure, by the content.
ExchangeFormat format_of(const fs::path& file, InputFile& input) {
  const std::string_view head = input.head();
  const auto named = format_by_extension(file);
  const FileFormat detected = detect_format(head);
  // Packed units are; XML that is named as units is read as such, whatever its root.
  const bool is_units = head.starts_with("\x1F\x8B") || (named && detected == FileFormat::html);
  const std::string_view document = is_units ? "" : kind_of_document(detected);
  if (!document.empty()) {
    throw Error(Errc::unsupported, {input.name(), {}, {}},
                "is " + std::string(document) + ", not a file of translation units", kAlignFirst);
  }
  if (lower_extension(file) == ".txt" && head.find('\t') == std::string_view::npos &&
      !trim(head).empty()) {
    throw Error(Errc::syntax, {input.name(), 1, {}},
                "a line without a tab, and none in the lines below: a document, not a table",
                kAlignFirst);
  }
  return named ? *named : format_by_content(head);
}

ReadReport read_format(ExchangeFormat format, InputFile& input, const ReadOptions& options,
                       const UnitVisitor& visitor) {
  switch (format) {
    case ExchangeFormat::tmx:
      return read_tmx(input.stream(), std::move(input.head()), input.name(), options, visitor);
    case ExchangeFormat::xliff21:
    case ExchangeFormat::xliff12:
      return read_xliff(input, options, visitor);
    case ExchangeFormat::tbx:
      return read_tbx(input, options, visitor);
    case ExchangeFormat::tsv:
      return read_table(input, TableKind::tsv, options, visitor);
    case ExchangeFormat::csv:
      return read_table(input, TableKind::csv, options, visitor);
    case ExchangeFormat::jsonl:
      return read_jsonl(input, options, visitor);
  }
  return {};
}

}  // namespace

std::optional<ExchangeFormat> format_called(std::string_view name) {
  const auto* found = std::ranges::find(kFormats, name, &FormatName::name);
  if (found == kFormats.end()) return {};
  return found->format;
}

std::optional<ExchangeFormat> format_by_extension(const fs::path& file) {
  const std::string extension = " " + lower_extension(file) + " ";
  if (extension == "  ") return {};
  const auto* found = std::ranges::find_if(kFormats, [&](const FormatName& format) {
    return format.extensions.find(extension) != std::string_view::npos;
  });
  if (found == kFormats.end()) return {};
  return found->format;
}

ExchangeFormat exchange_format(const fs::path& file) {
  InputFile input(file);
  return format_of(file, input);
}

ReadReport read_units(const fs::path& file, const ReadOptions& options,
                      const UnitVisitor& visitor) {
  InputFile input(file);
  const ExchangeFormat format = format_of(file, input);
  UnstatedLanguages languages(visitor);
  ReadReport report;
  try {
    report = read_format(format, input, options, languages.visitor());
  } catch (const Error&) {
    languages.finish();  // units before the fault are visited
    throw;
  }
  languages.finish();
  report.taken = languages.taken();
  return report;
}

bool seems_table(const fs::path& file) {
  InputFile input(file);
  return seems_table_of_units(input);
}

std::unique_ptr<UnitWriter> make_writer(ExchangeFormat format, const WriteOptions& options,
                                        std::ostream& out) {
  switch (format) {
    case ExchangeFormat::tmx:
      return make_tmx_writer(out);
    case ExchangeFormat::xliff21:
      return make_xliff21_writer(options, out);
    case ExchangeFormat::xliff12:
      return make_xliff12_writer(options, out);
    case ExchangeFormat::tsv:
      return make_tsv_writer(options, out);
    case ExchangeFormat::csv:
      return make_csv_writer(options, out);
    case ExchangeFormat::jsonl:
      return make_jsonl_writer(options, out);
    case ExchangeFormat::tbx:
      break;
  }
  throw Error(Errc::unsupported, {}, "TBX can only be read", "choose TMX or another format");
}

}  // namespace dragoman::tmx
