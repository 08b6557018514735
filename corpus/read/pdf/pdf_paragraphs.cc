// SPDX-License-Identifier: Apache-2.0
#include "corpus/read/pdf/pdf_paragraphs.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/read/pdf/pdf_notes.h"
#include "corpus/read/pdf/pdf_pitch.h"
#include "corpus/structure/block_kind.h"
#include "corpus/structure/label_sequence.h"
#include "corpus/structure/leading_label.h"
#include "corpus/structure/numbering.h"
#include "corpus/structure/structure_data.h"
#include "corpus/text/unicode.h"

namespace dragoman::pdf {
namespace {

bool starts_lower(std::string_view text) {
  std::size_t at = 0;
  return !text.empty() && is_lower(next_char(text, at));
}

class Paragraphs {
 public:
  Paragraphs(const Layout& layout, const LangTag& language, LineJoiner& joiner)
      : lines_(layout.lines),
        language_(language),
        data_(structure_data(language)),
        joiner_(joiner),
        body_(body_size(layout)),
        measures_(layout),
        is_note_(lines_of_notes(layout)),
        owners_(layout.lines.size()) {}

  // The number of each line's paragraph.
  const std::vector<std::size_t>& owners() const { return owners_; }

  std::vector<Paragraph> make() {
    const Line* previous = nullptr;
    for (std::size_t k = 0; k < lines_.size(); ++k) {
      if (is_note_[k]) continue;
      const Line& line = lines_[k];
      if (previous == nullptr || begins(*previous, line)) {
        flush_notes(line.page);
        begin(line);
      } else {
        append(out_.back(), *previous, line);
      }
      owners_[k] = out_.size() - 1;
      previous = &line;
    }
    flush_notes(UINT32_MAX);
    // What is bold or italic as a whole is so by its style, not within its text.
    for (Paragraph& paragraph : out_) {
      std::erase_if(paragraph.format, [&](const FormatSpan& span) {
        return span.begin == 0 && span.end >= paragraph.text.size();
      });
    }
    return std::move(out_);
  }

 private:
  // A line's text and format. What stands raised at its beginning is a mark only in a note.
  static std::pair<std::string, std::vector<FormatSpan>> content_of(const Line& line,
                                                                    bool in_note) {
    if (in_note || line.raised.empty()) return {line.text, line.format};
    std::vector<FormatSpan> format = line.format;
    const std::string raised = raised_text(line);
    const auto shift = static_cast<std::uint32_t>(raised.size());
    for (FormatSpan& span : format) {
      span.begin += shift;
      span.end += shift;
    }
    return {raised + line.text, std::move(format)};
  }

  void append(Paragraph& paragraph, const Line& previous, const Line& line) {
    const bool in_note = paragraph.kind == BlockKind::note;
    auto [text, format] = content_of(line, in_note && note_mark_of(line).has_value());
    if (text.empty()) return;
    if (previous.soft_end && paragraph.text.ends_with('-')) {
      paragraph.text.pop_back();
      paragraph.text += text;
    } else {
      joiner_.append(paragraph.text, text);
    }
    const auto size = static_cast<std::uint32_t>(paragraph.text.size());
    const std::uint32_t begin = size - std::min(size, static_cast<std::uint32_t>(text.size()));
    for (FormatSpan& span : paragraph.format) span.end = std::min(span.end, size);
    for (const FormatSpan& span : format) {
      FormatSpan moved{span.begin + begin, span.end + begin, span.style};
      // Bold that goes on from line to line is one piece.
      const auto same = std::find_if(
          paragraph.format.rbegin(), paragraph.format.rend(), [&](const FormatSpan& earlier) {
            return earlier.style == moved.style && earlier.end + 1 >= moved.begin &&
                   earlier.end <= moved.begin && moved.style != Style::note_mark;
          });
      if (span.begin == 0 && same != paragraph.format.rend()) {
        same->end = moved.end;
      } else {
        paragraph.format.push_back(moved);
      }
    }
    paragraph.unreadable = paragraph.unreadable || line.unreadable;
    paragraph.all_bold = paragraph.all_bold && is_strong(line);
    paragraph.ends_bold = is_strong(line);
  }

  // The notes of pages before `page`, behind the paragraph that their page ends in.
  void flush_notes(std::uint32_t page) {
    const Line* previous = nullptr;
    for (; next_note_ < lines_.size() && lines_[next_note_].page < page; ++next_note_) {
      if (!is_note_[next_note_]) continue;
      const Line& line = lines_[next_note_];
      const auto mark = note_mark_of(line);
      const bool same =
          previous != nullptr && line.element >= 0 && line.element == previous->element;
      const bool goes_on = (same || !mark) && !out_.empty() && out_.back().kind == BlockKind::note;
      if (goes_on) {
        append(out_.back(), previous == nullptr ? line : *previous, line);
      } else {
        begin(line, true);
        Paragraph& note = out_.back();
        note.kind = BlockKind::note;
        note.place.part = Part::footnotes;
        note.row = 0;
        note.column = 0;
        if (mark) {
          note.text.erase(0, mark->second);
          for (FormatSpan& span : note.format) {
            const auto cut = static_cast<std::uint32_t>(mark->second);
            span.begin -= std::min(span.begin, cut);
            span.end -= std::min(span.end, cut);
          }
          note.number = {note_mark(mark->first)};
        }
      }
      owners_[next_note_] = out_.size() - 1;
      previous = &line;
    }
  }

  bool is_strong(const Line& line) const { return line.bold || line.size > kTitle * body_; }

  void begin(const Line& line, bool is_note = false) {
    Paragraph paragraph;
    auto [text, format] = content_of(line, is_note);
    paragraph.text = std::move(text);
    paragraph.format = std::move(format);
    paragraph.place = {++count_, line.page};
    paragraph.all_bold = paragraph.ends_bold = is_strong(line);
    paragraph.unreadable = line.unreadable;
    if (line.figure) paragraph.content = Content::figure;
    if (line.bullet) paragraph.kind = BlockKind::list_item;
    if (line.cell >= 0) {
      paragraph.kind = BlockKind::table_cell;
      paragraph.row = static_cast<std::uint32_t>(line.row);
      paragraph.column = static_cast<std::uint32_t>(line.column);
    }
    if (auto label = leading_label(line.text, language_)) last_label_ = label->label;
    first_ = &line;
    out_.push_back(std::move(paragraph));
  }

  // The line could have held the first word of the next: whoever broke it meant to.
  bool ends_early(const Line& line, const Line& next) const {
    const float space = 0.25F * line.size;
    constexpr float kSlack = 2;
    if (line.rtl) {
      return line.left - space - next.first_word - kSlack > measures_.far_edge(line);
    }
    return line.right + space + next.first_word + kSlack < measures_.far_edge(line);
  }

  // `line`, which follows `previous` in reading order, begins a paragraph.
  bool begins(const Line& previous, const Line& line) const {
    if (out_.back().kind == BlockKind::note) return true;
    if (previous.element >= 0 && line.element >= 0) {
      if (previous.element != line.element) return begins_after_element(previous, line);
      return breaks_element(previous, line);
    }
    if (previous.cell != line.cell || previous.figure != line.figure) return true;
    if (line.bullet) return true;
    if (ends_in_leader(previous.text) || measures_.ends_entry(previous)) return true;
    if (previous.page == line.page && previous.group == line.group) {
      return begins_below(previous, line);
    }
    return begins_elsewhere(previous, line);
  }

  // Elements differ. A page may cut one into two.
  bool begins_after_element(const Line& previous, const Line& line) const {
    if (previous.page == line.page || previous.cell >= 0 || line.cell >= 0) return true;
    return begins_elsewhere(previous, line);
  }

  // Lines that end where the writer wanted, as in addresses, though they are one paragraph for the
  // file.
  bool breaks_element(const Line& previous, const Line& line) const {
    if (previous.page != line.page) return false;
    if (line.bullet && !previous.bullet) return true;
    if (is_strong(previous) && is_strong(line)) return false;
    return ends_early(previous, line) && !starts_lower(line.text) &&
           !ends_in_function_word(previous.text, data_);
  }

  // In the column of `previous`, below it.
  bool begins_below(const Line& previous, const Line& line) const {
    if (std::abs(line.size - previous.size) > 0.08F * body_) return true;
    const float step = line.base - previous.base;
    const float pitch = measures_.pitch(line);
    if (step > 1.22F * pitch || step < 0.5F * line.size) return true;
    if (shares_mark(previous, line)) return false;
    const bool ended = ends_like_sentence(previous.text);
    if (previous.bold != line.bold) {
      // A bold beginning or a bold end of a paragraph is none of its own.
      if (previous.bold && (ends_early(previous, line) || ended)) return true;
      if (line.bold && (ends_early(previous, line) || ended)) return true;
    }
    const bool early = ends_early(previous, line);
    if (is_strong(line) && is_strong(previous)) return begins_title(previous, line, early);
    if (const auto label = leading_label(line.text, language_)) {
      return ended || early || follows(label->label, last_label_) || previous.text.ends_with(',');
    }
    if (early) return true;
    constexpr float kIndent = 6;
    const float indent = line.rtl ? previous.right - line.right : line.left - previous.left;
    return ended && indent > kIndent && first_ != &previous;
  }

  // Both are bold or large: the second line of a title, or a title below a title.
  bool begins_title(const Line& previous, const Line& line, bool early) const {
    if (leading_label(line.text, language_)) return true;
    if (const auto label = leading_label(previous.text, language_)) {
      // "Article 8", with its title below.
      if (label->label.in_text) return true;
    }
    if (ends_in_function_word(previous.text, data_) || previous.text.ends_with('-') ||
        starts_lower(line.text)) {
      return false;
    }
    // A centred title is broken where it is wide enough; what is short is one of its own.
    constexpr float kWide = 0.55F;
    const bool is_wide = previous.right - previous.left > kWide * measures_.width(previous);
    return early && !(is_wide && measures_.is_centred(previous, line));
  }

  // The file writes both with one mark, which no paragraph's end is in.
  static bool shares_mark(const Line& previous, const Line& line) {
    return previous.last_mark >= 0 && previous.last_mark == line.first_mark &&
           previous.page == line.page;
  }

  // In another column or on another page: only in the middle of a sentence, on a full line.
  bool begins_elsewhere(const Line& previous, const Line& line) const {
    if (previous.cell >= 0 || line.cell >= 0 || line.bullet) return true;
    if (std::abs(line.size - previous.size) > 0.08F * body_) return true;
    const bool moves_on = previous.page != line.page || line.base < previous.base ||
                          line.base > previous.base + 3 * measures_.pitch(line);
    if (!moves_on || is_strong(line) || ends_like_sentence(previous.text)) return true;
    // Ragged text leaves room for the next word, but a sentence that is cut after an article or
    // a preposition goes on.
    const bool is_cut = ends_in_function_word(previous.text, data_) && starts_lower(line.text);
    if (!is_cut && ends_early(previous, line)) return true;
    if (is_first_of_list(line)) return true;
    return !goes_on(previous, line);
  }

  bool is_first_of_list(const Line& line) const {
    const auto label = leading_label(line.text, language_);
    return label && follows(label->label, last_label_);
  }

  // Across columns and pages: the sentence may be cut there.
  bool goes_on(const Line& previous, const Line& line) const {
    if (previous.text.ends_with(',') || previous.text.ends_with('-')) return true;
    if (line.text.empty()) return false;
    std::size_t at = 0;
    return !is_upper(next_char(line.text, at)) || ends_in_function_word(previous.text, data_) ||
           count_chars(out_.back().text) > kRunning;
  }

  static constexpr float kTitle = 1.12F;
  static constexpr std::size_t kRunning = 120;

  const std::vector<Line>& lines_;
  const LangTag& language_;
  const StructureData& data_;
  LineJoiner& joiner_;
  float body_;
  Measures measures_;
  std::vector<bool> is_note_;
  std::size_t next_note_ = 0;
  std::vector<Paragraph> out_;
  std::vector<std::size_t> owners_;
  std::uint32_t count_ = 0;
  const Line* first_ = nullptr;  // of the paragraph
  Label last_label_;
};

}  // namespace

std::vector<Paragraph> paragraphs_of(const Layout& layout, const LangTag& language,
                                     LineJoiner& joiner, std::vector<std::size_t>* owners) {
  Paragraphs paragraphs(layout, language, joiner);
  std::vector<Paragraph> result = paragraphs.make();
  if (owners != nullptr) *owners = paragraphs.owners();
  return result;
}

}  // namespace dragoman::pdf
