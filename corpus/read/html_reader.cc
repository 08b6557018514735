// SPDX-License-Identifier: Apache-2.0
#include "corpus/read/html_reader.h"

#include <cstdlib>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "corpus/read/html_elements.h"
#include "corpus/read/html_page.h"
#include "corpus/structure/numbering.h"
#include "corpus/text/unicode.h"

namespace dragoman {
namespace {

// Walks through a page. HtmlPage bounds how deep it is nested.
class HtmlReader {
 public:
  FileText read(const GumboNode& body) {
    total_ = html::text_size(body);
    // A page that is preformatted as a whole, as old ones are, is no code.
    pre_is_code_ = html::preformatted_size(body) * 2 <= total_;
    const std::vector<const GumboNode*> articles = html::articles(body);
    std::size_t inside = 0;
    for (const GumboNode* article : articles) inside += html::text_size(*article);
    // A page that marks its article says that all else is not.
    articles_.insert(articles.begin(), articles.end());
    has_article_ = inside * 2 >= total_ && inside > 0;
    in_article_ = !has_article_;
    children(body, {});
    flush();
    return std::move(result_);
  }

 private:
  void children(const GumboNode& element, Styles styles) {
    const GumboVector& nodes = element.v.element.children;
    for (unsigned k = 0; k < nodes.length; ++k) {
      visit(*static_cast<const GumboNode*>(nodes.data[k]), styles);
    }
  }

  void visit(const GumboNode& node, Styles styles) {
    if (html::is_element(node)) return element(node, styles);
    if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE ||
        node.type == GUMBO_NODE_CDATA) {
      line_ = node.v.text.start_pos.line;
      preformatted_ ? add_lines(node.v.text.text, styles) : add(node.v.text.text, styles);
    }
  }

  void element(const GumboNode& node, Styles styles) {
    if (html::is_hidden(node)) return;
    const GumboTag tag = node.v.element.tag;
    if (tag == GUMBO_TAG_BR) return line_break();
    const bool around = surrounds(node);
    const bool article = articles_.contains(&node) && has_article_;
    if (const std::string mark = html::note_mark(node); !mark.empty()) return add_note(mark);
    if (!html::is_block(tag) && !around && !article) {
      const Styles inner = html::styled(node, styles);
      const bool is_code = html::is_code(node);
      code_ += is_code;
      if (tag == GUMBO_TAG_Q) add("“", inner);
      children(node, inner);
      if (tag == GUMBO_TAG_Q) add("”", inner);
      code_ -= is_code;
      return;
    }
    flush();
    around_ += around;
    const bool in_article = std::exchange(in_article_, in_article_ || article);
    block(node, tag, styles);
    flush();
    in_article_ = in_article;
    around_ -= around;
  }

  // Navigation, and the heads and feet of a site (or of pages, as LibreOffice writes them); nothing
  // that holds much of the text.
  bool surrounds(const GumboNode& node) const {
    const GumboTag tag = node.v.element.tag;
    const std::string_view role = html::attribute(node, "role");
    const std::string_view title = html::attribute(node, "title");
    const bool at_edge =
        (tag == GUMBO_TAG_HEADER || tag == GUMBO_TAG_FOOTER) && articles_open_ == 0;
    const bool named = tag == GUMBO_TAG_NAV || tag == GUMBO_TAG_ASIDE || at_edge ||
                       role == "navigation" || role == "banner" || role == "contentinfo" ||
                       role == "search" ||
                       (tag == GUMBO_TAG_DIV && (title == "header" || title == "footer")) ||
                       html::names_surroundings(node);
    // A <header> may also be the first part of the text itself.
    const std::size_t most = at_edge ? total_ / 20 : total_ / 3;
    return named && html::text_size(node) <= most;
  }

  // A table of contents, and nothing around the text that it belongs to.
  bool lists_contents(const GumboNode& node) const {
    return html::names_contents(node) && html::text_size(node) <= total_ / 3;
  }

  // A class may mean a code of law as well, which its page is all about.
  bool is_listing_by_class(const GumboNode& node) const {
    return html::is_code(node) && html::text_size(node) <= total_ / 3;
  }

  void block(const GumboNode& node, GumboTag tag, Styles styles) {
    const bool is_cell = tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH || tag == GUMBO_TAG_CAPTION;
    const bool is_article = tag == GUMBO_TAG_ARTICLE || tag == GUMBO_TAG_MAIN;
    const bool is_contents = lists_contents(node);
    const bool is_listing = tag == GUMBO_TAG_PRE ? pre_is_code_ : is_listing_by_class(node);
    cells_ += is_cell;
    code_ += is_listing;
    contents_ += is_contents;
    headings_ += html::is_heading(tag);
    articles_open_ += is_article;
    const bool preformatted = std::exchange(preformatted_, preformatted_ || tag == GUMBO_TAG_PRE);
    if (tag == GUMBO_TAG_OL || tag == GUMBO_TAG_UL || tag == GUMBO_TAG_DIR) {
      lists_.push_back(html::list_of(node));
      children(node, styles);
      lists_.pop_back();
    } else {
      if (tag == GUMBO_TAG_LI) begin_item(node);
      children(node, html::styled(node, styles));
      if (tag == GUMBO_TAG_LI) {
        flush();
        item_ = false;
        number_.clear();
      }
    }
    flush();
    if (note_) {  // nothing followed the mark
      note_ = false;
      number_.clear();
    }
    preformatted_ = preformatted;
    articles_open_ -= is_article;
    headings_ -= html::is_heading(tag);
    contents_ -= is_contents;
    code_ -= is_listing;
    cells_ -= is_cell;
  }

  void begin_item(const GumboNode& node) {
    item_ = true;
    number_.clear();
    if (lists_.empty() || !lists_.back().ordered) return;
    html::List& list = lists_.back();
    if (const char* value = html_attribute(node, "value")) list.next = list_number(value);
    const std::string number =
        format_number(list.next, html::number_style(node).value_or(list.style));
    list.next += list.step;
    if (!number.empty()) number_ = number + '.';
  }

  // One is a line, two are a paragraph.
  void line_break() {
    if (fresh_line_) return flush();
    add(" ", {});
    fresh_line_ = true;
  }

  // Preformatted text: a blank line parts paragraphs.
  void add_lines(std::string_view text, Styles styles) {
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      if (!trim(text.substr(0, end)).empty()) add(text.substr(0, end), styles);
      if (end < text.size()) line_break();
      text.remove_prefix(std::min(end + 1, text.size()));
    }
  }

  void add(std::string_view text, Styles styles) {
    if (text_.empty()) begin_line_ = line_;
    const std::size_t before = text_.text().size();
    text_.append(text, styles);
    if (text_.text().size() == before) return;
    fresh_line_ = false;
    (styles.has(Style::bold) ? bold_ : plain_) = true;
    if (has_letter_or_digit(text)) (code_ > 0 ? has_code_ : has_words_) = true;
  }

  // The mark of a note is numbered as lists are: it is no text. Before the text, it is the note's.
  void add_note(std::string_view mark) {
    if (!text_.empty()) return text_.append_note_mark();
    number_ = note_mark(mark);
    note_ = true;
  }

  static bool has_letter_or_digit(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const char32_t c = next_char(text, at);
      if (is_letter_or_digit(c)) return true;
    }
    return false;
  }

  void flush() {
    fresh_line_ = false;
    if (text_.empty()) {
      text_ = {};
      return;
    }
    Paragraph paragraph;
    paragraph.text = text_.text();
    paragraph.format = text_.spans();
    paragraph.number.text = std::exchange(number_, {});
    const bool is_note = std::exchange(note_, false);
    paragraph.all_bold = paragraph.ends_bold = bold_ && !plain_;
    if (has_code_ && !has_words_) {
      paragraph.content = Content::code;
    } else if (contents_ > 0) {
      paragraph.content = Content::contents;
    }
    paragraph.place = {begin_line_, 0};
    text_ = {};
    bold_ = plain_ = has_code_ = has_words_ = false;
    if (around_ > 0 || !in_article_) {
      paragraph.kind = BlockKind::running;
      paragraph.place.part = result_.paragraphs.empty() ? Part::headers : Part::footers;
      result_.running.push_back(std::move(paragraph));
      return;
    }
    if (is_note && cells_ == 0 && headings_ == 0) {
      paragraph.kind = BlockKind::note;
    } else if (headings_ > 0) {
      paragraph.kind = BlockKind::heading;
    } else if (cells_ > 0) {
      paragraph.kind = BlockKind::table_cell;
    } else if (item_ && paragraph.number.empty()) {
      paragraph.kind = BlockKind::list_item;
    }
    result_.paragraphs.push_back(std::move(paragraph));
  }

  FileText result_;
  std::size_t total_ = 0;
  std::set<const GumboNode*> articles_;
  bool has_article_ = false;
  bool in_article_ = true;
  bool pre_is_code_ = true;

  // What we are inside of, each counted.
  int around_ = 0;
  int articles_open_ = 0;
  int cells_ = 0;
  int headings_ = 0;
  int code_ = 0;
  int contents_ = 0;
  bool preformatted_ = false;
  std::vector<html::List> lists_;

  // The paragraph that is being read.
  FormattedText text_;
  bool bold_ = false;
  bool plain_ = false;
  bool has_code_ = false;
  bool has_words_ = false;  // that are not code
  bool item_ = false;
  bool fresh_line_ = false;  // a line break follows the text
  std::string number_;
  bool note_ = false;  // the paragraph is a note
  std::uint32_t line_ = 0;
  std::uint32_t begin_line_ = 0;
};

}  // namespace

FileText read_html(std::string_view bytes) {
  const HtmlPage page(bytes);
  const GumboNode* body = page.body();
  return body == nullptr ? FileText() : HtmlReader().read(*body);
}

}  // namespace dragoman
