// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/block_kind.h"
#include "corpus/reader.h"
#include "corpus/structure_data.h"
#include "corpus/text_lines.h"
#include "corpus/text_marks.h"
#include "corpus/unicode.h"

namespace dragoman {
namespace {

// Lines that make one block, before their label and kind are looked at.
struct Piece {
  std::string text;  // still with marks
  Place place;
  bool after_blank = false;
  bool after_page = false;
};

// A hyphen at a line's end may belong to the word or to the break alone: it is kept, so that no
// character is lost, and the halves are joined.
void append_line(std::string& text, std::string_view line) {
  const bool hyphenated = text.size() > 1 && text.back() == '-' && text[text.size() - 2] != ' ';
  if (!text.empty() && !hyphenated) text += ' ';
  text += line;
}

// A bold stretch was opened in the text, and not closed. What opens one stands before a word.
bool in_bold(std::string_view text) {
  std::size_t marks = 0;
  std::size_t last = 0;
  for (std::size_t at = text.find("**"); at != std::string_view::npos;
       at = text.find("**", at + 2)) {
    ++marks;
    last = at + 2;
  }
  return marks % 2 == 1 && last < text.size() && text[last] != ' ';
}

// A bracket was opened in the text, and not closed.
bool in_bracket(std::string_view text) {
  const std::size_t open = text.rfind('(');
  const std::size_t close = text.rfind(')');
  return open != std::string_view::npos && (close == std::string_view::npos || close < open);
}

// Decides which lines belong together.
class Joiner {
 public:
  Joiner(const TextLines& text, const LangTag& language)
      : text_(text), language_(language), data_(structure_data(language)) {}

  std::vector<Piece> join() {
    std::vector<Piece> pieces;
    for (std::size_t k = 0; k < text_.lines.size(); ++k) {
      const TextLine& line = text_.lines[k];
      if (k > 0 && !line.after_blank && belongs_to(pieces.back(), text_.lines[k - 1], k)) {
        append_line(pieces.back().text, line.text);
        continue;
      }
      pieces.push_back({std::string(line.text), line.place, line.after_blank, line.after_page});
      if (line.after_blank) in_short_group_ = is_short_group(k);
      prose_seen_ = prose_seen_ || looks_like_prose(line.text);
    }
    return pieces;
  }

 private:
  bool belongs_to(const Piece& piece, const TextLine& previous, std::size_t k) const {
    if (in_bold(piece.text) && closes_bold(k)) return true;
    const std::string_view line = text_.lines[k].text;
    // "(see document A/61/78, par.": what looks like the label 14) on the next line closes it.
    const bool closes_bracket = text_.wrapped && in_bracket(piece.text);
    if (!closes_bracket && leading_label(line, language_)) return false;
    if (starts_with_bullet(line)) return false;
    if (in_short_group_) return true;
    return text_.wrapped && !ends_paragraph(previous.text);
  }

  // Whether a bold heading that is open before line k ends in it or in one soon after; else the
  // marks that opened it are something else, such as a note's asterisks.
  bool closes_bold(std::size_t k) const {
    constexpr std::size_t kMostLines = 6;
    constexpr std::size_t kLongestLine = 150;
    const std::size_t end = std::min(k + kMostLines, text_.lines.size());
    for (; k < end; ++k) {
      if (text_.lines[k].text.size() > kLongestLine) return false;
      const std::size_t mark = text_.lines[k].text.find("**");
      if (mark != std::string_view::npos) return mark > 0;
      if (k + 1 < end && text_.lines[k + 1].after_blank) return false;
    }
    return false;
  }

  // A line of wrapped text that is well short of the margin and ends a sentence ends its paragraph.
  bool ends_paragraph(std::string_view line) const {
    return ends_like_sentence(line) && count_chars(line) + text_.margin / 4 < text_.margin;
  }

  // A few short lines between blank ones: a masthead, a signature, a title over several lines.
  bool is_short_group(std::size_t first) const {
    constexpr std::size_t kLongestLine = 100;
    constexpr std::size_t kMostLines = 8;
    if (!text_.spaced) return false;
    std::size_t last = first + 1;
    while (last < text_.lines.size() && !text_.lines[last].after_blank) ++last;
    if (last - first < 2 || last - first > kMostLines) return false;
    bool is_signed = false;
    std::size_t ended = 0;
    for (std::size_t k = first; k < last; ++k) {
      if (text_.lines[k].text.size() > kLongestLine) return false;
      is_signed = is_signed || is_signature(text_.lines[k].text, data_);
      ended += ends_like_sentence(text_.lines[k].text);
    }
    return is_signed || !prose_seen_ || ended == 0;
  }

  const TextLines& text_;
  const LangTag& language_;
  const StructureData& data_;
  bool in_short_group_ = false;
  bool prose_seen_ = false;
};

// Which headings stand above a block.
class SectionPath {
 public:
  void enter(const Label& label) {
    const int level = level_of(label);
    while (!levels_.empty() && levels_.back() >= level) {
      levels_.pop_back();
      keys_.pop_back();
    }
    levels_.push_back(level);
    keys_.push_back(label.key);
  }
  const std::vector<std::string>& keys() const { return keys_; }

 private:
  static int level_of(const Label& label) {
    if (!label.in_text) return label.key.find_first_not_of("IVX") == std::string::npos ? 3 : 4;
    if (label.key.starts_with("annex") || label.key.starts_with("appendix")) return 0;
    if (label.key.starts_with("part") || label.key.starts_with("chapter")) return 1;
    return 2;
  }

  std::vector<int> levels_;
  std::vector<std::string> keys_;
};

// Turns pieces into blocks.
class BlockMaker {
 public:
  BlockMaker(const TextLines& text, Document& document)
      : text_(text), document_(document), data_(structure_data(document.language)) {}

  void make(const std::vector<Piece>& pieces) {
    for (const Piece& piece : pieces) {
      const UnmarkedText unmarked = remove_marks(collapse_spaces(piece.text));
      if (unmarked.text.empty()) continue;
      const auto leading = leading_label(unmarked.text, document_.language);
      if (!leading && goes_on(piece, unmarked)) continue;
      add(piece, unmarked, leading);
    }
    mark_masthead();
    std::size_t k = 0;
    SectionPath path;
    for (Block& block : document_.blocks) {
      if (block.kind == BlockKind::heading && !block.label.empty()) path.enter(block.label);
      block.section = path.keys();
      block.place.page += page_breaks_before_[k++];
    }
  }

 private:
  // Heals a sentence that a page break cut; what was cut is then part of the block before.
  bool goes_on(const Piece& piece, const UnmarkedText& next) {
    if (document_.blocks.empty() || next.all_bold) return false;
    if (!piece.after_page && !(text_.spaced && piece.after_blank)) return false;
    Block& block = document_.blocks.back();
    if (block.kind == BlockKind::signature || bold_.back()) return false;
    if (is_signature(next.text, data_) || starts_with_bullet(next.text)) return false;
    const bool labelled = !block.label.empty() && !block.label.in_text;
    if (block.kind == BlockKind::heading && labelled && !piece.after_page) return false;
    if (!breaks_off(block.text, labelled, next.text, data_)) return false;
    append_line(block.text, next.text);
    block.kind = kind_of(block.label, block.text, false);
    // A form feed has counted already; a cut without one is a page break that left no other trace.
    if (!piece.after_page) ++hidden_breaks_;
    return true;
  }

  void add(const Piece& piece, const UnmarkedText& unmarked,
           const std::optional<LeadingLabel>& leading) {
    Block block;
    block.place = piece.place;
    block.text = unmarked.text;
    if (leading) {
      block.label = leading->label;
      if (leading->length == unmarked.text.size()) block.label.in_text = true;
      if (!block.label.in_text) block.text.erase(0, leading->length);
    }
    block.kind = is_signature(block.text, data_) && block.label.empty()
                     ? BlockKind::signature
                     : kind_of(block.label, block.text, unmarked.all_bold);
    document_.blocks.push_back(std::move(block));
    bold_.push_back(unmarked.all_bold);
    page_breaks_before_.push_back(hidden_breaks_);
  }

  // The headings before the first prose are the masthead's, if one of them says what only mastheads
  // say; bold ones stay the document's title.
  void mark_masthead() {
    constexpr std::size_t kMost = 20;
    std::size_t end = 0;
    bool found = false;
    auto& blocks = document_.blocks;
    while (end < std::min(blocks.size(), kMost) && blocks[end].kind == BlockKind::heading &&
           blocks[end].label.empty()) {
      found = found || is_masthead(blocks[end].text, data_);
      ++end;
    }
    if (!found || end == blocks.size()) return;
    std::size_t last = end;  // behind the last line that is surely the masthead's
    while (last > 0 && !is_masthead(blocks[last - 1].text, data_)) --last;
    for (std::size_t k = 0; k < end; ++k) {
      if (!bold_[k] || k < last) blocks[k].kind = BlockKind::masthead;
    }
  }

  const TextLines& text_;
  Document& document_;
  const StructureData& data_;
  std::vector<bool> bold_;                         // of each block
  std::vector<std::uint32_t> page_breaks_before_;  // of each block: those that left no form feed
  std::uint32_t hidden_breaks_ = 0;
};

}  // namespace

Document parse_document(std::string_view text, const LangTag& language, std::string name) {
  Document document;
  document.name = std::move(name);
  document.language = language;
  const TextLines lines = split_lines(text);
  BlockMaker(lines, document).make(Joiner(lines, language).join());
  return document;
}

}  // namespace dragoman
