// SPDX-License-Identifier: Apache-2.0
#include "corpus/read/pdf/pdf_reader.h"

#include <utility>

#include "corpus/base/error.h"
#include "corpus/io/subprocess.h"
#include "corpus/read/pdf/pdf_furniture.h"
#include "corpus/read/pdf/pdf_layout.h"
#include "corpus/read/pdf/pdf_paragraphs.h"
#include "corpus/read/pdf/pdf_tables.h"
#include "corpus/structure/block_maker.h"
#include "corpus/structure/leading_label.h"
#include "corpus/structure/structure_data.h"

namespace dragoman {
namespace {

[[noreturn]] void refuse(Errc code, const std::filesystem::path& file, const std::string& cause,
                         const std::string& remedy) {
  throw Error(code, {file, {}, {}}, cause, remedy);
}

std::string layout_of(const std::filesystem::path& file) {
  const auto reader = find_program("pdftotext");
  if (!reader) {
    refuse(Errc::unsupported, file, "is PDF, which pdftotext reads for us; it is not installed",
           "install poppler-utils, or give the document as .docx");
  }
  ProgramResult result = run_program(
      *reader,
      {"-bbox-layout", "-q", "-enc", "UTF-8", std::filesystem::absolute(file).string(), "-"}, {});
  if (result.exceeded) {
    refuse(Errc::syntax, file, "takes pdftotext more than a minute or 256 MiB",
           "give the document in parts, or as .docx");
  }
  if (result.errors.find("password") != std::string::npos) {
    refuse(Errc::unsupported, file, "is protected by a password",
           "open it with the password and save it without one");
  }
  if (result.status != 0) {
    constexpr int kNotAllowed = 3;
    refuse(result.status == kNotAllowed ? Errc::unsupported : Errc::syntax, file,
           result.status == kNotAllowed ? "does not allow that its text is copied"
                                        : "is a damaged PDF, which pdftotext can't read",
           "ask for the document as .docx, or for another copy");
  }
  return std::move(result.output);
}

}  // namespace

Document read_pdf(const std::filesystem::path& file, const LangTag& language) {
  PdfLayout layout = parse_pdf_layout(layout_of(file), file);
  Document document;
  document.name = file.string();
  document.language = language;
  join_labels(layout, [&](std::string_view text) {
    const auto label = leading_label(text, language);
    return label && !label->label.in_text && label->length == text.size();
  });
  document.running = make_blocks(take_running(layout), language);
  separate_cells(layout);
  LineJoiner joiner(pdf_text_lines(layout), structure_data(language));
  document.blocks = make_blocks(pdf_paragraphs(layout, language, joiner), language, joiner, false);
  return document;
}

}  // namespace dragoman
