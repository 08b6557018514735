// SPDX-License-Identifier: Apache-2.0
#include "corpus/read/html_page.h"

#include <algorithm>
#include <map>
#include <set>

#include "corpus/base/error.h"
#include "corpus/base/limits.h"
#include "corpus/text/ascii.h"
#include "corpus/text/charset.h"
#include "corpus/text/decode.h"
#include "corpus/text/unicode.h"

namespace dragoman {
namespace {

[[noreturn]] void fail(const std::string& cause) {
  throw Error(Errc::syntax, {}, cause,
              "save the page again from a browser, or ask its sender for another");
}

// The encoding that the page names in its first bytes: <meta charset="…">, or the same in the
// content of another <meta>.
std::string named_charset(std::string_view bytes) {
  constexpr std::size_t kLooked = 4096;
  const std::string start = ascii_lower(bytes.substr(0, kLooked));
  std::size_t at = start.find("charset");
  if (at == start.npos) return {};
  at = start.find_first_not_of(" \t=\"'", at + 7);
  if (at == start.npos) return {};
  return start.substr(at, start.find_first_of(" \t\"'>;/", at) - at);
}

bool is_separator(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '/';
}

bool is_stray(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < ' ' && c != '\n' && c != '\t' && c != '\r' && c != '\f';
}

std::string decode_page(std::string_view bytes) {
  const bool has_mark = bytes.starts_with("\xEF\xBB\xBF") || bytes.starts_with("\xFF\xFE") ||
                        bytes.starts_with("\xFE\xFF");
  const std::string charset = has_mark ? std::string() : named_charset(bytes);
  const bool is_unicode = charset.empty() || charset.starts_with("utf-");
  if (is_unicode || find_invalid_utf8(bytes) == bytes.npos) {
    // A control character that has got into a page shows nothing.
    std::string text(bytes);
    if (!has_mark) std::erase_if(text, is_stray);
    return decode(text);
  }
  auto text = from_charset(bytes, charset);
  if (!text) {
    throw Error(Errc::unsupported, {}, "names the unknown encoding \"" + charset + '"',
                "open it in a browser and save it as UTF-8");
  }
  return to_nfc(*text);
}

// Elements that need no end tag, and so say nothing of depth.
bool may_stay_open(std::string_view name) {
  static const std::set<std::string_view> kNames = {
      "area",    "base",  "br",     "col",   "embed", "hr",    "img",    "input",    "link",
      "meta",    "param", "source", "track", "wbr",   "p",     "li",     "dt",       "dd",
      "td",      "th",    "tr",     "thead", "tbody", "tfoot", "option", "optgroup", "colgroup",
      "caption", "html",  "head",   "body",  "rt",    "rp",    "frame"};
  return kNames.contains(name);
}

// Elements of each name that are open at once. gumbo's work grows with their square, so this looks
// before it starts.
void check_depth(std::string_view html) {
  std::map<std::string, int, std::less<>> open;
  int depth = 0;
  for (std::size_t at = html.find('<'); at != html.npos; at = html.find('<', at)) {
    ++at;
    const bool closes = at < html.size() && html[at] == '/';
    at += closes;
    constexpr std::size_t kLongestName = 32;
    const std::string_view tag = html.substr(at, kLongestName + 1);
    const std::size_t end = at + std::min(tag.find_first_of(" \t\r\n\f/>"), tag.size());
    if (end == at || end - at > kLongestName || !is_ascii_letter(html[at])) {
      continue;
    }
    const std::string name = ascii_lower(html.substr(at, end - at));
    if (may_stay_open(name)) continue;
    int& count = open[name];
    if (closes && count == 0) continue;
    count += closes ? -1 : 1;
    depth += closes ? -1 : 1;
    if (depth > kDeepestPage) {
      fail("nests its elements deeper than " + std::to_string(kDeepestPage));
    }
  }
}

// The end of a tag whose name begins at `at`, and how many attributes it has at most.
std::size_t pass_tag(std::string_view html, std::size_t at, std::size_t& attributes) {
  bool begins = false;  // after white space, a slash or a value in quotes
  char mark = 0;        // the last character that is none of these
  for (; at < html.size() && html[at] != '>'; ++at) {
    const char c = html[at];
    if (is_separator(c)) {
      begins = true;
      continue;
    }
    if ((c == '"' || c == '\'') && mark == '=') {
      at = std::min(html.find(c, at + 1), html.size() - 1);
      begins = true;
    } else if (begins) {
      ++attributes;
      begins = false;
    }
    mark = c;
  }
  return at;
}

// Numbers of characters that no int holds, which gumbo lets run over ("&#x20188888888888C;"),
// become what browsers show for all numbers that are none of characters.
std::string without_huge_references(std::string_view html) {
  constexpr std::size_t kMostDigits = 7;
  std::string result;
  std::size_t copied = 0;
  for (std::size_t at = html.find("&#"); at < html.size(); at = html.find("&#", at)) {
    const std::size_t begin = at;
    at += 2;
    const bool is_hex = at < html.size() && (html[at] == 'x' || html[at] == 'X');
    const std::string_view digits = is_hex ? "0123456789abcdefABCDEF" : "0123456789";
    const std::size_t first = std::min(html.find_first_not_of('0', at + is_hex), html.size());
    at = std::min(html.find_first_not_of(digits, first), html.size());
    if (at - first <= kMostDigits) continue;
    result.append(html, copied, begin - copied);
    result += "\uFFFD";
    copied = at < html.size() && html[at] == ';' ? at + 1 : at;
  }
  result.append(html, copied);
  return result;
}

// gumbo compares each attribute of an element with those before it.
void check_attributes(std::string_view html) {
  const std::size_t allowed = kLeastAttributeWork + kAttributeWork * html.size();
  std::size_t work = 0;
  for (std::size_t at = html.find('<'); at < html.size(); at = html.find('<', at)) {
    ++at;
    if (at == html.size() || !is_ascii_letter(html[at])) continue;
    std::size_t attributes = 0;
    const std::size_t end = pass_tag(html, at, attributes);
    work += attributes * attributes;
    if (work > allowed) fail("has elements with thousands of attributes");
    at = end;
  }
}

}  // namespace

HtmlPage::HtmlPage(std::string_view bytes) {
  if (bytes.size() > kLargestPage) fail("is larger than 32 MiB, the most for a page");
  text_ = without_huge_references(decode_page(bytes));
  check_depth(text_);
  check_attributes(text_);
  allowed_ = std::min(kMostPageMemory, kLeastPageMemory + kPageMemory * text_.size());
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = &HtmlPage::allocate;
  options.deallocator = [](void*, void*) {};
  options.userdata = this;
  options.max_errors = 0;
  output_ = gumbo_parse_with_options(&options, text_.data(), text_.size());
}

// An exception leaves gumbo's frames through the tables that every object on this platform has;
// what they had allocated is the arena's.
void* HtmlPage::allocate(void* page, std::size_t size) {
  auto& self = *static_cast<HtmlPage*>(page);
  if (size > self.allowed_) fail("takes far more memory than its size explains");
  self.allowed_ -= size;
  return self.arena_.allocate(size, alignof(std::max_align_t));
}

const GumboNode* HtmlPage::body() const {
  const GumboVector& children = output_->root->v.element.children;
  for (unsigned k = 0; k < children.length; ++k) {
    const auto* node = static_cast<const GumboNode*>(children.data[k]);
    if (node->type == GUMBO_NODE_ELEMENT && node->v.element.tag == GUMBO_TAG_BODY) return node;
  }
  return nullptr;
}

const char* html_attribute(const GumboNode& element, const char* name) {
  const GumboAttribute* attribute = gumbo_get_attribute(&element.v.element.attributes, name);
  return attribute == nullptr ? nullptr : attribute->value;
}

std::string css_value(const GumboNode& element, std::string_view property) {
  const char* style = html_attribute(element, "style");
  if (style == nullptr) return {};
  const std::string rules = ascii_lower(style);
  std::string_view rest = rules;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(';'), rest.size());
    const std::string_view rule = rest.substr(0, end);
    const std::size_t colon = rule.find(':');
    if (colon != rule.npos && trim(rule.substr(0, colon)) == property) {
      return std::string(trim(rule.substr(colon + 1)));
    }
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return {};
}

}  // namespace dragoman
