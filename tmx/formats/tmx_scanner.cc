// SPDX-License-Identifier: Apache-2.0
#include "tmx/formats/tmx_scanner.h"

#include <algorithm>
#include <cstring>

#include "corpus/base/error.h"
#include "tmx/xml/xml_syntax.h"

namespace dragoman::tmx {
namespace {

constexpr auto npos = std::string_view::npos;
constexpr const char* kGiveTmx = "give a file in TMX 1.4";

bool ends_name(char c) { return is_xml_space(c) || c == '/' || c == '>'; }

std::string quoted_tag(std::string_view name) {
  std::string tag = "<";
  constexpr std::size_t kMost = 80;  // more is no name
  tag += start_of(name, kMost);
  tag += '>';
  return tag;
}

}  // namespace

// Whether the element named at `at` is TMX's `name`.
bool TmxScanner::is_name(std::size_t at, std::string_view name) {
  if (!text_.need(at, prefix_.size() + name.size() + 1)) return false;
  const char* const data = text_.data() + at;
  if (prefix_.empty()) {
    return data[0] == name[0] && std::memcmp(data, name.data(), name.size()) == 0 &&
           ends_name(data[name.size()]);
  }
  return std::memcmp(data, prefix_.data(), prefix_.size()) == 0 &&
         std::memcmp(data + prefix_.size(), name.data(), name.size()) == 0 &&
         ends_name(data[prefix_.size() + name.size()]);
}

std::string_view TmxScanner::name_at(std::size_t at) {
  std::size_t end = at;
  while (text_.need(end, 1) && !ends_name(text_[end]) && text_[end] != '<') ++end;
  return text_.held().substr(at, end - at);
}

// The end of the tag that begins at `at`; npos where the file ends before.
std::size_t TmxScanner::tag_end(std::size_t at) {
  std::size_t end = text_.find('>', at);
  while (end != npos) {
    // Quotes are looked for in this tag only, and its end only behind those that are closed: a file
    // is all tags.
    const std::string_view tag = text_.held().substr(at, end - at);
    const std::size_t quote = tag.find_first_of("\"'");
    if (quote == npos) return end + 1;
    const std::size_t closing = text_.find(tag[quote], at + quote + 1);
    if (closing == npos) return npos;
    at = closing + 1;
    if (end < at) end = text_.find('>', at);
  }
  return npos;
}

// The end of the declaration at `at`, in the internal subset.
std::size_t TmxScanner::skip_declaration(std::size_t at) {
  if (!text_.need(at, 4)) return npos;
  const auto behind = [](std::size_t hit, std::size_t size) {
    return hit == npos ? npos : hit + size;
  };
  if (text_.starts(at, "<!--")) return behind(text_.find("-->", at + 4), 3);
  if (text_.starts(at, "<?")) return behind(text_.find("?>", at + 2), 2);
  if (text_.starts(at, "<!ENTITY")) {
    text_.fail(at, Errc::unsupported, "entity declarations are not read",
               "write the text of the entities in their places");
  }
  return tag_end(at);
}

void TmxScanner::skip_doctype() {
  constexpr std::string_view kStops = "\"'[]<>";
  bool inside = false;  // the internal subset
  std::size_t at = text_.cursor + 2;
  while (at != npos && text_.need(at, 1)) {
    const char c = text_[at];
    if (kStops.find(c) == npos) {
      ++at;
    } else if (c == '"' || c == '\'') {
      at = text_.find(c, at + 1);
      if (at != npos) ++at;
    } else if (c == '<') {
      at = skip_declaration(at);
    } else if (c == '>' && !inside) {
      text_.cursor = at + 1;
      return;
    } else {
      if (c != '>') inside = c == '[';
      ++at;
    }
  }
  text_.cursor = text_.size();
}

// Skips the comment, CDATA section or DOCTYPE at the cursor; false if it is none of them.
bool TmxScanner::skip_markup_declaration() {
  const auto starts = [&](std::string_view text) { return text_.starts(text_.cursor, text); };
  if (starts("<!--")) {
    text_.cursor += 4;
    text_.skip_behind("--");
    if (text_.need(text_.cursor, 1) && text_[text_.cursor] != '>') {
      text_.complain(text_.cursor - 2, "not well-formed XML: -- in a comment");
      text_.cursor -= 2;
      text_.skip_behind("-->");
    } else if (text_.need(text_.cursor, 1)) {
      ++text_.cursor;
    }
  } else if (starts("<![CDATA[") && state_ != State::prolog && state_ != State::after_root) {
    text_.complain(text_.cursor, "text outside a unit");
    text_.cursor += 9;
    text_.skip_behind("]]>");
  } else if (starts("<!DOCTYPE") && state_ == State::prolog) {
    skip_doctype();
  } else {
    return false;
  }
  return true;
}

// Only white space may stand between the pieces.
void TmxScanner::check_between(std::size_t end) {
  const std::string_view between = text_.held().substr(text_.cursor, end - text_.cursor);
  const auto* const odd = std::find_if_not(between.begin(), between.end(), is_xml_space);
  if (odd == between.end()) return;
  const std::size_t at = text_.cursor + static_cast<std::size_t>(odd - between.begin());
  if (state_ == State::prolog) {
    text_.fail(at, Errc::syntax, "not well-formed XML: text before the first element", kGiveTmx);
  }
  text_.complain(at, state_ == State::after_root
                         ? "not well-formed XML: text after the end tag of tmx"
                         : "text outside a unit");
}

Piece TmxScanner::piece(PieceKind kind, std::size_t begin, std::size_t end, bool closed) {
  const TmxText::Position position = text_.position(begin);
  Piece result;
  result.kind = kind;
  result.data = text_.data() + begin;
  result.size = end - begin;
  result.place = {position.line, text_.stored_offset(begin)};
  result.column = position.column;
  result.closed = closed;
  text_.cursor = end;
  return result;
}

// The element that begins at `begin`, to its end tag or, if that is missing, to where it must end.
Piece TmxScanner::cut(PieceKind kind, std::size_t begin, std::string_view name) {
  std::size_t at = tag_end(begin);
  if (at != npos && text_[at - 2] == '/') return piece(kind, begin, at, true);
  while (at != npos && (at = text_.find('<', at)) != npos && text_.need(at, 2)) {
    const char next = text_[at + 1];
    if (next == '/') {
      if (is_name(at + 2, name)) {
        const std::size_t end = text_.find('>', at);
        if (end == npos) break;
        return piece(kind, begin, end + 1, true);
      }
      if (is_name(at + 2, "body") || is_name(at + 2, "tmx")) {
        return piece(kind, begin, at, false);
      }
    } else if (next == '!') {
      const bool comment = text_.starts(at, "<!--");
      const bool cdata = text_.starts(at, "<![CDATA[");
      if (comment) at = text_.find("-->", at + 4);
      if (cdata) at = text_.find("]]>", at + 9);
      if (at == npos) break;
    } else if (next == '?') {
      at = text_.find("?>", at + 2);
      if (at == npos) break;
    } else if (is_name(at + 1, "tu") || (kind == PieceKind::header && is_name(at + 1, "body"))) {
      return piece(kind, begin, at, false);
    }
    ++at;
  }
  unit_was_cut_ = kind == PieceKind::unit;
  return at_end(unit_was_cut_ ? begin : text_.size());
}

Piece TmxScanner::at_end(std::size_t place) {
  if (state_ == State::prolog) {
    text_.fail(text_.size(), Errc::syntax, "not well-formed XML: there is no element", kGiveTmx);
  }
  if (state_ != State::after_root) {
    truncated_ = true;
    text_.complain_of_end(place,
                          unit_was_cut_ ? "not well-formed XML: the file ends inside a unit"
                                        : "not well-formed XML: the file ends before </tmx>",
                          unit_was_cut_);
  }
  text_.cursor = text_.size();
  state_ = State::after_root;
  return {};
}

// Whether the start tag at `at` begins a piece, which is then `found`.
bool TmxScanner::start_tag(std::size_t at, Piece& found) {
  if (state_ == State::prolog) {
    const std::string name(name_at(at + 1));
    const std::size_t colon = name.find(':');
    const std::string local = colon == npos ? name : name.substr(colon + 1);
    const std::size_t end = tag_end(at);
    const TmxText::Position position = text_.position(at);
    if (local != "tmx") {
      text_.fail(position, Errc::syntax, "the root element is not tmx", kGiveTmx);
    }
    if (end == npos) {
      text_.fail(position, Errc::syntax, "not well-formed XML: the file ends inside a tag",
                 "export the file again, or read it leniently");
    }
    prefix_ = colon == npos ? std::string() : name.substr(0, colon + 1);
    root_line_ = position.line;
    if (text_[end - 2] == '/') {
      text_.fail(position, Errc::syntax, "there is no body element", kGiveTmx);
    }
    state_ = State::in_tmx;
    found = piece(PieceKind::root, at, end, true);
    return true;
  }
  if (state_ == State::in_tmx && is_name(at + 1, "header")) {
    found = cut(PieceKind::header, at, "header");
    return true;
  }
  if (state_ == State::in_tmx && is_name(at + 1, "body")) {
    const std::size_t end = tag_end(at);
    text_.cursor = end == npos ? text_.size() : end;
    state_ = end != npos && text_[end - 2] == '/' ? State::after_body : State::in_body;
    return false;
  }
  if (is_name(at + 1, "tu")) {
    if (state_ != State::in_body) text_.complain(at, "a unit outside the body");
    found = cut(PieceKind::unit, at, "tu");
    return true;
  }
  std::string cause = quoted_tag(name_at(at + 1));
  cause += " is not a TMX element here";
  text_.complain(at, cause);
  const std::size_t end = tag_end(at);
  text_.cursor = end == npos ? text_.size() : end;
  return false;
}

void TmxScanner::end_tag(std::size_t at) {
  const std::size_t end = text_.find('>', at);
  if (state_ == State::in_body && is_name(at + 2, "body")) {
    state_ = State::after_body;
  } else if (is_name(at + 2, "tmx") && state_ != State::prolog && state_ != State::after_root) {
    if (state_ == State::in_tmx) {
      text_.fail(TmxText::Position{root_line_, 1}, Errc::syntax, "there is no body element",
                 kGiveTmx);
    }
    if (state_ == State::in_body)
      text_.complain(at, "not well-formed XML: </tmx> where </body> was due");
    state_ = State::after_root;
  } else {
    text_.complain(at, "not well-formed XML: an end tag without a start tag");
  }
  text_.cursor = end == npos ? text_.size() : end + 1;
}

Piece TmxScanner::next() {
  for (;;) {
    text_.compact();
    const std::size_t at = text_.find('<', text_.cursor);
    check_between(at == npos ? text_.size() : at);
    if (at == npos) return at_end(text_.size());
    text_.cursor = at;
    if (!text_.need(at, 2)) return at_end(text_.size());
    const char c = text_[at + 1];
    if (c == '?') {
      constexpr std::size_t kLongestTarget = 80;
      text_.need(at, kLongestTarget);
      const bool is_declaration =
          state_ == State::prolog && text_.is_first(at) && text_.starts(0, "<?xml");
      const std::string_view target = start_of(text_.held().substr(at + 2), kLongestTarget);
      if (!is_declaration && !starts_instruction(target)) {
        text_.complain(at, "not well-formed XML: a malformed processing instruction");
      }
      text_.skip_behind("?>");
    } else if (c == '!') {
      if (!skip_markup_declaration()) {
        text_.complain(at, "not well-formed XML: a declaration that does not belong here");
        text_.cursor = at + 2;
      }
    } else if (c == '/') {
      end_tag(at);
    } else if (is_xml_space(c) || c == '<' || c == '>') {
      text_.complain(at, "not well-formed XML: a < that begins no tag");
      text_.cursor = at + 1;
    } else if (Piece found; start_tag(at, found)) {
      return found;
    }
  }
}

}  // namespace dragoman::tmx
