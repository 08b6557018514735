// SPDX-License-Identifier: Apache-2.0
#include "corpus/read/pdf/pdf_paragraphs.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "corpus/structure/block_kind.h"
#include "corpus/structure/label_sequence.h"
#include "corpus/structure/leading_label.h"
#include "corpus/structure/numbering.h"
#include "corpus/structure/structure_data.h"
#include "corpus/text/unicode.h"

namespace dragoman {
namespace {

class PdfParagraphs {
 public:
  PdfParagraphs(const PdfLayout& layout, const LangTag& language, LineJoiner& joiner)
      : lines_(layout.lines),
        language_(language),
        data_(structure_data(language)),
        joiner_(joiner),
        body_(body_height(layout)),
        pitch_(usual_pitch()) {
    for (const PdfLine& line : lines_) {
      for (Edge* edge : {&flows_[line.flow], &blocks_[line.block]}) {
        edge->right = std::max(edge->right, line.box.right);
        ++edge->lines;
      }
    }
    find_notes();
  }

  std::vector<Paragraph> make() {
    const PdfLine* previous = nullptr;
    for (std::size_t k = 0; k < lines_.size(); ++k) {
      if (is_note_[k]) continue;
      const PdfLine& line = lines_[k];
      if (previous == nullptr || begins(*previous, line)) {
        flush_notes(line.page);
        begin(line);
      } else {
        joiner_.append(out_.back().text, without_marks(line));
      }
      previous = &line;
    }
    flush_notes(UINT32_MAX);
    return std::move(out_);
  }

 private:
  // The distance between the lines of a paragraph: the commonest.
  double usual_pitch() const {
    std::map<long, std::size_t> pitches;
    for (std::size_t k = 1; k < lines_.size(); ++k) {
      if (lines_[k].flow != lines_[k - 1].flow) continue;
      const double pitch = lines_[k].box.top - lines_[k - 1].box.top;
      if (pitch > 0.7 * body_ && pitch < 3 * body_) ++pitches[std::lround(pitch * 2)];
    }
    // Of those that are nearly as common, the least: between paragraphs there is more.
    std::size_t most = 0;
    for (const auto& [pitch, count] : pitches) most = std::max(most, count);
    for (const auto& [pitch, count] : pitches) {
      if (count * 3 >= most && count > 2) return static_cast<double>(pitch) / 2;
    }
    return 1.3 * body_;
  }

  bool is_small(const PdfLine& line) const { return line.box.height() < 0.93 * body_; }

  // Footnotes: the smaller lines at the foot of a page, from one that begins with a mark.
  void find_notes() {
    is_note_.assign(lines_.size(), false);
    for (std::size_t first = 0; first < lines_.size();) {
      std::size_t last = first;
      double lowest = 0;  // of the text
      while (last < lines_.size() && lines_[last].page == lines_[first].page) {
        if (!is_small(lines_[last])) lowest = std::max(lowest, lines_[last].box.bottom);
        ++last;
      }
      bool open = false;
      for (std::size_t k = first; k < last; ++k) {
        const bool below = is_small(lines_[k]) && lines_[k].box.top > lowest - 2;
        open = below && (open || note_mark_of(lines_[k]).has_value());
        is_note_[k] = open;
      }
      for (std::size_t k = first; k < last; ++k) {
        const auto mark = is_note_[k] ? note_mark_of(lines_[k]) : std::nullopt;
        if (mark) marks_[lines_[k].page].insert(mark->first);
      }
      first = last;
    }
  }

  // The line without the marks of its page's notes that stand at the end of words: "databases1
  // are".
  std::string without_marks(const PdfLine& line) const {
    const auto found = marks_.find(line.page);
    if (found == marks_.end()) return line.text;
    std::string text;
    for (std::size_t at = 0; at < line.text.size();) {
      const std::size_t end = std::min(line.text.find(' ', at), line.text.size());
      std::string_view word = std::string_view(line.text).substr(at, end - at);
      const std::size_t digits = word.find_last_not_of("0123456789") + 1;
      constexpr std::size_t kShortest = 4;  // "km2" has a power
      const bool is_word =
          digits >= kShortest && word.substr(0, digits).find_first_of("0123456789/") == word.npos;
      if (is_word && found->second.contains(std::string(word.substr(digits)))) {
        word = word.substr(0, digits);
      }
      if (at > 0) text += ' ';
      text += word;
      at = end + 1;
    }
    return text;
  }

  // The mark that a note begins with, and how many bytes of the line it takes.
  std::optional<std::pair<std::string, std::size_t>> note_mark_of(const PdfLine& line) const {
    if (!line.raised.empty()) return std::pair{line.raised, std::size_t{0}};
    std::size_t end = 0;
    while (end < line.text.size() && line.text[end] >= '0' && line.text[end] <= '9') ++end;
    constexpr std::size_t kMostDigits = 3;
    if (end > 0 && end <= kMostDigits && end < line.text.size() && line.text[end] == ' ') {
      return std::pair{line.text.substr(0, end), end + 1};
    }
    if (line.text.starts_with("* ")) return std::pair{std::string("*"), std::size_t{2}};
    return std::nullopt;
  }

  // The notes of pages before `page`, behind the paragraph that their page ends in.
  void flush_notes(std::uint32_t page) {
    for (; next_note_ < lines_.size() && lines_[next_note_].page < page; ++next_note_) {
      if (!is_note_[next_note_]) continue;
      const PdfLine& line = lines_[next_note_];
      const auto mark = note_mark_of(line);
      const bool goes_on = !mark && !out_.empty() && out_.back().kind == BlockKind::note;
      if (goes_on) {
        joiner_.append(out_.back().text, line.text);
        continue;
      }
      begin(line);
      Paragraph& note = out_.back();
      note.kind = BlockKind::note;
      note.place.part = Part::footnotes;
      if (mark) {
        note.text.erase(0, mark->second);
        note.number = {note_mark(mark->first)};
      }
    }
  }

  void begin(const PdfLine& line) {
    Paragraph paragraph;
    paragraph.text = without_marks(line);
    paragraph.place = {++count_, line.page};
    // Fonts are not told; a title shows by its size.
    paragraph.all_bold = paragraph.ends_bold = line.box.height() > kTitle * body_;
    if (line.bullet) paragraph.kind = BlockKind::list_item;
    if (line.cell) paragraph.kind = BlockKind::table_cell;
    if (auto label = leading_label(line.text, language_)) last_label_ = label->label;
    out_.push_back(std::move(paragraph));
  }

  // The right edge of a column, as its lines show it: those of the line's own block, if they are
  // enough, for a flow may hold tables and quotations.
  double right_edge(const PdfLine& line) const {
    constexpr std::size_t kEnough = 3;
    const Edge& block = blocks_.at(line.block);
    return block.lines >= kEnough ? block.right : flows_.at(line.flow).right;
  }

  // The line could have held the first word of the next: whoever broke it meant to.
  bool ends_early(const PdfLine& line, const PdfLine& next) const {
    const double space = 0.25 * line.box.height();
    constexpr double kSlack = 2;
    return line.box.right + space + next.first_word + kSlack < right_edge(line);
  }

  // `line`, which follows `previous` in reading order, begins a paragraph.
  bool begins(const PdfLine& previous, const PdfLine& line) const {
    if (line.cell && line.flow == previous.flow) return line.bullet;
    if (line.cell || previous.cell) return true;
    if (line.bullet || (out_.back().kind == BlockKind::note)) return true;
    if (std::abs(line.box.height() - previous.box.height()) > 0.12 * body_) return true;
    if (ends_in_leader(previous.text)) return true;
    const bool is_title = line.box.height() > kTitle * body_;
    const bool ended = ends_like_sentence(previous.text);
    const bool same_page = line.page == previous.page;
    const double step = line.box.top - previous.box.top;
    const bool same_column = same_page && line.flow == previous.flow && step > 0;
    if (!same_column) {
      // To the next column or page: only in the middle of a sentence, on a full line.
      const bool moves_on = !same_page || step < 0 || step > 3 * pitch_;
      if (!moves_on || is_title || ended) return true;
      // Ragged text leaves room for the next word, but a sentence that is cut after an article or
      // a preposition goes on.
      const bool is_cut = ends_in_function_word(previous.text, data_) && starts_lower(line.text);
      if (!is_cut && ends_early(previous, line)) return true;
      if (is_first_of_list(line)) return true;
      return !goes_on(previous, line);
    }
    const double scale = std::max(1.0, line.box.height() / body_);
    if (step > 1.22 * pitch_ * scale) return true;
    if (step < 0.5 * line.box.height()) return true;  // beside it
    if (is_title) return false;
    const bool early = ends_early(previous, line);
    if (const auto label = leading_label(line.text, language_)) {
      return ended || early || follows(label->label, last_label_) || previous.text.ends_with(',');
    }
    if (early) return true;
    constexpr double kIndent = 6;
    return ended && line.box.left > previous.box.left + kIndent;
  }

  // A line of a table of contents: "Introduction ........ 3".
  static bool ends_in_leader(std::string_view text) {
    const std::size_t figures = text.size() - (text.find_last_not_of("0123456789") + 1);
    const std::string_view before = trim(text.substr(0, text.size() - figures));
    return figures > 0 && (before.ends_with("...") || before.ends_with(". . ."));
  }

  static bool starts_lower(std::string_view text) {
    std::size_t at = 0;
    return !text.empty() && is_lower(next_char(text, at));
  }

  bool is_first_of_list(const PdfLine& line) const {
    const auto label = leading_label(line.text, language_);
    return label && follows(label->label, last_label_);
  }

  // Across columns and pages: the sentence may be cut there.
  bool goes_on(const PdfLine& previous, const PdfLine& line) const {
    if (previous.text.ends_with(',') || previous.text.ends_with('-')) return true;
    std::size_t at = 0;
    return !is_upper(next_char(line.text, at)) || ends_in_function_word(previous.text, data_) ||
           count_chars(out_.back().text) > kRunning;
  }

  static constexpr double kTitle = 1.12;
  static constexpr std::size_t kRunning = 120;

  const std::vector<PdfLine>& lines_;
  const LangTag& language_;
  const StructureData& data_;
  LineJoiner& joiner_;
  double body_;
  double pitch_;
  struct Edge {
    double right = 0;
    std::size_t lines = 0;
  };
  std::map<std::uint32_t, Edge> flows_;
  std::map<std::uint32_t, Edge> blocks_;
  std::vector<bool> is_note_;
  std::map<std::uint32_t, std::set<std::string>> marks_;  // of the notes of each page
  std::size_t next_note_ = 0;
  std::vector<Paragraph> out_;
  std::uint32_t count_ = 0;
  Label last_label_;
};

}  // namespace

std::vector<Paragraph> pdf_paragraphs(const PdfLayout& layout, const LangTag& language,
                                      LineJoiner& joiner) {
  return PdfParagraphs(layout, language, joiner).make();
}

std::vector<std::string_view> pdf_text_lines(const PdfLayout& layout) {
  std::vector<std::string_view> lines;
  for (const PdfLine& line : layout.lines) lines.push_back(line.text);
  return lines;
}

}  // namespace dragoman
