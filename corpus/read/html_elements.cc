// SPDX-License-Identifier: Apache-2.0
#include "corpus/read/html_elements.h"

#include <algorithm>
#include <set>
#include <string>

#include "corpus/read/html_page.h"
#include "corpus/text/ascii_words.h"
#include "corpus/text/unicode.h"

namespace dragoman::html {
namespace {

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

// The text below a node, where each element on the way has one child that is shown; whether a
// raised element and a link to a place of a page were among them.
struct Raised {
  std::string_view text;
  bool is_raised = false;
  bool is_link = false;
};

Raised raised_link(const GumboNode& node) {
  if (!is_element(node)) {
    return {node.type == GUMBO_NODE_TEXT ? node.v.text.text : std::string_view()};
  }
  const GumboNode* only = nullptr;
  const GumboVector& children = node.v.element.children;
  for (unsigned k = 0; k < children.length; ++k) {
    const auto& child = *static_cast<const GumboNode*>(children.data[k]);
    if (child.type == GUMBO_NODE_WHITESPACE || child.type == GUMBO_NODE_COMMENT) continue;
    if (only != nullptr) return {};
    only = &child;
  }
  if (only == nullptr) return {};
  Raised inner = raised_link(*only);
  const GumboTag tag = node.v.element.tag;
  inner.is_raised = inner.is_raised || tag == GUMBO_TAG_SUP;
  inner.is_link = inner.is_link || (tag == GUMBO_TAG_A &&
                                    attribute(node, "href").find('#') != std::string_view::npos);
  return inner;
}

bool may_mark_note(std::string_view mark) {
  constexpr std::size_t kMostDigits = 4;
  constexpr std::size_t kMostLetters = 2;
  if (mark.find_first_not_of("0123456789") == std::string_view::npos) {
    return mark.size() <= kMostDigits;
  }
  if (mark.find_first_not_of('*') == std::string_view::npos || mark == "†" || mark == "‡") {
    return mark.size() <= kMostDigits;
  }
  std::size_t letters = 0;
  for (std::size_t at = 0; at < mark.size(); ++letters) {
    if (!is_letter(next_char(mark, at))) return false;
  }
  return letters <= kMostLetters;
}

}  // namespace

bool is_element(const GumboNode& node) {
  return node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE;
}

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

bool is_heading(GumboTag tag) { return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6; }

bool is_code(const GumboNode& element) {
  static const std::set<std::string_view> kNames = {
      "code",     "codeblock",   "code-block", "sourcecode", "sourceCode",    "programlisting",
      "verbatim", "cmdsynopsis", "userinput",  "tt",         "computeroutput"};
  const GumboTag tag = element.v.element.tag;
  return tag == GUMBO_TAG_CODE || tag == GUMBO_TAG_KBD || tag == GUMBO_TAG_SAMP ||
         tag == GUMBO_TAG_TT ||
         std::ranges::any_of(split_at_spaces(attribute(element, "class")),
                             [](std::string_view name) { return kNames.contains(name); });
}

bool is_hidden(const GumboNode& element) {
  return is_never_shown(element.v.element.tag) || html_attribute(element, "hidden") != nullptr ||
         css_value(element, "display") == "none" || css_value(element, "visibility") == "hidden";
}

std::string_view attribute(const GumboNode& element, const char* name) {
  const char* value = html_attribute(element, name);
  return value == nullptr ? std::string_view() : std::string_view(value);
}

std::string note_mark(const GumboNode& element) {
  const GumboTag tag = element.v.element.tag;
  if (tag != GUMBO_TAG_A && tag != GUMBO_TAG_SUP) return {};
  const Raised link = raised_link(element);
  if (!link.is_raised || !link.is_link) return {};
  std::string_view mark = trim(link.text);
  if (mark.size() > 2 && ((mark.front() == '[' && mark.back() == ']') ||
                          (mark.front() == '(' && mark.back() == ')'))) {
    mark = mark.substr(1, mark.size() - 2);
  }
  return !mark.empty() && may_mark_note(mark) ? std::string(mark) : std::string();
}

bool names_surroundings(const GumboNode& element) {
  static const std::set<std::string, std::less<>> kNames = {
      "nav",         "navbar",  "navigation", "menu",    "submenu", "breadcrumb",
      "breadcrumbs", "sidebar", "cookie",     "cookies", "skip",    "toolbar"};
  return has_ascii_word(attribute(element, "id"), kNames) ||
         has_ascii_word(attribute(element, "class"), kNames);
}

bool names_contents(const GumboNode& element) {
  static const std::set<std::string, std::less<>> kNames = {"toc", "tableofcontents"};
  return has_ascii_word(attribute(element, "id"), kNames) ||
         has_ascii_word(attribute(element, "class"), kNames);
}

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

std::size_t preformatted_size(const GumboNode& node) {
  if (!is_element(node) || is_hidden(node)) return 0;
  if (node.v.element.tag == GUMBO_TAG_PRE) return text_size(node);
  std::size_t size = 0;
  const GumboVector& children = node.v.element.children;
  for (unsigned k = 0; k < children.length; ++k) {
    size += preformatted_size(*static_cast<const GumboNode*>(children.data[k]));
  }
  return size;
}

std::vector<const GumboNode*> articles(const GumboNode& node) {
  std::vector<const GumboNode*> found;
  find_articles(node, found);
  return found;
}

Styles styled(const GumboNode& element, Styles styles) {
  switch (element.v.element.tag) {
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
  const std::string weight = css_value(element, "font-weight");
  if (!weight.empty()) styles.set(Style::bold, weight == "bold" || weight >= "600");
  const std::string slant = css_value(element, "font-style");
  if (!slant.empty()) styles.set(Style::italic, slant == "italic" || slant == "oblique");
  return styles;
}

List list_of(const GumboNode& element) {
  List list;
  list.ordered = element.v.element.tag == GUMBO_TAG_OL;
  if (html_attribute(element, "reversed") != nullptr) {
    list.step = -1;
    list.next = 0;
    const GumboVector& items = element.v.element.children;
    for (unsigned k = 0; k < items.length; ++k) {
      const auto& item = *static_cast<const GumboNode*>(items.data[k]);
      list.next += is_element(item) && item.v.element.tag == GUMBO_TAG_LI;
    }
  }
  if (const char* start = html_attribute(element, "start")) list.next = list_number(start);
  list.style = number_style(element).value_or(list.style);
  return list;
}

std::optional<NumberStyle> number_style(const GumboNode& element) {
  const std::string_view type = attribute(element, "type");
  std::string style = css_value(element, "list-style-type");
  if (style.empty()) style = css_value(element, "list-style");
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

}  // namespace dragoman::html
