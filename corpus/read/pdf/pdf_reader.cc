// SPDX-License-Identifier: Apache-2.0
#include "corpus/read/pdf/pdf_reader.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "corpus/base/error.h"
#include "corpus/io/subprocess.h"
#include "corpus/read/pdf/file/read_content.h"
#include "corpus/read/pdf/layout_maker.h"
#include "corpus/read/pdf/pdf_figures.h"
#include "corpus/read/pdf/pdf_paragraphs.h"
#include "corpus/read/pdf/poppler_words.h"
#include "corpus/structure/block_maker.h"
#include "corpus/structure/structure_data.h"

namespace dragoman {
namespace {

std::vector<pdf::PageParts> parts_of(pdf::PdfContent& content) {
  std::vector<pdf::PageParts> pages;
  for (std::size_t k = 0; k < content.pages.size(); ++k) {
    pdf::PageContent& page = content.pages[k];
    pdf::PageParts parts;
    parts.size = {page.width, page.height};
    parts.words = pdf::words_of(content, k);
    parts.rules = std::move(page.rules);
    parts.figures = pdf::figures_of(page);
    parts.pictures = page.pictures;
    page.glyphs = {};
    pages.push_back(std::move(parts));
  }
  return pages;
}

// What the file holds. One that is damaged beyond this reader is left to pdftotext, if it is there.
pdf::PdfContent read_or_leave(std::string_view bytes) {
  try {
    return pdf::read_content(bytes);
  } catch (const Error&) {
    if (!find_program("pdftotext")) throw;
    pdf::PdfContent content;
    content.foreign = true;
    return content;
  }
}

// Notes which pages can't be read. Throws Error(unsupported) if that is most of the text.
void find_unreadable(PdfLayout& layout, const pdf::PdfContent& content) {
  std::size_t unreadable = 0;
  std::size_t all = 0;
  std::vector<bool> has_text(layout.pages.size() + 1);
  for (const pdf::Line& line : layout.lines) {
    all += line.text.size();
    has_text[line.page] = true;
    if (!line.unreadable) continue;
    unreadable += line.text.size();
    if (layout.unreadable.empty() || layout.unreadable.back() != line.page) {
      layout.unreadable.push_back(line.page);
    }
  }
  constexpr float kWhole = 0.5F;
  for (std::size_t k = 0; k < content.pages.size(); ++k) {
    if (!has_text[k + 1] && content.pages[k].pictures > kWhole) {
      layout.pictures.push_back(static_cast<std::uint32_t>(k + 1));
    }
  }
  if (unreadable * 2 > all) {
    throw Error(Errc::unsupported, {},
                "is set in fonts that don't tell what their characters are, so that its text can't "
                "be read",
                "run text recognition (OCR) over it, or give it as .docx");
  }
}

std::vector<Paragraph> running_paragraphs(const std::vector<pdf::RunningLine>& lines) {
  std::vector<Paragraph> running;
  for (const pdf::RunningLine& line : lines) {
    Paragraph paragraph;
    paragraph.text = line.text;
    paragraph.kind = BlockKind::running;
    paragraph.place = {static_cast<std::uint32_t>(running.size() + 1), line.page,
                       line.is_head ? Part::headers : Part::footers};
    running.push_back(std::move(paragraph));
  }
  return running;
}

}  // namespace

PdfLayout read_pdf(std::string_view bytes) {
  pdf::PdfContent content = read_or_leave(bytes);
  if (content.encrypted || content.foreign) {
    return pdf::make_layout(pdf::read_with_poppler(bytes), {});
  }
  std::vector<pdf::PageParts> pages = parts_of(content);
  PdfLayout layout = pdf::make_layout(std::move(pages), std::move(content.elements));
  find_unreadable(layout, content);
  return layout;
}

Document pdf_document(PdfLayout layout, const LangTag& language) {
  Document document;
  document.language = language;
  document.unreadable_pages = layout.unreadable;
  document.picture_pages = layout.pictures;
  document.running = make_blocks(running_paragraphs(layout.running), language);
  LineJoiner joiner(pdf_text_lines(layout), structure_data(language));
  document.blocks =
      make_blocks(pdf::paragraphs_of(layout, language, joiner), language, joiner, false);
  return document;
}

std::vector<std::string_view> pdf_text_lines(const PdfLayout& layout) {
  std::vector<std::string_view> lines;
  for (const pdf::Line& line : layout.lines) {
    if (!line.unreadable) lines.push_back(line.text);
  }
  return lines;
}

}  // namespace dragoman
