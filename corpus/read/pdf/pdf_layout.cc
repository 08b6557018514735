// SPDX-License-Identifier: Apache-2.0
#include "corpus/read/pdf/pdf_layout.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <pugixml.hpp>

#include "corpus/base/error.h"
#include "corpus/io/xml_nodes.h"
#include "corpus/model/formatted_text.h"
#include "corpus/text/unicode.h"

namespace dragoman {
namespace {

PdfBox box_of(pugi::xml_node node) {
  return {node.attribute("xMin").as_double(), node.attribute("yMin").as_double(),
          node.attribute("xMax").as_double(), node.attribute("yMax").as_double()};
}

// Bullets of text fonts, and of symbol fonts whose characters nobody has mapped.
bool is_bullet(std::string_view word) {
  constexpr std::string_view kBullets[] = {"•", "\uF0B7", "\uF0A7", "▪",      "●", "\uF0D8",
                                           "➢", "■",      "◦",      "\uF0A8", "‣"};
  return std::ranges::find(kBullets, word) != std::end(kBullets);
}

// Punctuation that is alone, as in French.
bool is_mark(std::string_view word) {
  std::size_t at = 0;
  const char32_t first = next_char(word, at);
  return at == word.size() && !is_letter(first) && !is_digit(first) && first != U'–' &&
         first != U'—' && first != U'-';
}

// Characters of a font that nobody has mapped: a bar code, say.
bool is_private(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = next_char(word, at);
    if (c < 0xE000 || c > 0xF8FF) return false;
  }
  return true;
}

struct Word {
  PdfBox box;
  std::string_view text;
};

constexpr double kSmall = 0.78;  // beside text of full size

// Small, and standing above the line: the mark of a note, an ordinal's ending, a power.
bool is_raised(const Word& word, const PdfBox& line) {
  return word.box.height() < kSmall * line.height() &&
         word.box.bottom < line.bottom - 0.12 * line.height();
}

bool is_note_mark(std::string_view text) {
  constexpr std::size_t kMostDigits = 3;
  if (text == "*" || text == "**" || text == "†" || text == "‡") return true;
  return text.size() <= kMostDigits &&
         std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// Around the words of a line, as high as the lowest that is not raised: of a line with
// characters of several fonts, some may be higher.
PdfBox box_around(const std::vector<Word>& words) {
  double tallest = 0;
  for (const Word& word : words) tallest = std::max(tallest, word.box.height());
  PdfBox box = words.front().box;
  double least = tallest;
  for (const Word& word : words) {
    box.left = std::min(box.left, word.box.left);
    box.right = std::max(box.right, word.box.right);
    const double height = word.box.height();
    if (height < kSmall * tallest || height > least) continue;
    least = height;
    box.top = word.box.top;
    box.bottom = word.box.bottom;
  }
  return box;
}

// A line's words. Poppler parts words where the size changes, so that what follows a word without
// room between goes with it.
PdfLine make_line(const std::vector<Word>& words) {
  PdfLine line;
  line.box = box_around(words);
  FormattedText text;
  double right = 0;
  double first_left = 0;
  bool unbroken = false;  // all words so far are one for who breaks lines
  for (const Word& word : words) {
    if (text.empty() && is_bullet(word.text)) {
      line.bullet = true;
      continue;
    }
    if (is_private(word.text)) continue;
    const bool raised = is_raised(word, line.box);
    if (raised && is_note_mark(word.text)) {
      if (text.empty()) line.raised = word.text;
      continue;
    }
    constexpr double kTouching = 0.05;  // of the line's height
    const bool touches = word.box.left - right < kTouching * line.box.height();
    if (!text.empty() && !touches) text.append(" ");
    // "sont :", "« une": what no line break parts counts as one word.
    if (text.empty()) first_left = word.box.left;
    if (text.empty() || (unbroken && is_mark(word.text))) {
      line.first_word = word.box.right - first_left;
      unbroken = true;
    } else {
      unbroken = false;
    }
    text.append(word.text);
    right = word.box.right;
  }
  line.text = text.text();
  return line;
}

}  // namespace

PdfLayout parse_pdf_layout(std::string xhtml) {
  // What it wrote is its own, but the words are the file's.
  for (std::size_t bad = 0; (bad = find_invalid_utf8(xhtml)) != xhtml.npos;) xhtml[bad] = '?';
  pugi::xml_document document;
  if (!document.load_buffer_inplace(xhtml.data(), xhtml.size(), pugi::parse_default,
                                    pugi::encoding_utf8)) {
    throw Error(Errc::syntax, {}, "pdftotext wrote its layout in an unknown form",
                "install a newer poppler-utils");
  }
  PdfLayout layout;
  std::uint32_t flow = 0;
  std::uint32_t block = 0;
  pugi::xml_node block_node;
  std::vector<Word> words;
  each_below(document, {"page"}, [&](pugi::xml_node page) {
    layout.pages.push_back(
        {page.attribute("width").as_double(), page.attribute("height").as_double()});
    each_below(page, {"flow"}, [&](pugi::xml_node column) {
      ++flow;
      each_below(column, {"line"}, [&](pugi::xml_node node) {
        if (node.parent() != block_node) ++block;
        block_node = node.parent();
        words.clear();
        for (const pugi::xml_node word : node.children()) {
          if (word.type() == pugi::node_element)
            words.push_back({box_of(word), word.child_value()});
        }
        if (words.empty()) return;
        PdfLine line = make_line(words);
        if (trim(line.text).empty() && !line.bullet) return;
        line.page = static_cast<std::uint32_t>(layout.pages.size());
        line.flow = flow;
        line.block = block;
        layout.lines.push_back(std::move(line));
      });
    });
  });
  return layout;
}

void join_labels(PdfLayout& layout, const std::function<bool(std::string_view)>& is_label) {
  constexpr double kSameBase = 2.5;
  std::vector<PdfLine>& lines = layout.lines;
  std::vector<bool> joined(lines.size());
  for (std::size_t k = 0; k < lines.size(); ++k) {
    if (!(lines[k].bullet && lines[k].text.empty()) && !is_label(lines[k].text)) continue;
    // The nearest text to its right, at the same height.
    PdfLine* next = nullptr;
    for (PdfLine& line : lines) {
      if (line.page != lines[k].page || line.box.left <= lines[k].box.right) continue;
      if (std::abs(line.box.bottom - lines[k].box.bottom) > kSameBase || line.text.empty())
        continue;
      if (next == nullptr || line.box.left < next->box.left) next = &line;
    }
    if (next == nullptr || is_label(next->text)) continue;
    next->first_word += next->box.left - lines[k].box.left;
    next->box.left = lines[k].box.left;
    next->bullet = next->bullet || lines[k].bullet;
    if (!lines[k].text.empty()) next->text.insert(0, lines[k].text + ' ');
    joined[k] = true;
  }
  std::size_t at = 0;
  std::erase_if(lines, [&](const PdfLine& line) { return joined[at++] || line.text.empty(); });
}

double body_height(const PdfLayout& layout) {
  std::map<long, std::size_t> sizes;  // bytes of text, by height in tenths of a point
  for (const PdfLine& line : layout.lines) {
    sizes[std::lround(line.box.height() * 10)] += line.text.size();
  }
  const auto most = std::ranges::max_element(
      sizes, [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == sizes.end() ? 0 : static_cast<double>(most->first) / 10;
}

}  // namespace dragoman
