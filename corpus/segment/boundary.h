// SPDX-License-Identifier: Apache-2.0
//
// The places where a sentence may end, with the mark there and what goes with it. This is the same
// for all languages. Offsets are bytes of the block; all kinds of white space are equal.
#pragma once

#include <cstddef>
#include <string_view>

namespace dragoman {

// A place where a sentence may end.
struct Boundary {
  std::size_t mark = 0;      // where the full stop, question mark, ellipsis … begins
  std::size_t mark_end = 0;  // after it
  std::size_t end = 0;       // after the closing quotes, brackets and note marks that go with it
  std::size_t next = 0;  // where the text continues after white space; the block's size at its end
};

// The boundary whose mark precedes `candidate` with only quotes, brackets, note marks and white
// space between. A mark other than . ! ? … is left empty and the boundary is that of UAX #29.
Boundary boundary_at(std::string_view block, std::size_t candidate);

// The next place at or after `from` where UAX #29 joins what may be two sentences: after a full
// stop that a figure or a list's label follows, or after an ellipsis character. npos if there is
// none.
std::size_t joined_mark(std::string_view block, std::size_t from);

}  // namespace dragoman
