// SPDX-License-Identifier: Apache-2.0
#include "corpus/segment/quotes.h"

#include "corpus/text/unicode.h"

namespace dragoman {
namespace {

// Whether the next quotation mark at or after `offset` is `closing`; a quotation may be long, but
// whoever looks further would read a block again and again.
bool is_closed_later(std::string_view block, std::size_t offset, char32_t closing) {
  constexpr std::size_t kLongest = 1'000;  // bytes
  for (std::size_t at = offset; at < block.size() && at - offset < kLongest;) {
    const char32_t c = next_char(block, at);
    if (c == closing) return true;
    if (c == U'“') return false;
  }
  return false;
}

}  // namespace

void QuoteReader::read_to(std::size_t offset) {
  while (read_ < offset) {
    const char32_t c = next_char(block_, read_);
    if (c == U'"') straight_ = !straight_;
    if (c == U'“') curly_ = true;
    // A mark that closes nothing was typed for one that opens.
    if (c == U'”') curly_ = !curly_;
  }
}

Boundary QuoteReader::placed(const Boundary& boundary) {
  if (boundary.end == 0 || boundary.next != boundary.end || boundary.end == block_.size()) {
    return boundary;
  }
  std::size_t quote = boundary.end;
  const char32_t c = previous_char(block_, quote);
  if (c != U'"' && c != U'”') return boundary;
  read_to(quote);
  if ((c == U'"' ? straight_ : curly_) || !is_closed_later(block_, boundary.end, c)) {
    return boundary;
  }
  std::size_t end = quote;
  for (std::size_t at = end; at > 0 && is_space(previous_char(block_, at));) end = at;
  return {end, end, end, quote};
}

}  // namespace dragoman
