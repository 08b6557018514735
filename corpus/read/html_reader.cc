// SPDX-License-Identifier: Apache-2.0
#include "corpus/read/html_reader.h"

#include <cstdlib>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "corpus/read/html_page.h"
#include "corpus/structure/numbering.h"
#include "corpus/text/unicode.h"

namespace dragoman {
namespace {

// An element that takes lines of its own.
bool is_block(GumboTag tag) {
  static const std::set<GumboTag> kBlocks = {
      GUMBO_TAG_P,       GUMBO_TAG_DIV,      GUMBO_TAG_H1,     GUMBO_TAG_H2,
      GUMBO_TAG_H3,      GUMBO_TAG_H4,       GUMBO_TAG_H5,     GUMBO_TAG_H6,
      GUMBO_TAG_LI,      GUMBO_TAG_UL,       GUMBO_TAG_OL,     GUMBO_TAG_DL,
      GUMBO_TAG_DT,      GUMBO_TAG_DD,       GUMBO_TAG_TABLE,  GUMBO_TAG_TR,
      GUMBO_TAG_TD,      GUMBO_TAG_TH,       GUMBO_TAG_TBODY,  GUMBO_TAG_THEAD,
      GUMBO_TAG_TFOOT,   GUMBO_TAG_CAPTION,  GUMBO_TAG_HR,     GUMBO_TAG_BLOCKQUOTE,
      GUMBO_TAG_PRE,     GUMBO_TAG_SECTION,  GUMBO_TAG_MAIN,   GUMBO_TAG_ARTICLE,
      GUMBO_TAG_HEADER,  GUMBO_TAG_FOOTER,   GUMBO_TAG_NAV,    GUMBO_TAG_ASIDE,
      GUMBO_TAG_ADDRESS, GUMBO_TAG_FIGURE,   GUMBO_TAG_CENTER, GUMBO_TAG_FIGCAPTION,
      GUMBO_TAG_FORM,    GUMBO_TAG_FIELDSET, GUMBO_TAG_LEGEND, GUMBO_TAG_DETAILS,
      GUMBO_TAG_SUMMARY, GUMBO_TAG_HGROUP,   GUMBO_TAG_BODY,   GUMBO_TAG_DIR};
  return kBlocks.contains(tag);
}

// What a browser does not show as text.
bool is_never_shown(GumboTag tag) {
  static const std::set<GumboTag> kNever = {
      GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE,    GUMBO_TAG_TEMPLATE, GUMBO_TAG_NOSCRIPT,
      GUMBO_TAG_HEAD,   GUMBO_TAG_TITLE,    GUMBO_TAG_SELECT,   GUMBO_TAG_TEXTAREA,
      GUMBO_TAG_BUTTON, GUMBO_TAG_DATALIST, GUMBO_TAG_IFRAME,   GUMBO_TAG_OBJECT,
      GUMBO_TAG_AUDIO,  GUMBO_TAG_VIDEO,    GUMBO_TAG_CANVAS,   GUMBO_TAG_RT,
      GUMBO_TAG_RP};
  return kNever.contains(tag);
}

bool is_element(const GumboNode& node) {
  return node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE;
}

bool is_hidden(const GumboNode& element) {
  return is_never_shown(element.v.element.tag) || html_attribute(element, "hidden") != nullptr ||
         css_value(element, "display") == "none" || css_value(element, "visibility") == "hidden";
}

bool is_heading(GumboTag tag) { return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6; }

std::string_view attribute(const GumboNode& element, const char* name) {
  const char* value = html_attribute(element, name);
  return value == nullptr ? std::string_view() : std::string_view(value);
}

// What an id or a class calls the parts of a site around its articles.
bool names_surroundings(std::string_view name) {
  static const std::set<std::string, std::less<>> kNames = {
      "nav",         "navbar",  "navigation", "menu",    "submenu", "breadcrumb",
      "breadcrumbs", "sidebar", "cookie",     "cookies", "skip",    "toolbar"};
  std::string word;
  for (const char c : std::string(name) + ' ') {
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (is_letter) word += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if (is_letter || word.empty()) continue;
    if (kNames.contains(word)) return true;
    word.clear();
  }
  return false;
}

// Bytes of text that are shown below the node, white space left out.
std::size_t text_size(const GumboNode& node) {
  if (!is_element(node)) {
    const bool is_text = node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_CDATA;
    return is_text ? trim(node.v.text.text).size() : 0;
  }
  if (is_hidden(node)) return 0;
  std::size_t size = 0;
  const GumboVector& children = node.v.element.children;
  for (unsigned k = 0; k < children.length; ++k) {
    size += text_size(*static_cast<const GumboNode*>(children.data[k]));
  }
  return size;
}

// The elements that say they hold what the page is for.
void find_articles(const GumboNode& node, std::vector<const GumboNode*>& articles) {
  if (!is_element(node) || is_hidden(node)) return;
  const GumboTag tag = node.v.element.tag;
  if (tag == GUMBO_TAG_MAIN || tag == GUMBO_TAG_ARTICLE || attribute(node, "role") == "main") {
    articles.push_back(&node);
    return;
  }
  const GumboVector& children = node.v.element.children;
  for (unsigned k = 0; k < children.length; ++k) {
    find_articles(*static_cast<const GumboNode*>(children.data[k]), articles);
  }
}

// Walks through a page. HtmlPage bounds how deep it is nested.
class HtmlReader {
 public:
  FileText read(const GumboNode& body) {
    total_ = text_size(body);
    std::vector<const GumboNode*> articles;
    find_articles(body, articles);
    std::size_t inside = 0;
    for (const GumboNode* article : articles) inside += text_size(*article);
    // A page that marks its article says that all else is not.
    articles_.insert(articles.begin(), articles.end());
    has_article_ = inside * 2 >= total_ && inside > 0;
    in_article_ = !has_article_;
    children(body, {});
    flush();
    return std::move(result_);
  }

 private:
  struct List {
    bool ordered = false;
    std::int64_t next = 1;
    std::int64_t step = 1;
    NumberStyle style = NumberStyle::decimal;
  };

  void children(const GumboNode& element, Styles styles) {
    const GumboVector& nodes = element.v.element.children;
    for (unsigned k = 0; k < nodes.length; ++k) {
      visit(*static_cast<const GumboNode*>(nodes.data[k]), styles);
    }
  }

  void visit(const GumboNode& node, Styles styles) {
    if (is_element(node)) return element(node, styles);
    if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE ||
        node.type == GUMBO_NODE_CDATA) {
      line_ = node.v.text.start_pos.line;
      preformatted_ ? add_lines(node.v.text.text, styles) : add(node.v.text.text, styles);
    }
  }

  void element(const GumboNode& node, Styles styles) {
    if (is_hidden(node)) return;
    const GumboTag tag = node.v.element.tag;
    if (tag == GUMBO_TAG_BR) return line_break();
    const bool around = surrounds(node);
    const bool article = articles_.contains(&node) && has_article_;
    if (!is_block(tag) && !around && !article) {
      const Styles inner = styled(node, styles);
      if (tag == GUMBO_TAG_Q) add("“", inner);
      children(node, inner);
      if (tag == GUMBO_TAG_Q) add("”", inner);
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
    const std::string_view role = attribute(node, "role");
    const std::string_view title = attribute(node, "title");
    const bool at_edge =
        (tag == GUMBO_TAG_HEADER || tag == GUMBO_TAG_FOOTER) && articles_open_ == 0;
    const bool named =
        tag == GUMBO_TAG_NAV || tag == GUMBO_TAG_ASIDE || at_edge || role == "navigation" ||
        role == "banner" || role == "contentinfo" || role == "search" ||
        (tag == GUMBO_TAG_DIV && (title == "header" || title == "footer")) ||
        names_surroundings(attribute(node, "id")) || names_surroundings(attribute(node, "class"));
    // A <header> may also be the first part of the text itself.
    const std::size_t most = at_edge ? total_ / 20 : total_ / 3;
    return named && text_size(node) <= most;
  }

  void block(const GumboNode& node, GumboTag tag, Styles styles) {
    const bool is_cell = tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH || tag == GUMBO_TAG_CAPTION;
    const bool is_article = tag == GUMBO_TAG_ARTICLE || tag == GUMBO_TAG_MAIN;
    cells_ += is_cell;
    headings_ += is_heading(tag);
    articles_open_ += is_article;
    const bool preformatted = std::exchange(preformatted_, preformatted_ || tag == GUMBO_TAG_PRE);
    if (tag == GUMBO_TAG_OL || tag == GUMBO_TAG_UL || tag == GUMBO_TAG_DIR) {
      lists_.push_back(list_of(node));
      children(node, styles);
      lists_.pop_back();
    } else {
      if (tag == GUMBO_TAG_LI) begin_item(node);
      children(node, styled(node, styles));
      if (tag == GUMBO_TAG_LI) {
        flush();
        item_ = false;
        number_.clear();
      }
    }
    flush();
    preformatted_ = preformatted;
    articles_open_ -= is_article;
    headings_ -= is_heading(tag);
    cells_ -= is_cell;
  }

  static List list_of(const GumboNode& node) {
    List list;
    list.ordered = node.v.element.tag == GUMBO_TAG_OL;
    if (html_attribute(node, "reversed") != nullptr) {
      list.step = -1;
      list.next = 0;
      const GumboVector& items = node.v.element.children;
      for (unsigned k = 0; k < items.length; ++k) {
        const auto& item = *static_cast<const GumboNode*>(items.data[k]);
        list.next += is_element(item) && item.v.element.tag == GUMBO_TAG_LI;
      }
    }
    if (const char* start = html_attribute(node, "start")) list.next = std::atoll(start);
    list.style = number_style(node).value_or(list.style);
    return list;
  }

  // How a list or an item of its own says that it is numbered, if it does.
  static std::optional<NumberStyle> number_style(const GumboNode& node) {
    const std::string_view type = attribute(node, "type");
    std::string style = css_value(node, "list-style-type");
    if (style.empty()) style = css_value(node, "list-style");
    if (type == "a" || style == "lower-alpha" || style == "lower-latin") {
      return NumberStyle::lower_letter_base26;
    }
    if (type == "A" || style == "upper-alpha" || style == "upper-latin") {
      return NumberStyle::upper_letter_base26;
    }
    if (type == "i" || style == "lower-roman") return NumberStyle::lower_roman;
    if (type == "I" || style == "upper-roman") return NumberStyle::upper_roman;
    if (style == "decimal-leading-zero") return NumberStyle::decimal_zero;
    if (type == "1" || style == "decimal") return NumberStyle::decimal;
    // Bullets of other forms are no numbers either.
    const bool is_bullet = style == "none" || style == "disc" || style == "circle" ||
                           style == "square" || style.starts_with('"') || style.starts_with('\'');
    return is_bullet ? std::optional(NumberStyle::none) : std::nullopt;
  }

  void begin_item(const GumboNode& node) {
    item_ = true;
    number_.clear();
    if (lists_.empty() || !lists_.back().ordered) return;
    List& list = lists_.back();
    if (const char* value = html_attribute(node, "value")) list.next = std::atoll(value);
    const std::string number = format_number(list.next, number_style(node).value_or(list.style));
    list.next += list.step;
    if (!number.empty()) number_ = number + '.';
  }

  static Styles styled(const GumboNode& node, Styles styles) {
    switch (node.v.element.tag) {
      case GUMBO_TAG_B:
      case GUMBO_TAG_STRONG:
        styles.set(Style::bold, true);
        break;
      case GUMBO_TAG_I:
      case GUMBO_TAG_EM:
      case GUMBO_TAG_CITE:
      case GUMBO_TAG_DFN:
      case GUMBO_TAG_VAR:
        styles.set(Style::italic, true);
        break;
      case GUMBO_TAG_U:
      case GUMBO_TAG_INS:
        styles.set(Style::underline, true);
        break;
      case GUMBO_TAG_SUP:
        styles.set(Style::superscript, true);
        break;
      case GUMBO_TAG_SUB:
        styles.set(Style::subscript, true);
        break;
      default:
        break;
    }
    const std::string weight = css_value(node, "font-weight");
    if (!weight.empty()) styles.set(Style::bold, weight == "bold" || weight >= "600");
    const std::string slant = css_value(node, "font-style");
    if (!slant.empty()) styles.set(Style::italic, slant == "italic" || slant == "oblique");
    return styles;
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
    paragraph.all_bold = paragraph.ends_bold = bold_ && !plain_;
    paragraph.place = {begin_line_, 0};
    text_ = {};
    bold_ = plain_ = false;
    if (around_ > 0 || !in_article_) {
      paragraph.kind = BlockKind::running;
      paragraph.place.part = result_.paragraphs.empty() ? Part::headers : Part::footers;
      result_.running.push_back(std::move(paragraph));
      return;
    }
    if (headings_ > 0) {
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

  // What we are inside of, each counted.
  int around_ = 0;
  int articles_open_ = 0;
  int cells_ = 0;
  int headings_ = 0;
  bool preformatted_ = false;
  std::vector<List> lists_;

  // The paragraph that is being read.
  FormattedText text_;
  bool bold_ = false;
  bool plain_ = false;
  bool item_ = false;
  bool fresh_line_ = false;  // a line break follows the text
  std::string number_;
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
