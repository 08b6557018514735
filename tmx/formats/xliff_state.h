// SPDX-License-Identifier: Apache-2.0
//
// How far a translation has come, in the words of XLIFF 1.2 and 2, SDLXLIFF and memoQ. A unit keeps
// the word of its file, in the property x-state of its target.
#pragma once

#include <string>
#include <string_view>

namespace dragoman::tmx {

// The value of XLIFF 1.2's attribute `state`: the word itself if that has it, the nearest one for
// another format's, "x-…" for any other, "translated" for "".
std::string xliff12_state(std::string_view state);

// XLIFF 2's `state`, and, where that says less than the word, the word as `subState`.
struct Xliff2State {
  std::string_view state;
  std::string sub_state = {};  // "dragoman:needs-review-translation"; "" for none
};
Xliff2State xliff2_state(std::string_view state);

// The word of a segment in XLIFF 2: what xliff2_state() turned into these.
std::string_view word_of_xliff2(std::string_view state, std::string_view sub_state);

}  // namespace dragoman::tmx
