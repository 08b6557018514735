// SPDX-License-Identifier: Apache-2.0
#include "tmx/xml/xml_check.h"

#include <algorithm>

#include "corpus/base/limits.h"
#include "tmx/xml/xml_syntax.h"

namespace dragoman::tmx {
namespace {

constexpr auto npos = std::string_view::npos;

std::string about(std::string_view before, std::string_view what, std::string_view behind = "") {
  std::string cause = "not well-formed XML: ";
  cause += before;
  cause += start_of(what, 80);
  cause += behind;
  return cause;
}

// The first bad reference in the range.
std::optional<MarkupFault> find_bad_reference(std::string_view xml, std::size_t begin,
                                              std::size_t end) {
  for (std::size_t at = begin; (at = find_char(xml, '&', at, end)) != npos;) {
    const FoundReference found = reference(xml, at);
    const std::string_view written = xml.substr(at, found.end - at);
    switch (found.kind) {
      case Reference::good:
        break;
      case Reference::none:
        return MarkupFault{at, about("an & that is not written &amp;", "")};
      case Reference::unknown:
        return MarkupFault{at, about("the entity ", written, " is not declared")};
      case Reference::white:
      case Reference::forbidden:
        return MarkupFault{at, about("the character ", written, " is not allowed in XML")};
    }
    at = found.end;
  }
  return {};
}

std::optional<MarkupFault> find_bad_text(std::string_view xml, std::size_t begin, std::size_t end) {
  if (auto fault = find_bad_reference(xml, begin, end)) return fault;
  for (std::size_t at = begin; (at = find_char(xml, ']', at, end)) != npos; ++at) {
    if (xml.substr(at, 3) == "]]>" && at + 3 <= end)
      return MarkupFault{at, about("]]> in text", "")};
  }
  return {};
}

}  // namespace

std::optional<MarkupFault> MarkupChecker::find_fault(std::string_view xml) {
  open_.clear();
  std::size_t at = 0;
  // Few pieces have either, and one search of the piece is faster than one of each text.
  const bool has_references = find_char(xml, '&', 0, xml.size()) != npos;
  const bool has_brackets = find_char(xml, ']', 0, xml.size()) != npos;
  const auto fault = [&](std::string_view before, std::string_view what = "",
                         std::string_view behind = "") {
    return MarkupFault{std::min(at, xml.size()), about(before, what, behind)};
  };
  while (at < xml.size()) {
    const std::size_t next = std::min(find_char(xml, '<', at, xml.size()), xml.size());
    if (has_references || has_brackets) {
      if (auto bad = find_bad_text(xml, at, next)) return bad;
    }
    at = next;
    if (at == xml.size()) break;
    const char c = at + 1 < xml.size() ? xml[at + 1] : '\0';
    if (c == '/') {
      const std::size_t end = name_end(xml, at + 2);
      const std::string_view name = xml.substr(at + 2, end - at - 2);
      if (open_.empty() || name != open_.back()) {
        if (open_.empty()) return fault("</", name, "> without a start tag");
        std::string behind = "> where </";
        behind += start_of(open_.back(), 80);
        behind += "> was due";
        return fault("</", name, behind);
      }
      open_.pop_back();
      at = skip_spaces(xml, end);
      if (at == xml.size() || xml[at] != '>') return fault("an end tag without >");
      ++at;
      continue;
    }
    if (c == '!' || c == '?') {
      const std::size_t end = skip_special(xml, at);
      if (end == 0) return fault("a declaration that does not belong here");
      if (end == npos) return fault("a comment or a section without an end");
      if (c == '?' && !starts_instruction(xml.substr(at + 2))) {
        return fault("a malformed processing instruction");
      }
      if (xml[at + 2] == '-' && xml.find("--", at + 4) != end - 3) return fault("-- in a comment");
      at = end;
      continue;
    }
    if (!starts_name(xml, at + 1)) return fault("a < that begins no tag");
    std::size_t end = name_end(xml, at + 1);
    const std::string_view name = xml.substr(at + 1, end - at - 1);
    attributes_.clear();
    for (;;) {
      at = skip_spaces(xml, end);
      if (at == xml.size()) return fault("a tag without >");
      if (xml[at] == '>') {
        open_.push_back(name);
        ++at;
        break;
      }
      if (xml[at] == '/') {
        if (at + 1 == xml.size() || xml[at + 1] != '>') return fault("a / inside a tag");
        at += 2;
        break;
      }
      if (at == end) return fault("no white space before an attribute");
      if (!starts_name(xml, at)) return fault("a malformed tag");
      end = name_end(xml, at);
      const std::string_view attribute = xml.substr(at, end - at);
      for (const std::string_view other : attributes_) {
        if (other == attribute) return fault("two attributes ", attribute);
      }
      if (attributes_.size() == kMostXmlAttributes) return fault("more than a thousand attributes");
      attributes_.push_back(attribute);
      const std::size_t equals = skip_spaces(xml, end);
      if (equals == xml.size() || xml[equals] != '=') {
        return fault("the attribute ", attribute, " has no value");
      }
      const std::size_t quote = skip_spaces(xml, equals + 1);
      if (quote == xml.size() || (xml[quote] != '"' && xml[quote] != '\'')) {
        return fault("the value of ", attribute, " has no quotes");
      }
      const std::size_t closing = find_char(xml, xml[quote], quote + 1, xml.size());
      if (closing == npos) return fault("the value of ", attribute, " has no end");
      if (has_references) {
        if (auto bad = find_bad_reference(xml, quote, closing)) return bad;
      }
      if (find_char(xml, '<', quote, closing) != npos)
        return fault("a < in the value of ", attribute);
      end = closing + 1;
    }
  }
  if (!open_.empty()) return fault("no end tag for ", open_.back());
  return {};
}

}  // namespace dragoman::tmx
