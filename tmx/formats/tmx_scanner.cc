// SPDX-License-Identifier: Apache-2.0
#include "tmx/formats/tmx_scanner.h"

#include <algorithm>
#include <cstring>

#include "corpus/base/error.h"
#include "tmx/xml/xml_repair.h"

namespace dragoman::tmx {
namespace {

constexpr auto npos = std::string_view::npos;
constexpr std::size_t kMostProblems = 1000;
// A unit is at most some pages; what is larger comes of a missing end or is meant to do harm.
constexpr std::size_t kMostBytes = std::size_t{256} << 20;
constexpr std::string_view kExportAgain = "export the file again, or read it leniently";

bool is_xml_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }
bool ends_name(char c) { return is_xml_space(c) || c == '/' || c == '>'; }

std::string quoted_tag(std::string_view name) {
  std::string tag = "<";
  tag += name;
  tag += '>';
  return tag;
}

}  // namespace

void TmxScanner::fail(Errc code, std::size_t line, std::size_t column, const std::string& cause,
                      const std::string& remedy) const {
  std::string text = "column ";
  text += std::to_string(column);
  text += ": ";
  text += cause;
  throw Error(code, {input_.name(), line, {}}, text, remedy);
}

// Goes on from the mark, which must not stand behind `to`.
void TmxScanner::move_mark(std::size_t to) {
  const char* const data = buffer_.data();
  std::size_t at = mark_;
  while (const void* hit = at < to ? std::memchr(data + at, '\n', to - at) : nullptr) {
    at = static_cast<std::size_t>(static_cast<const char*>(hit) - data) + 1;
    ++line_;
    column_ = 1;
  }
  column_ += to - at;
  mark_ = to;
}

void TmxScanner::complain(std::size_t at, const std::string& cause) {
  const std::size_t mark = mark_;
  const std::size_t line = line_;
  const std::size_t column = column_;
  if (at >= mark_) move_mark(at);
  if (!lenient_) fail(Errc::syntax, line_, column_, cause, std::string(kExportAgain));
  ++repaired_;
  if (problems_.size() < kMostProblems) problems_.push_back({line_, column_, cause});
  mark_ = mark;
  line_ = line;
  column_ = column;
}

bool TmxScanner::fill() {
  if (ended_) return false;
  const std::size_t size = buffer_.size();
  if (size > kMostBytes) {
    move_mark(std::max(mark_, cursor_));
    fail(Errc::unsupported, line_, column_, "more than 256 MB without an end",
         "look for a missing end tag there");
  }
  if (!input_.read(buffer_)) ended_ = true;
  take_faults(size);
  return buffer_.size() > size;
}

void TmxScanner::take_faults(std::size_t begin) {
  for (const InputFault& fault : input_.faults()) {
    const auto at = static_cast<std::size_t>(fault.place - base_);
    if (!lenient_) {
      // What stands before the fault is read first.
      if (buffer_.size() > begin) return;
      move_mark(std::min(at, buffer_.size()));
      const Location where{input_.name(), line_, static_cast<std::size_t>(fault.place)};
      std::string cause = "column ";
      cause += std::to_string(column_);
      cause += ": ";
      cause += fault.cause;
      throw Error(fault.code, where, cause, std::string(kExportAgain));
    }
    if (problems_.size() < kMostProblems) {
      complain(std::min(at, buffer_.size()), fault.cause);
    } else {
      ++repaired_;
    }
  }
  input_.faults().clear();
}

std::size_t TmxScanner::find(char c, std::size_t from) {
  for (;;) {
    const std::size_t size = buffer_.size();
    if (from < size) {
      const void* hit = std::memchr(buffer_.data() + from, c, size - from);
      if (hit != nullptr) {
        return static_cast<std::size_t>(static_cast<const char*>(hit) - buffer_.data());
      }
    }
    if (!fill()) return npos;
    from = std::max(from, size);
  }
}

std::size_t TmxScanner::find(std::string_view text, std::size_t from) {
  for (std::size_t at = from; (at = find(text[0], at)) != npos; ++at) {
    if (!need(at, text.size())) return npos;
    if (buffer_.compare(at, text.size(), text) == 0) return at;
  }
  return npos;
}

// Whether `count` bytes stand there.
bool TmxScanner::need(std::size_t from, std::size_t count) {
  while (buffer_.size() < from + count) {
    if (!fill()) return false;
  }
  return true;
}

// Whether the element named there is that of TMX.
bool TmxScanner::is_name(std::size_t at, std::string_view name) {
  if (!need(at, prefix_.size() + name.size() + 1)) return false;
  const char* const data = buffer_.data() + at;
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
  while (need(end, 1) && !ends_name(buffer_[end]) && buffer_[end] != '<') ++end;
  return std::string_view(buffer_).substr(at, end - at);
}

// Behind the '>' of the tag that begins at `at`; npos where the file ends before.
std::size_t TmxScanner::tag_end(std::size_t at) {
  for (;;) {
    const std::size_t end = find('>', at);
    if (end == npos) return npos;
    const std::size_t quote = buffer_.find_first_of("\"'", at);
    if (quote == npos || quote > end) return end + 1;
    const std::size_t closing = find(buffer_[quote], quote + 1);
    if (closing == npos) return npos;
    at = closing + 1;
  }
}

// Frees what has been dealt with.
void TmxScanner::compact() {
  if (cursor_ < std::size_t{1} << 18) return;
  move_mark(cursor_);
  buffer_.erase(0, cursor_);
  base_ += cursor_;
  cursor_ = 0;
  mark_ = 0;
}

// Moves behind the next `text`, however far it is.
void TmxScanner::skip_behind(std::string_view text) {
  for (;;) {
    const std::size_t at = buffer_.find(text, cursor_);
    if (at != npos) {
      cursor_ = at + text.size();
      return;
    }
    if (buffer_.size() >= cursor_ + text.size()) cursor_ = buffer_.size() - text.size() + 1;
    compact();
    if (!fill()) {
      cursor_ = buffer_.size();
      return;
    }
  }
}

// Behind one declaration of the internal subset, which begins at `at`.
std::size_t TmxScanner::skip_declaration(std::size_t at) {
  if (!need(at, 4)) return npos;
  const auto behind = [](std::size_t hit, std::size_t size) {
    return hit == npos ? npos : hit + size;
  };
  if (buffer_.compare(at, 4, "<!--") == 0) return behind(find("-->", at + 4), 3);
  if (buffer_.compare(at, 2, "<?") == 0) return behind(find("?>", at + 2), 2);
  if (need(at, 8) && buffer_.compare(at, 8, "<!ENTITY") == 0) {
    move_mark(at);
    fail(Errc::unsupported, line_, column_, "entity declarations are not read",
         "write the text of the entities in their places");
  }
  return tag_end(at);
}

void TmxScanner::skip_doctype() {
  constexpr std::string_view kStops = "\"'[]<>";
  bool inside = false;  // the internal subset
  std::size_t at = cursor_ + 2;
  while (at != npos && need(at, 1)) {
    const char c = buffer_[at];
    if (kStops.find(c) == npos) {
      ++at;
    } else if (c == '"' || c == '\'') {
      at = find(c, at + 1);
      if (at != npos) ++at;
    } else if (c == '<') {
      at = skip_declaration(at);
    } else if (c == '>' && !inside) {
      cursor_ = at + 1;
      return;
    } else {
      if (c != '>') inside = c == '[';
      ++at;
    }
  }
  cursor_ = buffer_.size();
}

// Behind the comment, CDATA section or DOCTYPE at the cursor; false where it is none of them.
bool TmxScanner::skip_markup_declaration() {
  const auto starts = [&](std::string_view text) {
    return need(cursor_, text.size()) && buffer_.compare(cursor_, text.size(), text) == 0;
  };
  if (starts("<!--")) {
    cursor_ += 4;
    skip_behind("--");
    if (need(cursor_, 1) && buffer_[cursor_] != '>') {
      complain(cursor_ - 2, "no well-formed XML: -- in a comment");
      cursor_ -= 2;
      skip_behind("-->");
    } else if (need(cursor_, 1)) {
      ++cursor_;
    }
  } else if (starts("<![CDATA[") && state_ != State::prolog && state_ != State::after_root) {
    complain(cursor_, "text outside of a unit");
    cursor_ += 9;
    skip_behind("]]>");
  } else if (starts("<!DOCTYPE") && state_ == State::prolog) {
    skip_doctype();
  } else {
    return false;
  }
  return true;
}

// What stands between the pieces must be white space.
void TmxScanner::check_between(std::size_t end) {
  const std::string_view between = std::string_view(buffer_).substr(cursor_, end - cursor_);
  const auto* const odd = std::find_if_not(between.begin(), between.end(), is_xml_space);
  if (odd == between.end()) return;
  const std::size_t at = cursor_ + static_cast<std::size_t>(odd - between.begin());
  if (state_ == State::prolog) {
    move_mark(at);
    fail(Errc::syntax, line_, column_, "no well-formed XML: text before the first element",
         "give a file in TMX 1.4");
  }
  complain(at, state_ == State::after_root ? "no well-formed XML: text behind the end tag of tmx"
                                           : "text outside of a unit");
}

Piece TmxScanner::piece(PieceKind kind, std::size_t begin, std::size_t end, bool closed) {
  move_mark(begin);
  Piece result;
  result.kind = kind;
  result.data = buffer_.data() + begin;
  result.size = end - begin;
  result.place = {line_, input_.bytes_read()};
  const std::uint64_t ahead = buffer_.size() - begin;
  result.place.offset -= std::min(result.place.offset, ahead);
  result.column = column_;
  result.closed = closed;
  cursor_ = end;
  return result;
}

// The element that begins at `begin`, to its end tag or to where it must have ended.
Piece TmxScanner::cut(PieceKind kind, std::size_t begin, std::string_view name) {
  std::size_t at = tag_end(begin);
  if (at != npos && buffer_[at - 2] == '/') return piece(kind, begin, at, true);
  while (at != npos && (at = find('<', at)) != npos && need(at, 2)) {
    const char next = buffer_[at + 1];
    if (next == '/') {
      if (is_name(at + 2, name)) {
        const std::size_t end = find('>', at);
        if (end == npos) break;
        return piece(kind, begin, end + 1, true);
      }
      if (is_name(at + 2, "body") || is_name(at + 2, "tmx")) {
        return piece(kind, begin, at, false);
      }
    } else if (next == '!') {
      const bool comment = need(at, 4) && buffer_.compare(at, 4, "<!--") == 0;
      const bool cdata = need(at, 9) && buffer_.compare(at, 9, "<![CDATA[") == 0;
      if (comment) at = find("-->", at + 4);
      if (cdata) at = find("]]>", at + 9);
      if (at == npos) break;
    } else if (next == '?') {
      at = find("?>", at + 2);
      if (at == npos) break;
    } else if (is_name(at + 1, "tu") || (kind == PieceKind::header && is_name(at + 1, "body"))) {
      return piece(kind, begin, at, false);
    }
    ++at;
  }
  move_mark(begin);
  unit_was_cut_ = kind == PieceKind::unit;
  return at_end();
}

Piece TmxScanner::at_end() {
  if (state_ == State::prolog) {
    move_mark(buffer_.size());
    fail(Errc::syntax, line_, column_, "no well-formed XML: there is no element",
         "give a file in TMX 1.4");
  }
  if (state_ != State::after_root) {
    truncated_ = true;
    const std::string cause = unit_was_cut_ ? "no well-formed XML: the file ends inside a unit"
                                            : "no well-formed XML: the file ends before </tmx>";
    // Where a unit was cut the place is its start in a report, but the end of the file in an error.
    if (!lenient_) {
      move_mark(buffer_.size());
      fail(Errc::syntax, line_, column_, cause, std::string(kExportAgain));
    }
    if (problems_.size() == kMostProblems) problems_.pop_back();
    if (!unit_was_cut_) move_mark(buffer_.size());
    problems_.push_back({line_, column_, cause, unit_was_cut_});
    if (!unit_was_cut_) ++repaired_;
  }
  cursor_ = buffer_.size();
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
    move_mark(at);
    if (local != "tmx") {
      fail(Errc::syntax, line_, column_, "the root element is not tmx", "give a file in TMX 1.4");
    }
    if (end == npos) {
      fail(Errc::syntax, line_, column_, "no well-formed XML: the file ends inside a tag",
           std::string(kExportAgain));
    }
    prefix_ = colon == npos ? std::string() : name.substr(0, colon + 1);
    root_line_ = line_;
    if (buffer_[end - 2] == '/') {
      fail(Errc::syntax, line_, column_, "there is no body element", "give a file in TMX 1.4");
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
    cursor_ = end == npos ? buffer_.size() : end;
    state_ = end != npos && buffer_[end - 2] == '/' ? State::after_body : State::in_body;
    return false;
  }
  if (is_name(at + 1, "tu")) {
    if (state_ != State::in_body) complain(at, "a unit outside of the body");
    found = cut(PieceKind::unit, at, "tu");
    return true;
  }
  std::string cause = quoted_tag(name_at(at + 1));
  cause += " is no element of TMX here";
  complain(at, cause);
  const std::size_t end = tag_end(at);
  cursor_ = end == npos ? buffer_.size() : end;
  return false;
}

void TmxScanner::end_tag(std::size_t at) {
  const std::size_t end = find('>', at);
  if (state_ == State::in_body && is_name(at + 2, "body")) {
    state_ = State::after_body;
  } else if (is_name(at + 2, "tmx") && state_ != State::prolog && state_ != State::after_root) {
    if (state_ == State::in_tmx) {
      fail(Errc::syntax, root_line_, 1, "there is no body element", "give a file in TMX 1.4");
    }
    if (state_ == State::in_body) complain(at, "no well-formed XML: </tmx> where </body> was due");
    state_ = State::after_root;
  } else {
    complain(at, "no well-formed XML: an end tag without a start tag");
  }
  cursor_ = end == npos ? buffer_.size() : end + 1;
}

Piece TmxScanner::next() {
  for (;;) {
    compact();
    const std::size_t at = find('<', cursor_);
    check_between(at == npos ? buffer_.size() : at);
    if (at == npos) return at_end();
    cursor_ = at;
    if (!need(at, 2)) return at_end();
    const char c = buffer_[at + 1];
    if (c == '?') {
      constexpr std::size_t kLongestTarget = 80;
      need(at, kLongestTarget);
      const bool is_declaration =
          state_ == State::prolog && base_ + at == 0 && buffer_.compare(0, 5, "<?xml") == 0;
      const std::string_view target = std::string_view(buffer_).substr(at + 2, kLongestTarget);
      if (!is_declaration && !starts_instruction(target)) {
        complain(at, "no well-formed XML: a processing instruction that is none");
      }
      skip_behind("?>");
    } else if (c == '!') {
      if (!skip_markup_declaration()) {
        complain(at, "no well-formed XML: a declaration that does not belong here");
        cursor_ = at + 2;
      }
    } else if (c == '/') {
      end_tag(at);
    } else if (is_xml_space(c) || c == '<' || c == '>') {
      complain(at, "no well-formed XML: a < that begins no tag");
      cursor_ = at + 1;
    } else if (Piece found; start_tag(at, found)) {
      return found;
    }
  }
}

}  // namespace dragoman::tmx
