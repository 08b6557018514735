// SPDX-License-Identifier: Apache-2.0
#include "corpus/read/text_paragraphs.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "corpus/read/text_marks.h"
#include "corpus/structure/block_kind.h"
#include "corpus/structure/label_sequence.h"
#include "corpus/structure/leading_label.h"
#include "corpus/structure/structure_data.h"
#include "corpus/text/unicode.h"

namespace dragoman {
namespace {

constexpr std::size_t kMostShortLines = 8;

// How the lines up to the next blank one belong together.
enum class Group {
  separate,   // each line is a paragraph
  wrapped,    // paragraphs broken at a margin
  whole,      // one masthead group or title
  signature,  // one or several
};

// "J.", where a name may be cut.
bool ends_in_initial(std::string_view text) {
  if (text.size() < 2 || text.back() != '.') return false;
  std::size_t at = text.size() - 1;
  if (!is_upper(previous_char(text, at))) return false;
  return at == 0 || is_space(previous_char(text, at));
}

// A bracket opens in the text, and doesn't close.
bool in_bracket(std::string_view text) {
  constexpr std::size_t kLongest = 500;
  text = text.substr(text.size() - std::min(text.size(), kLongest));
  const std::size_t open = text.rfind('(');
  const std::size_t close = text.rfind(')');
  return open != std::string_view::npos && (close == std::string_view::npos || close < open);
}

class ParagraphFinder {
 public:
  ParagraphFinder(const TextLines& text, const LangTag& language, LineJoiner& joiner)
      : text_(text),
        lines_(text.lines),
        language_(language),
        data_(structure_data(language)),
        joiner_(joiner) {}

  std::vector<TextParagraph> find() {
    for (std::size_t first = 0; first < lines_.size();) {
      std::size_t last = first + 1;
      while (last < lines_.size() && !lines_[last].after_blank) ++last;
      add_group(first, last);
      first = last;
    }
    return std::move(paragraphs_);
  }

 private:
  // Lines [first, last), with blank ones around them.
  void add_group(std::size_t first, std::size_t last) {
    const Group group = kind_of_group(first, last);
    const bool mark_leads = has_signed_mark(first) && lines_[first].text.find('(') <= 2;
    for (std::size_t k = first; k < last;) {
      const std::size_t bold_end = end_of_bold(k, last);
      begin(k, group);
      for (++k; k < bold_end; ++k) append(k);
      while (k < last && belongs(k, group, mark_leads)) append(k++);
      prose_seen_ = prose_seen_ || looks_like_prose(paragraphs_.back().text);
    }
  }

  void begin(std::size_t k, Group group) {
    const TextLine& line = lines_[k];
    if (auto label = leading_label(line.text, language_)) last_label_ = label->label;
    const bool after_short = k > 0 && begun_ + 1 == k && columns(lines_[k - 1]) * 2 < text_.margin;
    begun_ = k;
    paragraphs_.push_back({std::string(line.text), line.place, line.after_blank, line.after_page,
                           after_short, group == Group::signature});
  }

  void append(std::size_t k) { joiner_.append(paragraphs_.back().text, lines_[k].text); }

  Group kind_of_group(std::size_t first, std::size_t last) const {
    if (last - first == 1) return Group::separate;
    constexpr std::size_t kLongestLine = 100;
    std::size_t ended = 0;
    bool is_short = true;
    bool is_signed = false;
    for (std::size_t k = first; k < last && k - first <= kMostShortLines; ++k) {
      is_short = is_short && count_chars(lines_[k].text) <= kLongestLine;
      is_signed = is_signed || has_signed_mark(k);
      ended += ends_like_sentence(lines_[k].text);
    }
    const bool few = is_short && last - first <= kMostShortLines && text_.spaced;
    if (few && is_signed) return Group::signature;
    // Before the first prose, these are the lines of a masthead; after it, those of a title.
    const bool is_prose = text_.margin > 0 && ends_like_sentence(lines_[last - 1].text);
    if (few && !prose_seen_ && !is_prose && ended * 2 <= last - first) return Group::whole;
    if (text_.margin > 0) return Group::wrapped;
    return few && ended == 0 && is_one_title(first, last) ? Group::whole : Group::separate;
  }

  // Whether another signature is at or below line k of a group.
  bool is_signed_after(std::size_t k) const {
    for (; k < lines_.size(); ++k) {
      if (has_signed_mark(k)) return true;
      if (k + 1 < lines_.size() && lines_[k + 1].after_blank) return false;
    }
    return false;
  }

  bool has_signed_mark(std::size_t k) const {
    return lines_[k].text.find('(') != std::string_view::npos &&
           is_signature(remove_marks(lines_[k].text).text, data_);
  }

  // Lines that can't be alone, unlike those of a list.
  bool is_one_title(std::size_t first, std::size_t last) const {
    bool all_bold = true;
    bool goes_on = true;
    for (std::size_t k = first; k < last; ++k) {
      const UnmarkedText line = remove_marks(lines_[k].text);
      all_bold = all_bold && line.all_bold;
      if (k + 1 == last) continue;
      std::size_t at = 0;
      const std::string next = remove_marks(lines_[k + 1].text).text;
      goes_on = goes_on && (ends_in_function_word(line.text, data_) ||
                            (!next.empty() && is_lower(next_char(next, at))));
    }
    return all_bold || goes_on;
  }

  // Behind the line that closes the bold mark which line k opens; k + 1 where it opens none.
  std::size_t end_of_bold(std::size_t k, std::size_t last) const {
    if (!remove_marks(lines_[k].text).bold_open) return k + 1;
    std::string text(lines_[k].text);
    const std::size_t farthest = std::min(last, k + kMostShortLines);
    for (std::size_t next = k + 1; next < farthest; ++next) {
      text += ' ';
      text += lines_[next].text;
      if (!remove_marks(text).bold_open) return next + 1;
    }
    return k + 1;
  }

  // Line k, which follows another without a blank line, goes on with the paragraph.
  bool belongs(std::size_t k, Group group, bool mark_leads) const {
    switch (group) {
      case Group::separate:
        return false;
      case Group::whole:
        return !leading_label(lines_[k].text, language_) && !starts_with_bullet(lines_[k].text) &&
               is_bold(k) == is_bold(k - 1);
      case Group::signature:
        // Of several signatures, each begins or ends with its mark.
        return mark_leads ? !has_signed_mark(k) : !has_signed_mark(k - 1) || !is_signed_after(k);
      case Group::wrapped:
        return !begins_paragraph(k);
    }
    return false;
  }

  bool is_bold(std::size_t k) const { return remove_marks(lines_[k].text).all_bold; }

  // In wrapped text: line k begins a paragraph although no blank line shows it.
  bool begins_paragraph(std::size_t k) const {
    const TextLine& line = lines_[k];
    const TextLine& previous = lines_[k - 1];
    const bool early = ends_early(previous, line, text_.margin);
    const bool open = ends_in_function_word(previous.text, data_) || ends_in_initial(previous.text);
    const bool ended = !open && (ends_like_sentence(previous.text) || previous.text.ends_with(','));
    if (starts_with_bullet(line.text)) return ended;
    if (const auto label = leading_label(line.text, language_)) {
      // A number or a bracket may also have come to the start of the line by chance: "(see par.
      // 12," above "14) and".
      const std::string& text = label->label.text;
      if (text.ends_with(')') && text.front() != '(' && in_bracket(paragraphs_.back().text)) {
        return false;
      }
      return ended || (early && !open) || follows(label->label, last_label_);
    }
    if (const auto label = leading_label(previous.text, language_);
        label && label->label.in_text && label->label.text.size() == previous.text.size()) {
      return true;  // "Article 3" above its title or text
    }
    if (early && (is_bold(k) != is_bold(k - 1) ||
                  is_upper_case(previous.text) != is_upper_case(line.text))) {
      return true;
    }
    return !open && ends_like_sentence(previous.text) &&
           (early || line.indent > previous.indent + 1);
  }

  const TextLines& text_;
  const std::vector<TextLine>& lines_;
  const LangTag& language_;
  const StructureData& data_;
  LineJoiner& joiner_;
  std::vector<TextParagraph> paragraphs_;
  Label last_label_;
  std::size_t begun_ = 0;  // the first line of the last paragraph
  bool prose_seen_ = false;
};

}  // namespace

std::vector<TextParagraph> join_lines(const TextLines& text, const LangTag& language,
                                      LineJoiner& joiner) {
  return ParagraphFinder(text, language, joiner).find();
}

}  // namespace dragoman
