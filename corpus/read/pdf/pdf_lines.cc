// SPDX-License-Identifier: Apache-2.0
#include "corpus/read/pdf/pdf_lines.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>
#include <utility>

#include "corpus/text/bidi.h"
#include "corpus/text/unicode.h"

namespace dragoman::pdf {
namespace {

constexpr float kTouching = 0.12F;  // of the size: between words that are one

bool is_bullet_char(char32_t c) {
  constexpr std::u32string_view kBullets = U"•▪●➢■◦‣▫□❖✓✔➔►▶∙·";
  return kBullets.find(c) != kBullets.npos || (c >= 0xE000 && c <= 0xF8FF);
}

bool is_bullet(const Word& word) {
  std::size_t at = 0;
  const char32_t c = next_char(word.text, at);
  if (at != word.text.size()) return false;
  return is_bullet_char(c) || (word.symbol && c == U'o');
}

// Characters of a font that nobody has mapped: a bar code, say.
bool is_private(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_char(text, at);
    if (c < 0xE000 || c > 0xF8FF) return false;
  }
  return true;
}

// A sign that nothing names.
bool is_unknown(const Word& word) {
  constexpr std::size_t kBytes = 3;  // of U+FFFD
  return word.unknown > 0 && word.text.size() == kBytes * word.unknown;
}

// Punctuation that is alone, as in French.
bool is_mark(std::string_view word) {
  std::size_t at = 0;
  const char32_t first = next_char(word, at);
  return at == word.size() && !is_letter(first) && !is_digit(first) && first != U'–' &&
         first != U'—' && first != U'-';
}

// Raised figures as characters of their own; empty if the text is none.
std::string as_power(std::string_view text) {
  constexpr std::pair<char32_t, char32_t> kPowers[] = {
      {U'0', U'⁰'}, {U'1', U'¹'}, {U'2', U'²'}, {U'3', U'³'}, {U'4', U'⁴'},
      {U'5', U'⁵'}, {U'6', U'⁶'}, {U'7', U'⁷'}, {U'8', U'⁸'}, {U'9', U'⁹'},
      {U'+', U'⁺'}, {U'-', U'⁻'}, {U'−', U'⁻'}, {U'–', U'⁻'}};
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_char(text, at);
    const auto* power = std::ranges::find(kPowers, c, &std::pair<char32_t, char32_t>::first);
    if (power == std::end(kPowers)) return {};
    append_utf8(power->second, result);
  }
  return result;
}

bool is_note_mark(std::string_view text) {
  constexpr std::size_t kMostDigits = 3;
  if (text == "*" || text == "**" || text == "***" || text == "†" || text == "‡") return true;
  return text.size() <= kMostDigits &&
         std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool is_spaced(const Word& before, const Word& word, float size) {
  // Between figures and letters of Arabic no gap is part of a word.
  const float most = before.rtl != word.rtl ? kTouching / 2 : kTouching;
  if (word.left - before.right > most * size) return true;
  return (word.spaced && word.order == before.order + 1) ||
         (before.spaced && before.order == word.order + 1);
}

// Words whose letters stand apart, written "P A R T": every gap within them is smaller than those
// between.
void join_spread(std::vector<Word>& words) {
  constexpr std::size_t kFewest = 5;
  std::size_t singles = 0;
  std::size_t marks = 0;  // as of dotted lines, which tell nothing of the words beside them
  for (const Word& word : words) {
    std::size_t at = 0;
    const char32_t c = next_char(word.text, at);
    if (at != word.text.size()) continue;
    ++(is_letter_or_digit(c) ? singles : marks);
  }
  if (singles < kFewest || singles * 10 < (words.size() - marks) * 9) return;
  std::vector<float> gaps;
  for (std::size_t k = 1; k < words.size(); ++k) gaps.push_back(words[k].left - words[k - 1].right);
  std::vector<float> sorted = gaps;
  std::ranges::sort(sorted);
  const float usual = sorted[sorted.size() / 2];
  if (usual <= 0) return;
  constexpr float kLetters = 1.5F;
  std::vector<Word> joined = {words[0]};
  for (std::size_t k = 1; k < words.size(); ++k) {
    if (gaps[k - 1] <= kLetters * usual && !words[k].spaced) {
      joined.back().text += words[k].text;
      joined.back().right = words[k].right;
    } else {
      joined.push_back(words[k]);
    }
  }
  words = std::move(joined);
}

Styles styles_of(const Word& word) {
  Styles styles;
  styles.set(Style::bold, word.bold);
  styles.set(Style::italic, word.italic);
  return styles;
}

// The words of a line from right to left.
void write_rtl(Line& line) {
  std::string visual;
  const Word* before = nullptr;
  for (const Word& word : line.words) {
    if (before != nullptr && is_spaced(*before, word, line.size)) visual += ' ';
    visual += word.text;
    before = &word;
  }
  line.text = collapse_spaces(logical_from_visual(visual));
  const Word& first = line.words.back();
  line.first_word = first.right - first.left;
  if (is_bullet(first) && line.words.size() > 1) {
    line.bullet = true;
    std::size_t at = 0;
    next_char(line.text, at);
    line.text = std::string(trim(std::string_view(line.text).substr(at)));
    line.first_word =
        line.words[line.words.size() - 2].right - line.words[line.words.size() - 2].left;
  }
}

void write_ltr(Line& line) {
  FormattedText text;
  const Word* before = nullptr;
  float first_left = 0;
  bool unbroken = false;
  for (std::size_t k = 0; k < line.words.size(); ++k) {
    const Word& word = line.words[k];
    if (text.empty() && !line.bullet && is_bullet(word)) {
      line.bullet = true;
      continue;
    }
    if (is_private(word.text) || (!line.unreadable && is_unknown(word))) continue;
    const bool apart = before != nullptr && is_spaced(*before, word, line.size);
    Styles styles = styles_of(word);
    std::string piece = word.text;
    for (std::size_t soft = 0; (soft = piece.find("\u00AD")) != piece.npos;) {
      // It shows, or it would have no glyph.
      piece.replace(soft, 2, "-");
      line.soft_end = k + 1 == line.words.size() && soft + 1 == piece.size();
    }
    if (word.script > 0) {
      if (text.empty() && line.raised.empty() && is_note_mark(piece) &&
          (k + 1 < line.words.size() || line.words.size() == 1)) {
        line.raised = piece;
        line.raised_apart =
            k + 1 < line.words.size() && is_spaced(word, line.words[k + 1], line.size);
        continue;
      }
      const bool before_scale = k + 1 < line.words.size() && (line.words[k + 1].text[0] == 'C' ||
                                                              line.words[k + 1].text[0] == 'F');
      if ((piece == "o" || piece == "0") && before_scale &&
          !is_spaced(word, line.words[k + 1], line.size)) {
        piece = "°";
      } else if (std::string power = as_power(piece); !power.empty()) {
        piece = std::move(power);
      } else {
        styles.set(Style::superscript, true);
      }
    } else if (word.script < 0) {
      styles.set(Style::subscript, true);
    }
    if (text.empty()) {
      first_left = word.left;
      line.text_left = word.left;
    }
    if (text.empty() || (unbroken && (!apart || is_mark(word.text)))) {
      line.first_word = word.right - first_left;
      unbroken = true;
    } else {
      unbroken = false;
    }
    if (apart && !text.empty()) text.append(" ");
    text.append(piece, styles);
    before = &word;
  }
  line.text = text.text();
  line.format = text.spans();
}

}  // namespace

std::string raised_text(const Line& line) {
  const std::string power = as_power(line.raised);
  return (power.empty() ? line.raised : power) + (line.raised_apart ? " " : "");
}

void mark_scripts(std::vector<Word>& words) {
  // Beside it in the file, larger or already found to be beside larger text.
  const auto attach = [&](std::size_t k, std::size_t other) {
    Word& word = words[k];
    const Word& host = words[other];
    if (word.script != 0 || word.turned != host.turned) return;
    const float gap = std::max(word.left - host.right, host.left - word.right);
    if (host.script != 0) {
      if (std::abs(word.size - host.size) < 0.1F * host.size && gap < 0.3F * host.size &&
          word.script == 0 && std::abs(word.base - (host.base - host.rise)) < 0.2F * host.size) {
        word.script = host.script;
        word.rise = host.rise;
        word.base = host.base;
      }
      return;
    }
    constexpr float kSmall = 0.85F;
    if (word.size > kSmall * host.size || gap > 0.35F * host.size || gap < -host.size) return;
    const float rise = host.base - word.base;
    if (rise > 0.12F * host.size && rise < 0.75F * host.size) word.script = 1;
    if (rise < -0.04F * host.size && rise > -0.4F * host.size) word.script = -1;
    if (word.script == 0) return;
    word.rise = rise;
    word.base = host.base;
  };
  for (std::size_t k = 1; k < words.size(); ++k) attach(k, k - 1);
  for (std::size_t k = words.size(); k-- > 1;) attach(k - 1, k);
}

Line make_line(std::vector<Word> words) {
  Line line;
  std::ranges::stable_sort(words, {}, &Word::left);
  std::map<float, float> widths;  // of the text of each size
  std::size_t rtl = 0;
  std::size_t bold = 0;
  std::size_t artifacts = 0;
  std::size_t unknown = 0;
  std::size_t known = 0;
  line.left = words.front().left;
  line.right = words.front().right;
  for (const Word& word : words) {
    line.left = std::min(line.left, word.left);
    line.right = std::max(line.right, word.right);
    if (word.script == 0) widths[word.size] += word.right - word.left;
    rtl += word.rtl ? 1 : 0;
    bold += word.bold || is_mark(word.text) ? 1 : 0;
    artifacts += word.artifact ? 1 : 0;
    unknown += word.unknown;
    known += count_chars(word.text) - std::min<std::size_t>(word.unknown, count_chars(word.text));
  }
  const auto most = std::ranges::max_element(
      widths, [](const auto& a, const auto& b) { return a.second < b.second; });
  line.size = most == widths.end() ? words.front().size : most->first;
  const auto main = std::ranges::find_if(
      words, [&](const Word& word) { return word.script == 0 && word.size == line.size; });
  line.base = main == words.end() ? words.front().base : main->base;
  line.element = main == words.end() ? words.front().element : main->element;
  line.rtl = rtl * 2 > words.size() || (rtl > 0 && words.back().rtl);
  line.bold = bold == words.size();
  line.artifact = artifacts == words.size();
  constexpr std::size_t kMuch = 9;
  line.unreadable = unknown > 1 && unknown * kMuch > known;
  line.text_left = line.left;
  line.first_mark = line.rtl ? words.back().mark : words.front().mark;
  line.last_mark = line.rtl ? words.front().mark : words.back().mark;
  join_spread(words);
  line.words = std::move(words);
  if (line.rtl) {
    write_rtl(line);
  } else {
    write_ltr(line);
  }
  return line;
}

std::vector<Line> lines_of(std::vector<Word> words) {
  std::ranges::stable_sort(words, {}, &Word::base);
  std::vector<Line> lines;
  std::vector<Word> open;
  float base = 0;
  const auto close = [&] {
    if (!open.empty()) lines.push_back(make_line(std::move(open)));
    open.clear();
  };
  for (Word& word : words) {
    constexpr float kSame = 0.25F;
    constexpr float kMost = 2.5F;
    const float reach = std::min(kMost, kSame * word.size);
    if (!open.empty() && word.base - base > reach) close();
    if (open.empty()) base = word.base;
    open.push_back(std::move(word));
  }
  close();
  return lines;
}

}  // namespace dragoman::pdf
