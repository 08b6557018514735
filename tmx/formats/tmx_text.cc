// SPDX-License-Identifier: Apache-2.0
#include "tmx/formats/tmx_text.h"

#include <algorithm>
#include <cstring>

#include "corpus/base/error.h"
#include "corpus/base/limits.h"

namespace dragoman::tmx {
namespace {

constexpr const char* kExportAgain = "export the file again, or read it leniently";

std::string at_column(std::size_t column, const std::string& cause) {
  std::string text = "column ";
  text += std::to_string(column);
  text += ": ";
  text += cause;
  return text;
}

}  // namespace

std::uint64_t TmxText::stored_offset(std::size_t at) const {
  const std::uint64_t ahead = buffer_.size() - at;
  return input_.bytes_read() - std::min(input_.bytes_read(), ahead);
}

std::size_t TmxText::find(char c, std::size_t from) {
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

std::size_t TmxText::find(std::string_view text, std::size_t from) {
  for (std::size_t at = from; (at = find(text[0], at)) != npos; ++at) {
    if (!need(at, text.size())) return npos;
    if (buffer_.compare(at, text.size(), text) == 0) return at;
  }
  return npos;
}

bool TmxText::need(std::size_t from, std::size_t count) {
  while (buffer_.size() < from + count) {
    if (!fill()) return false;
  }
  return true;
}

bool TmxText::starts(std::size_t from, std::string_view text) {
  return need(from, text.size()) && buffer_.compare(from, text.size(), text) == 0;
}

void TmxText::skip_behind(std::string_view text) {
  for (;;) {
    const std::size_t at = buffer_.find(text, cursor);
    if (at != npos) {
      cursor = at + text.size();
      return;
    }
    if (buffer_.size() >= cursor + text.size()) cursor = buffer_.size() - text.size() + 1;
    compact();
    if (!fill()) {
      cursor = buffer_.size();
      return;
    }
  }
}

void TmxText::compact() {
  if (cursor < std::size_t{1} << 18) return;
  position(cursor);
  buffer_.erase(0, cursor);
  base_ += cursor;
  cursor = 0;
  mark_ = 0;
}

// Goes on from the mark, which must not be behind `at`.
TmxText::Position TmxText::position(std::size_t at) {
  const char* const data = buffer_.data();
  std::size_t from = mark_;
  while (const void* hit = from < at ? std::memchr(data + from, '\n', at - from) : nullptr) {
    from = static_cast<std::size_t>(static_cast<const char*>(hit) - data) + 1;
    ++at_mark_.line;
    at_mark_.column = 1;
  }
  at_mark_.column += at - from;
  mark_ = at;
  return at_mark_;
}

void TmxText::fail(std::size_t at, Errc code, const std::string& cause, const std::string& remedy) {
  fail(position(at), code, cause, remedy);
}

void TmxText::fail(Position position, Errc code, const std::string& cause,
                   const std::string& remedy) const {
  throw Error(code, {input_.name(), position.line, {}}, at_column(position.column, cause), remedy);
}

void TmxText::complain(std::size_t at, const std::string& cause) {
  // What lies before the cursor is counted for good, or it would be again for each complaint.
  if (const std::size_t passed = std::min(at, cursor); passed > mark_) position(passed);
  const std::size_t mark = mark_;
  const Position before = at_mark_;
  const Position here = at >= mark_ ? position(at) : at_mark_;
  if (!lenient_) fail(here, Errc::syntax, cause, kExportAgain);
  ++repaired_;
  if (problems_.size() < kMostProblems) problems_.push_back({here.line, here.column, cause});
  mark_ = mark;
  at_mark_ = before;
}

void TmxText::complain_of_end(std::size_t at, const std::string& cause, bool skipped) {
  if (!lenient_) fail(buffer_.size(), Errc::syntax, cause, kExportAgain);
  const Position here = position(at);
  if (problems_.size() == kMostProblems) problems_.pop_back();
  problems_.push_back({here.line, here.column, cause, skipped});
  if (!skipped) ++repaired_;
}

bool TmxText::fill() {
  if (ended_) return false;
  const std::size_t size = buffer_.size();
  if (size > kLargestUnit) {
    fail(std::max(mark_, cursor), Errc::unsupported, "more than 256 MB without an end",
         "look for a missing end tag there");
  }
  if (!input_.read(buffer_)) ended_ = true;
  take_faults(size);
  return buffer_.size() > size;
}

void TmxText::take_faults(std::size_t begin) {
  for (const InputFault& fault : input_.faults()) {
    const std::size_t at = std::min(static_cast<std::size_t>(fault.place - base_), buffer_.size());
    if (!lenient_) {
      // What stands before the fault is read first.
      if (buffer_.size() > begin) return;
      const Position here = position(at);
      const Location where{input_.name(), here.line, static_cast<std::size_t>(fault.place)};
      throw Error(fault.code, where, at_column(here.column, fault.cause), kExportAgain);
    }
    if (problems_.size() < kMostProblems) {
      complain(at, fault.cause);
    } else {
      ++repaired_;
    }
  }
  input_.faults().clear();
}

}  // namespace dragoman::tmx
