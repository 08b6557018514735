// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/block_kind.h"
#include "corpus/hyphenation.h"
#include "corpus/label_sequence.h"
#include "corpus/reader.h"
#include "corpus/section_path.h"
#include "corpus/structure_data.h"
#include "corpus/text_lines.h"
#include "corpus/text_marks.h"
#include "corpus/text_paragraphs.h"
#include "corpus/unicode.h"

namespace dragoman {
namespace {

// Turns paragraphs into blocks, and heals those that page breaks have cut.
class BlockMaker {
 public:
  BlockMaker(const TextLines& text, const LangTag& language, LineJoiner& joiner)
      : spaced_(text.spaced),
        language_(language),
        data_(structure_data(language)),
        joiner_(joiner) {}

  std::vector<Block> make(const std::vector<TextParagraph>& paragraphs) {
    for (const TextParagraph& paragraph : paragraphs) {
      const UnmarkedText unmarked = remove_marks(collapse_spaces(paragraph.text));
      if (unmarked.text.empty()) continue;  // nothing but marks
      auto label = paragraph.is_signature ? std::nullopt : leading_label(unmarked.text, language_);
      if (label && is_chance(label->label, paragraph, unmarked)) label.reset();
      if (!label && (heal(paragraph, unmarked) || complete_label(paragraph, unmarked))) continue;
      add(paragraph, unmarked, label);
    }
    mark_masthead();
    mark_starred();
    fill_sections(blocks_);
    return std::move(blocks_);
  }

 private:
  // A number or bracket that a page break has brought to the start of a line: "… under item\f53."
  bool is_chance(const Label& label, const TextParagraph& paragraph,
                 const UnmarkedText& next) const {
    if (!paragraph.after_page || blocks_.empty()) return false;
    const Block& block = blocks_.back();
    const bool is_title = block.kind == BlockKind::heading && !block.label.empty();
    return !is_title && !follows(label, last_typed_) &&
           breaks_off(block.text, block.label, next.text, true, data_);
  }

  // Appends a paragraph that goes on with the sentence in which the block before it breaks off.
  bool heal(const TextParagraph& paragraph, const UnmarkedText& next) {
    if (blocks_.empty() || next.all_bold || paragraph.is_signature) return false;
    if (!paragraph.after_page && !(spaced_ && paragraph.after_blank)) return false;
    Block& block = blocks_.back();
    if (block.kind == BlockKind::signature || block.kind == BlockKind::note || ends_bold_) {
      return false;
    }
    if (block.kind == BlockKind::heading && !block.label.empty() && !paragraph.after_page) {
      constexpr std::size_t kLongHeading = 100;
      if (block.text.size() < kLongHeading && !ends_in_function_word(block.text, data_)) {
        return false;
      }
    }
    if (starts_with_bullet(next.text) && !starts_with_dash(next.text)) return false;
    if (!breaks_off(block.text, block.label, next.text, paragraph.after_page, data_)) return false;
    joiner_.append(block.text, next.text);
    ends_bold_ = next.ends_bold;
    block.kind = kind_of(block.label, block.text, false);
    // A form feed has counted already; a cut without one is a page break that left no other trace.
    if (!paragraph.after_page) ++hidden_breaks_;
    return true;
  }

  // "12." or "(a)", which text must follow; "IV." may be all there is of a heading.
  static bool is_item(const Label& label) {
    return label.text.ends_with(')') || (label.key[0] >= '0' && label.key[0] <= '9');
  }

  // Gives a label that stands alone on its line the text of the next.
  bool complete_label(const TextParagraph& paragraph, const UnmarkedText& next) {
    if (!label_alone_ || paragraph.is_signature || starts_with_bullet(next.text)) return false;
    Block& block = blocks_.back();
    block.text = next.text;
    block.label.in_text = false;
    block.kind = kind_of(block.label, block.text, next.all_bold);
    bold_.back() = next.all_bold;
    ends_bold_ = next.ends_bold;
    label_alone_ = false;
    return true;
  }

  void add(const TextParagraph& paragraph, const UnmarkedText& unmarked,
           std::optional<LeadingLabel>& leading) {
    Block block;
    block.place = paragraph.place;
    block.place.page += hidden_breaks_;
    block.text = unmarked.text;
    label_alone_ = false;
    if (leading) {
      block.label = std::move(leading->label);
      // A block has text: a label that stands alone is that, until more comes.
      if (leading->length == unmarked.text.size()) {
        block.label.in_text = true;
        label_alone_ = is_item(block.label);
      }
      if (!block.label.in_text) block.text.erase(0, leading->length);
    }
    const bool is_signed =
        paragraph.is_signature || (block.label.empty() && is_signature(block.text, data_));
    block.kind =
        is_signed ? BlockKind::signature : kind_of(block.label, block.text, unmarked.all_bold);
    if (!block.label.empty() && !block.label.in_text) last_typed_ = block.label;
    blocks_.push_back(std::move(block));
    bold_.push_back(unmarked.all_bold);
    ends_bold_ = unmarked.ends_bold;
  }

  // "… of the Conference\n\n– the Minister –": a dash may stand in a sentence, a bullet can't.
  static bool starts_with_dash(std::string_view text) {
    return text.starts_with("–") || text.starts_with("—");
  }

  // The headings before the first prose are the masthead's, if one of them says what only mastheads
  // say; bold ones behind the last that does so stay the document's title.
  void mark_masthead() {
    constexpr std::size_t kMost = 20;
    constexpr std::size_t kLongest = 120;  // "Distr. GENERAL …" looks like two sentences
    std::size_t end = 0;
    std::size_t last = 0;  // behind the last block that is surely the masthead's
    for (; end < std::min(blocks_.size(), kMost) && blocks_[end].label.empty(); ++end) {
      const std::string& text = blocks_[end].text;
      const bool sure = text.size() <= kLongest && is_masthead(text, data_);
      if (blocks_[end].kind != BlockKind::heading && !(sure && !ends_like_sentence(text))) break;
      if (is_masthead(text, data_)) last = end + 1;
    }
    if (last == 0 || end == blocks_.size()) return;
    for (std::size_t k = 0; k < end; ++k) {
      if (!bold_[k] || k < last) blocks_[k].kind = BlockKind::masthead;
    }
  }

  // An asterisk before a space opens a footnote, unless it is one of several bullets.
  void mark_starred() {
    const auto is_starred = [&](std::size_t k) {
      return k < blocks_.size() && blocks_[k].text.starts_with("* ");
    };
    for (std::size_t k = 0; k < blocks_.size(); ++k) {
      const bool alone = !is_starred(k + 1) && (k == 0 || !is_starred(k - 1));
      if (is_starred(k) && alone) blocks_[k].kind = BlockKind::note;
    }
  }

  bool spaced_;
  const LangTag& language_;
  const StructureData& data_;
  LineJoiner& joiner_;
  std::vector<Block> blocks_;
  std::vector<bool> bold_;  // of each block
  Label last_typed_;
  std::uint32_t hidden_breaks_ = 0;  // page breaks that left no form feed
  bool ends_bold_ = false;           // the last block does
  bool label_alone_ = false;         // the last block is a typed label without text
};

}  // namespace

Document parse_document(std::string_view text, const LangTag& language, std::string name) {
  Document document;
  document.name = std::move(name);
  document.language = language;
  const TextLines lines = split_lines(text);
  LineJoiner joiner(lines, structure_data(language));
  document.blocks = BlockMaker(lines, language, joiner).make(join_lines(lines, language, joiner));
  return document;
}

}  // namespace dragoman
