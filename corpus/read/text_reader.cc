// SPDX-License-Identifier: Apache-2.0
#include "corpus/read/text_reader.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/read/text_lines.h"
#include "corpus/read/text_marks.h"
#include "corpus/read/text_paragraphs.h"
#include "corpus/structure/block_maker.h"
#include "corpus/structure/structure_data.h"
#include "corpus/text/unicode.h"

namespace dragoman {
namespace {

Paragraph unmark(const TextParagraph& marked) {
  UnmarkedText unmarked = remove_marks(collapse_spaces(marked.text));
  Paragraph paragraph;
  paragraph.text = std::move(unmarked.text);
  if (marked.is_signature) paragraph.kind = BlockKind::signature;
  paragraph.all_bold = unmarked.all_bold;
  paragraph.ends_bold = unmarked.ends_bold;
  paragraph.place = marked.place;
  paragraph.after_blank = marked.after_blank;
  paragraph.after_page = marked.after_page;
  paragraph.after_short = marked.after_short;
  return paragraph;
}

}  // namespace

Document parse_document(std::string_view text, const LangTag& language, std::string name) {
  return parse_document(split_lines(text), language, std::move(name));
}

Document parse_document(const TextLines& lines, const LangTag& language, std::string name) {
  Document document;
  document.name = std::move(name);
  document.language = language;
  LineJoiner joiner(texts_of(lines), structure_data(language));
  std::vector<Paragraph> paragraphs;
  for (const TextParagraph& marked : join_lines(lines, language, joiner)) {
    paragraphs.push_back(unmark(marked));
  }
  document.blocks = make_blocks(std::move(paragraphs), language, joiner, lines.spaced);
  return document;
}

}  // namespace dragoman
