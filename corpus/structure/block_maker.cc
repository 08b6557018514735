// SPDX-License-Identifier: Apache-2.0
#include "corpus/structure/block_maker.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/structure/block_content.h"
#include "corpus/structure/block_kind.h"
#include "corpus/structure/contents.h"
#include "corpus/structure/label_sequence.h"
#include "corpus/structure/leading_label.h"
#include "corpus/structure/section_path.h"
#include "corpus/structure/structure_data.h"
#include "corpus/text/unicode.h"

namespace dragoman {
namespace {

// Turns paragraphs into blocks, and heals those that page breaks have cut.
class BlockMaker {
 public:
  BlockMaker(const LangTag& language, LineJoiner& joiner, bool spaced)
      : spaced_(spaced), language_(language), data_(structure_data(language)), joiner_(joiner) {}

  std::vector<Block> make(std::vector<Paragraph> paragraphs) {
    for (Paragraph& paragraph : paragraphs) {
      trim_ends(paragraph);
      if (paragraph.text.empty()) continue;
      auto label = find_label(paragraph);
      if (label && is_chance(label->label, paragraph)) label.reset();
      if (!label && (heal(paragraph) || complete_label(paragraph))) continue;
      add(std::move(paragraph), label);
    }
    mark_masthead();
    mark_starred();
    mark_contents(blocks_);
    mark_content(blocks_);
    fill_sections(blocks_);
    return std::move(blocks_);
  }

 private:
  // No-break spaces are kept inside of text, and are nothing at its ends.
  static void trim_ends(Paragraph& paragraph) {
    const std::string_view inner = trim(paragraph.text);
    if (inner.size() == paragraph.text.size()) return;
    const auto begin = static_cast<std::uint32_t>(inner.data() - paragraph.text.data());
    const auto end = static_cast<std::uint32_t>(begin + inner.size());
    paragraph.format = spans_within(paragraph.format, begin, end);
    paragraph.text = std::string(inner);
  }

  static bool is_code(const Paragraph& paragraph) { return paragraph.content == Content::code; }

  // An automatic number is read as if it had been typed. One that would be no label then is one
  // nevertheless where it ends as labels do ("a.", "Q1:"); others ("13" before "September 2007")
  // stay in the text, and are the label of a heading.
  std::optional<LeadingLabel> find_label(Paragraph& paragraph) const {
    if (paragraph.kind == BlockKind::signature) return std::nullopt;
    if (is_code(paragraph) && paragraph.number.empty()) return std::nullopt;
    if (paragraph.number.empty()) return leading_label(paragraph.text, language_);
    const std::string number = written_in(language_, paragraph.number);
    const std::string before = number + ' ';
    auto label = leading_label(before + paragraph.text, language_);
    const bool is_typed = label && !label->label.in_text;
    if (is_typed && label->length >= before.size()) {
      label->length -= before.size();
      return label;
    }
    if (!label && std::string_view(".:)").find(number.back()) != std::string_view::npos) {
      return LeadingLabel{{number, bare_number(number), false}, 0};
    }
    put_before(before, paragraph);
    if (label || paragraph.kind != BlockKind::heading) return label;
    return LeadingLabel{{number, bare_number(number), true}, 0};
  }

  static void put_before(std::string_view before, Paragraph& paragraph) {
    const auto shift = static_cast<std::uint32_t>(before.size());
    for (FormatSpan& span : paragraph.format) {
      span.begin += shift;
      span.end += shift;
    }
    paragraph.text.insert(0, before);
  }

  // "Q1" of "Q1:", "a" of "(a)".
  static std::string bare_number(std::string_view number) {
    if (number.starts_with('(')) number.remove_prefix(1);
    while (!number.empty() && std::string_view(".:;,)] ").find(number.back()) != number.npos) {
      number.remove_suffix(1);
    }
    return std::string(number);
  }

  // A number or bracket that a page break has brought to the start of a line: "… under item\f53."
  bool is_chance(const Label& label, const Paragraph& paragraph) const {
    if (!paragraph.after_page || !paragraph.number.empty() || blocks_.empty()) return false;
    const Block& block = blocks_.back();
    const bool is_title = block.kind == BlockKind::heading && !block.label.empty();
    return !is_title && !follows(label, last_typed_) &&
           breaks_off(block.text, block.label, paragraph.text, true, data_);
  }

  // Appends a paragraph that goes on with the sentence in which the block before it breaks off.
  bool heal(const Paragraph& next) {
    if (blocks_.empty() || next.all_bold || next.kind || is_code(next)) return false;
    // A page seldom breaks off a sentence that has hardly begun.
    const bool may_be_page = spaced_ && next.after_blank && !next.after_short;
    if (!next.after_page && !may_be_page) return false;
    Block& block = blocks_.back();
    if (block.kind == BlockKind::signature || block.kind == BlockKind::note || ends_bold_ ||
        block.content == Content::code) {
      return false;
    }
    if (block.kind == BlockKind::heading && !block.label.empty() && !next.after_page) {
      constexpr std::size_t kLongHeading = 100;
      if (block.text.size() < kLongHeading && !ends_in_function_word(block.text, data_)) {
        return false;
      }
    }
    if (starts_with_bullet(next.text) && !starts_with_dash(next.text)) return false;
    if (!breaks_off(block.text, block.label, next.text, next.after_page, data_)) return false;
    append(block, next);
    ends_bold_ = next.ends_bold;
    block.kind = kind_of(block.label, block.text, false);
    // A form feed has counted already; a cut without one is a page break that left no other trace.
    if (!next.after_page) ++hidden_breaks_;
    return true;
  }

  // "12." or "(a)", which text must follow; "IV." may be all there is of a heading.
  static bool is_item(const Label& label) {
    return label.text.ends_with(')') || (label.key[0] >= '0' && label.key[0] <= '9');
  }

  // Gives a label that is alone on its line the text of the next.
  bool complete_label(Paragraph& next) {
    const bool other_part = next.kind && next.kind != BlockKind::table_cell;
    if (!label_alone_ || other_part || starts_with_bullet(next.text)) return false;
    Block& block = blocks_.back();
    block.text = std::move(next.text);
    block.format = std::move(next.format);
    block.label.in_text = false;
    block.content = next.content;
    block.kind = next.kind.value_or(kind_of(block.label, block.text, next.all_bold));
    bold_.back() = next.all_bold;
    ends_bold_ = next.ends_bold;
    label_alone_ = false;
    return true;
  }

  // Joins the text of a paragraph that goes on with the block.
  void append(Block& block, const Paragraph& next) {
    joiner_.append(block.text, next.text);
    const auto shift = static_cast<std::uint32_t>(block.text.size() - next.text.size());
    for (const FormatSpan& span : next.format) {
      block.format.push_back({span.begin + shift, span.end + shift, span.style});
    }
  }

  void add(Paragraph paragraph, std::optional<LeadingLabel>& leading) {
    Block block;
    block.place = paragraph.place;
    block.place.page += hidden_breaks_;
    block.content = paragraph.content;
    if (is_code(paragraph) && !paragraph.kind) paragraph.kind = BlockKind::paragraph;
    if (paragraph.unreadable) block.content = Content::unreadable;
    block.text = std::move(paragraph.text);
    block.format = std::move(paragraph.format);
    label_alone_ = false;
    if (leading) {
      block.label = std::move(leading->label);
      // A block has text: a label alone is its text until more follows.
      if (leading->length == block.text.size()) {
        block.label.in_text = true;
        label_alone_ = is_item(block.label);
      }
      if (!block.label.in_text && leading->length > 0) {
        block.format = spans_within(block.format, static_cast<std::uint32_t>(leading->length),
                                    static_cast<std::uint32_t>(block.text.size()));
        block.text.erase(0, leading->length);
      }
    }
    const bool is_signed =
        !paragraph.kind && block.label.empty() && is_signature(block.text, data_);
    block.kind =
        is_signed ? BlockKind::signature
                  : paragraph.kind.value_or(kind_of(block.label, block.text, paragraph.all_bold));
    if (!block.label.empty() && !block.label.in_text) last_typed_ = block.label;
    blocks_.push_back(std::move(block));
    bold_.push_back(paragraph.all_bold);
    ends_bold_ = paragraph.ends_bold;
  }

  // "… of the Conference\n\n– the Minister –": a dash may be part of a sentence, a bullet can't.
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

std::vector<Block> make_blocks(std::vector<Paragraph> paragraphs, const LangTag& language,
                               LineJoiner& joiner, bool spaced) {
  return BlockMaker(language, joiner, spaced).make(std::move(paragraphs));
}

std::vector<Block> make_blocks(std::vector<Paragraph> paragraphs, const LangTag& language) {
  LineJoiner joiner({}, structure_data(language));
  return make_blocks(std::move(paragraphs), language, joiner, false);
}

}  // namespace dragoman
