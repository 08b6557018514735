// SPDX-License-Identifier: Apache-2.0
#include "corpus/reader.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <utility>
#include <variant>
#include <vector>

#include "corpus/base/error.h"
#include "corpus/io/file_format.h"
#include "corpus/io/input_file.h"
#include "corpus/io/zip_archive.h"
#include "corpus/language_guess.h"
#include "corpus/read/html_reader.h"
#include "corpus/read/office/docx_reader.h"
#include "corpus/read/office/libreoffice_reader.h"
#include "corpus/read/office/odt_reader.h"
#include "corpus/read/pdf/pdf_reader.h"
#include "corpus/read/text_lines.h"
#include "corpus/segmenter.h"
#include "corpus/structure/block_maker.h"
#include "corpus/text/decode.h"
#include "corpus/text/shown.h"
#include "corpus/text/unicode.h"

namespace dragoman {
namespace {

namespace fs = std::filesystem;

struct PlainText {
  DecodedText decoded;
  TextLines lines;  // views into its text
};
struct SegmentedText {
  DecodedText decoded;
};

[[noreturn]] void fail_empty(const std::string& remedy) {
  throw Error(Errc::syntax, {}, "holds no text", remedy);
}

[[noreturn]] void refuse(const std::string& cause, const std::string& remedy) {
  throw Error(Errc::unsupported, {}, cause, remedy);
}

DecodedText decode_nonempty(std::string_view bytes) {
  DecodedText decoded = decode_text(bytes);
  if (trim(decoded.text).empty()) fail_empty("check that it is the right file");
  return decoded;
}

// Macros are never run, but a document from a stranger that holds some should be looked at first.
void refuse_macros(const ZipArchive& package) {
  for (const std::string& name : package.names()) {
    if (name.ends_with("vbaProject.bin") || name.starts_with("Basic/") ||
        name.starts_with("Scripts/")) {
      refuse("holds macros (" + name + ")",
             "if you trust it, open it and save it without them, as .docx or .odt");
    }
  }
}

// Names some of the documents that a ZIP archive holds, if it is one.
[[noreturn]] void refuse_archive(std::string_view bytes) {
  constexpr std::size_t kNamed = 3;
  std::string what = "is an archive";
  if (bytes.starts_with("PK\x03\x04")) {
    const std::vector<std::string> names = ZipArchive(bytes).names();
    what += " of " + std::to_string(names.size()) + " files (";
    for (std::size_t k = 0; k < std::min(names.size(), kNamed); ++k) {
      what += (k == 0 ? "" : ", ") + names[k];
    }
    what += names.size() > kNamed ? ", …)" : ")";
  }
  refuse(what + ", not one document", "unpack it and give the documents in it");
}

FileText read_package(std::string_view bytes, FileFormat format) {
  const ZipArchive package(bytes);
  // The names of parts may stand in a document that an archive holds.
  const auto is_part = [](std::string_view name) {
    return name.starts_with("word/") || name == "content.xml" || name == "[Content_Types].xml" ||
           name == "mimetype";
  };
  if (std::ranges::none_of(package.names(), is_part)) refuse_archive(bytes);
  refuse_macros(package);
  return format == FileFormat::docx ? read_docx(package) : read_odt(package);
}

Document make_document(FileText text, const LangTag& language) {
  Document document;
  document.language = language;
  document.blocks = make_blocks(std::move(text.paragraphs), language);
  document.running = make_blocks(std::move(text.running), language);
  return document;
}

std::vector<std::string_view> lines_of(const FileText& text) {
  std::vector<std::string_view> lines;
  for (const Paragraph& paragraph : text.paragraphs) lines.emplace_back(paragraph.text);
  return lines;
}

std::vector<std::string_view> lines_of(const SegmentedText& segmented) {
  std::vector<std::string_view> lines;
  for (std::string_view rest = segmented.decoded.text; !rest.empty();) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    lines.push_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return lines;
}

bool has_letter(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (is_letter(next_char(text, at))) return true;
  }
  return false;
}

// The two columns that hold the text; others may hold numbers and the like.
std::optional<std::array<std::uint32_t, 2>> text_columns(const FileText& text) {
  constexpr std::size_t kInTables = 90;  // percent of the text, in bytes
  std::map<std::uint32_t, std::size_t> sizes;
  std::size_t all = 0;
  for (const Paragraph& paragraph : text.paragraphs) {
    all += paragraph.text.size();
    if (paragraph.row != 0 && has_letter(paragraph.text)) {
      sizes[paragraph.column] += paragraph.text.size();
    }
  }
  std::vector<std::pair<std::size_t, std::uint32_t>> largest;
  for (const auto& [column, size] : sizes) largest.emplace_back(size, column);
  std::sort(largest.rbegin(), largest.rend());
  if (largest.size() < 2 || (largest[0].first + largest[1].first) * 100 < all * kInTables) {
    return std::nullopt;
  }
  return std::array{std::min(largest[0].second, largest[1].second),
                    std::max(largest[0].second, largest[1].second)};
}

std::optional<LangTag> language_of_column(const TwoColumns& columns, std::size_t side) {
  std::vector<std::string_view> texts;
  for (const auto& row : columns.rows) texts.emplace_back(row[side]);
  return guess_language_of_few(texts);
}

std::optional<TwoColumns> two_columns(const FileText& text) {
  const auto chosen = text_columns(text);
  if (!chosen) return std::nullopt;
  TwoColumns columns;
  std::uint32_t row = 0;
  for (const Paragraph& paragraph : text.paragraphs) {
    const auto side = std::find(chosen->begin(), chosen->end(), paragraph.column);
    if (paragraph.row == 0 || side == chosen->end()) continue;
    if (paragraph.row != row) columns.rows.emplace_back();
    row = paragraph.row;
    std::string& cell = columns.rows.back()[static_cast<std::size_t>(side - chosen->begin())];
    if (!cell.empty()) cell += ' ';
    cell += paragraph.text;
  }
  const auto source = language_of_column(columns, 0);
  const auto target = language_of_column(columns, 1);
  if (!source || !target || source->language() == target->language()) return std::nullopt;
  columns.source = *source;
  columns.target = *target;
  return columns;
}

}  // namespace

// What a file holds, without anything that depends on its language.
struct DocumentText::Content {
  std::variant<PlainText, SegmentedText, FileText, PdfLayout> text;

  explicit Content(SegmentedText segmented) : text(std::move(segmented)) {}
  explicit Content(std::string_view bytes) {
    const FileFormat format = detect_format(bytes);
    switch (format) {
      case FileFormat::docx:
      case FileFormat::odt:
        text = read_package(bytes, format);
        return;
      case FileFormat::doc:
      case FileFormat::rtf:
        text = read_package(convert_to_odt(bytes, format), FileFormat::odt);
        return;
      case FileFormat::html:
        text = read_html(bytes);
        return;
      case FileFormat::pdf:
        text = read_pdf(bytes);
        return;
      case FileFormat::locked_office:
        refuse("is protected by a password", "open it with the password and save it without one");
      case FileFormat::other_office:
        if (bytes.starts_with("PK")) ZipArchive{bytes};  // it may only be damaged
        refuse("is an Office file, but not a text document", "give a document: .docx, .odt, .doc");
      case FileFormat::picture:
        refuse("is a picture", "run text recognition (OCR) over it, and give its text");
      case FileFormat::archive:
        refuse_archive(bytes);
      case FileFormat::tmx:
      case FileFormat::xliff:
        refuse("holds texts in two languages, not one document",
               "use it as a translation memory, or alone as a pair");
      case FileFormat::text:
        break;
    }
    // The lines point into the text, which therefore must not be moved afterwards.
    PlainText& plain = text.emplace<PlainText>(PlainText{decode_nonempty(bytes), TextLines()});
    plain.lines = split_lines(plain.decoded.text);
  }

  Document make(const LangTag& language, const std::string& name) {
    Document document;
    if (const auto* plain = std::get_if<PlainText>(&text)) {
      document = parse_document(plain->lines, language, name);
      document.mended_controls = plain->decoded.mended_controls;
      return document;
    }
    if (const auto* segmented = std::get_if<SegmentedText>(&text)) {
      document = parse_segmented(segmented->decoded.text, language, name);
      document.mended_controls = segmented->decoded.mended_controls;
      return document;
    }
    if (auto* file = std::get_if<FileText>(&text)) {
      document = make_document(std::move(*file), language);
    } else {
      document = pdf_document(std::move(std::get<PdfLayout>(text)), language);
    }
    document.name = name;
    return document;
  }
};

DocumentText::DocumentText(std::string_view bytes, std::string name, bool segmented)
    : name_(std::move(name)) {
  naming_file(name_, [&] {
    content_ = segmented ? std::make_unique<Content>(SegmentedText{decode_nonempty(bytes)})
                         : std::make_unique<Content>(bytes);
  });
}

DocumentText::~DocumentText() = default;
DocumentText::DocumentText(DocumentText&&) noexcept = default;
DocumentText& DocumentText::operator=(DocumentText&&) noexcept = default;

std::optional<LangTag> DocumentText::guess_language() const {
  std::vector<std::string_view> lines;
  if (const auto* plain = std::get_if<PlainText>(&content_->text)) {
    lines = texts_of(plain->lines);
  } else if (const auto* segmented = std::get_if<SegmentedText>(&content_->text)) {
    lines = lines_of(*segmented);
  } else if (const auto* file = std::get_if<FileText>(&content_->text)) {
    lines = lines_of(*file);
  } else {
    lines = pdf_text_lines(std::get<PdfLayout>(content_->text));
  }
  return dragoman::guess_language(lines);
}

std::optional<TwoColumns> DocumentText::two_columns() const {
  const auto* file = std::get_if<FileText>(&content_->text);
  return file == nullptr ? std::nullopt : dragoman::two_columns(*file);
}

Document DocumentText::cut(const LangTag& language, const fs::path& srx) && {
  const bool is_segmented = std::holds_alternative<SegmentedText>(content_->text);
  const bool is_pdf = std::holds_alternative<PdfLayout>(content_->text);
  Document document = content_->make(language, name_);
  content_.reset();
  if (is_segmented) return document;
  if (document.blocks.empty()) {
    naming_file(name_, [&] {
      fail_empty(is_pdf ? "its pages may be pictures: run text recognition (OCR) over it"
                        : "check that it is the right file");
    });
  }
  Segmenter segmenter = srx.empty() ? Segmenter(language) : Segmenter(language, srx);
  segmenter.split(document);
  return document;
}

namespace {

Document read(DocumentText text, const ReadOptions& options) {
  LangTag language = options.language.value_or(options.fallback);
  if (!options.language) {
    const auto guess = text.guess_language();
    if (guess && guess->language() != language.language()) language = *guess;
  }
  return std::move(text).cut(language, options.srx);
}

}  // namespace

Document read_document(const fs::path& file, const ReadOptions& options) {
  return read_document(read_bytes(file), file == "-" ? "standard input" : text_of(file), options);
}

Document read_document(std::string_view bytes, const std::string& name,
                       const ReadOptions& options) {
  return read(DocumentText(bytes, name, options.segmented), options);
}

}  // namespace dragoman
