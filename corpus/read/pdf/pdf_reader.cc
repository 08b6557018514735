// SPDX-License-Identifier: Apache-2.0
#include "corpus/read/pdf/pdf_reader.h"

#include <filesystem>
#include <utility>

#include "corpus/base/error.h"
#include "corpus/io/subprocess.h"
#include "corpus/read/pdf/pdf_columns.h"
#include "corpus/read/pdf/pdf_furniture.h"
#include "corpus/read/pdf/pdf_paragraphs.h"
#include "corpus/read/pdf/pdf_tables.h"
#include "corpus/structure/block_maker.h"
#include "corpus/structure/leading_label.h"
#include "corpus/structure/structure_data.h"

namespace dragoman {
namespace {

[[noreturn]] void refuse(Errc code, const std::string& cause, const std::string& remedy) {
  throw Error(code, {}, cause, remedy);
}

}  // namespace

PdfLayout read_pdf(std::string_view bytes) {
  const auto reader = find_program("pdftotext");
  if (!reader) {
    refuse(Errc::unsupported, "is PDF, which only pdftotext can read; it is not installed",
           "install poppler-utils, or give the document as .docx");
  }
  const TemporaryFolder folder;
  const std::filesystem::path copy = folder.write("input.pdf", bytes);
  ProgramResult result =
      run_program(*reader, {"-bbox-layout", "-q", "-enc", "UTF-8", copy.string(), "-"}, {});
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
  return parse_pdf_layout(std::move(result.output));
}

Document pdf_document(PdfLayout layout, const LangTag& language) {
  Document document;
  document.language = language;
  join_labels(layout, [&](std::string_view text) {
    const auto label = leading_label(text, language);
    return label && !label->label.in_text && label->length == text.size();
  });
  document.running = make_blocks(take_running(layout), language);
  separate_cells(layout);
  order_columns(layout);
  LineJoiner joiner(pdf_text_lines(layout), structure_data(language));
  document.blocks = make_blocks(pdf_paragraphs(layout, language, joiner), language, joiner, false);
  return document;
}

}  // namespace dragoman
