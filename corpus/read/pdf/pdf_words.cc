// SPDX-License-Identifier: Apache-2.0
#include "corpus/read/pdf/pdf_words.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

#include "corpus/text/unicode.h"

namespace dragoman::pdf {
namespace {

bool is_white(const std::u32string& text) {
  return std::ranges::all_of(
      text, [](char32_t c) { return (is_space(c) && !is_no_break_space(c)) || is_control(c); });
}

bool is_rtl(char32_t c) {
  return (c >= 0x590 && c <= 0x8FF) || (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC);
}

bool is_rtl_digit(char32_t c) { return (c >= 0x660 && c <= 0x669) || (c >= 0x6F0 && c <= 0x6F9); }

struct Placed {
  float left;
  std::u32string text;
};

class WordMaker {
 public:
  WordMaker(const PdfContent& content, std::size_t page)
      : content_(content), page_(content.pages[page]), elements_(content.elements_of_marks[page]) {}

  std::vector<Word> make() {
    for (const Glyph& glyph : page_.glyphs) add(glyph);
    finish();
    return std::move(words_);
  }

 private:
  void add(const Glyph& glyph) {
    const std::u32string& text = content_.fonts[glyph.font]->text(glyph.code);
    if (!text.empty() && is_white(text)) {
      // A space may be as wide as a column, or stand where another follows: it only parts words.
      finish();
      spaced_ = true;
      return;
    }
    if (is_repeated(glyph)) return;
    if (is_on_last(glyph, text)) {
      glyphs_.back().text += text;
      return;
    }
    if (!glyphs_.empty() && begins(glyph)) finish();
    if (glyphs_.empty()) start(glyph);
    word_.left = std::min(word_.left, glyph.x);
    word_.right = std::max(word_.right, glyph.x + glyph.width);
    if (text.empty()) {
      ++word_.unknown;
      glyphs_.push_back({glyph.x, U"\uFFFD"});
    } else {
      glyphs_.push_back({glyph.x, text});
    }
    last_ = glyph;
  }

  // An accent or a vowel sign, which is written on the letter before it.
  bool is_on_last(const Glyph& glyph, const std::u32string& text) const {
    return !text.empty() && !glyphs_.empty() && std::ranges::all_of(text, is_combining_mark) &&
           glyph.turned == last_.turned && std::abs(glyph.y - last_.y) < glyph.size &&
           glyph.x > word_.left - glyph.size && glyph.x < word_.right + glyph.size;
  }

  // Bold is sometimes made by writing twice.
  bool is_repeated(const Glyph& glyph) const {
    constexpr float kShift = 0.08F;
    return !glyphs_.empty() && glyph.code == last_.code && glyph.font == last_.font &&
           std::abs(glyph.x - last_.x) < kShift * glyph.size &&
           std::abs(glyph.y - last_.y) < kShift * glyph.size &&
           glyph.width > 2 * kShift * glyph.size;
  }

  bool begins(const Glyph& glyph) const {
    constexpr float kSameBase = 0.05F;
    constexpr float kGap = 0.16F;
    constexpr float kOverlap = 0.45F;
    const float size = std::max(glyph.size, last_.size);
    if (glyph.turned != last_.turned || std::abs(glyph.y - last_.y) > kSameBase * size) return true;
    if (std::abs(glyph.size - last_.size) > 0.04F * size) return true;
    if (element_of(glyph) != word_.element) return true;
    const Font& font = *content_.fonts[glyph.font];
    const Font& before = *content_.fonts[last_.font];
    if (font.bold() != before.bold() || font.italic() != before.italic()) return true;
    const float after = glyph.x - word_.right;
    const float before_word = word_.left - (glyph.x + glyph.width);
    const bool follows = after < kGap * size && after > -kOverlap * size;
    const bool precedes = before_word < kGap * size && before_word > -kOverlap * size;
    const bool is_mark = glyph.width < 0.01F * size && glyph.x >= word_.left - 0.5F * size &&
                         glyph.x <= word_.right + 0.5F * size;
    return !follows && !precedes && !is_mark;
  }

  int element_of(const Glyph& glyph) const {
    return glyph.mark < 0 ? -1 : elements_[static_cast<std::size_t>(glyph.mark)];
  }

  void start(const Glyph& glyph) {
    const Font& font = *content_.fonts[glyph.font];
    word_ = Word();
    word_.left = glyph.x;
    word_.right = glyph.x + glyph.width;
    word_.base = glyph.y;
    word_.size = glyph.size;
    word_.bold = font.bold();
    word_.italic = font.italic();
    word_.symbol = font.is_symbols() || font.mono();
    word_.spaced = std::exchange(spaced_, false);
    word_.turned = glyph.turned;
    word_.mark = glyph.mark;
    word_.element = element_of(glyph);
    word_.artifact = glyph.mark >= 0 && page_.marks[static_cast<std::size_t>(glyph.mark)].artifact;
  }

  void finish() {
    if (glyphs_.empty()) return;
    std::ranges::stable_sort(glyphs_, {}, &Placed::left);
    for (Placed& glyph : glyphs_) {
      std::u32string& text = glyph.text;
      const bool rtl = std::ranges::any_of(text, is_rtl);
      // A ligature is one glyph, but its letters have an order.
      const bool has_marks = std::ranges::any_of(text, is_combining_mark);
      if (rtl && text.size() > 1 && !has_marks) std::ranges::reverse(text);
      for (const char32_t c : text) {
        word_.rtl = word_.rtl || (is_rtl(c) && !is_rtl_digit(c));
        if (!is_control(c)) append_utf8(c, word_.text);
      }
    }
    glyphs_.clear();
    // No-break spaces at the ends are white space like any other.
    if (const std::string_view inner = trim(word_.text); inner.size() < word_.text.size()) {
      const bool behind = !word_.text.ends_with(inner) || inner.empty();
      word_.spaced = word_.spaced || !word_.text.starts_with(inner);
      spaced_ = spaced_ || behind;
      word_.text = std::string(inner);
    }
    word_.order = static_cast<std::uint32_t>(words_.size());
    if (!word_.text.empty()) words_.push_back(std::move(word_));
    word_ = Word();
  }

  const PdfContent& content_;
  const PageContent& page_;
  const std::vector<int>& elements_;
  std::vector<Word> words_;
  Word word_;
  std::vector<Placed> glyphs_;
  Glyph last_;
  bool spaced_ = false;
};

}  // namespace

std::vector<Word> words_of(const PdfContent& content, std::size_t page) {
  return WordMaker(content, page).make();
}

}  // namespace dragoman::pdf
