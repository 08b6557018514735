// SPDX-License-Identifier: Apache-2.0
//
// Documents from files of every format:
//
//   const dragoman::Document report = dragoman::read_document("A-58-718.docx");
//   for (const dragoman::Segment& segment : report.segments) use(report.text(segment));
//
// A document is read once: its bytes are decoded to text, the language is detected from the text
// unless the caller names it, and with the rules of that language the text is cut into blocks and
// the blocks into segments.
#pragma once

#include <array>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/model/document.h"
#include "corpus/read/segmented_reader.h"
#include "corpus/read/text_reader.h"
#include "corpus/text/lang_tag.h"

namespace dragoman {

struct ReadOptions {
  std::optional<LangTag> language = {};  // nothing: detected from the text
  // The language if the text shows none. A text in this language keeps the tag (fr-CA, not fr).
  LangTag fallback = LangTag::parse("en");
  // The file has one sentence a line and a blank line between paragraphs: segment k is the k-th
  // line that is not blank. A file without a blank line leaves the paragraphs open
  // (Document::has_paragraphs is false).
  bool segmented = false;
  std::filesystem::path srx = {};  // segmentation rules in SRX 2.0 instead of our own; may be empty
};

// Reads a document, standard input for "-", into blocks and segments. The format is detected from
// the content, not the file name: DOCX, ODT, HTML, PDF (needs pdftotext), DOC and RTF (need
// LibreOffice) or plain text. Throws Error(io), Error(encoding), Error(syntax) for a file that is
// damaged, made to harm or without text, and Error(unsupported) for one that is locked or holds
// macros, for another format, and if the program that reads a format is missing. All of them name
// the file.
Document read_document(const std::filesystem::path& file, const ReadOptions& options = {});
// The same for the bytes of a file. `name` becomes Document::name and is the file that errors name.
Document read_document(std::string_view bytes, const std::string& name,
                       const ReadOptions& options = {});

// An original and its translation side by side.
struct TwoColumns {
  LangTag source;
  LangTag target;
  std::vector<std::array<std::string, 2>> rows;
};

// The text of a file before its language is known: for callers that decide on a language
// themselves. read_document() is these three steps.
class DocumentText {
 public:
  // `name` becomes Document::name and is the file that errors name. Throws as read_document().
  DocumentText(std::string_view bytes, std::string name, bool segmented = false);
  ~DocumentText();
  DocumentText(DocumentText&&) noexcept;
  DocumentText& operator=(DocumentText&&) noexcept;

  // The language that the text is in, if it shows one; see language_guess.h.
  std::optional<LangTag> guess_language() const;

  // The rows of the file's tables, if these hold nearly all of its text in two columns, which are
  // in two languages; nothing for any other file. Known for DOCX.
  std::optional<TwoColumns> two_columns() const;

  // Blocks and segments, by the rules of the language and, unless the path is empty, of the SRX
  // file. Throws as read_document() and Segmenter. To be called once.
  Document cut(const LangTag& language, const std::filesystem::path& srx = {}) &&;

 private:
  struct Content;
  std::string name_;
  std::unique_ptr<Content> content_;
};

}  // namespace dragoman
