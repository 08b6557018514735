// SPDX-License-Identifier: Apache-2.0
//
// How a name sounds, so that one is known through the ways in which languages spell it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dragoman::qa {

struct NamePart {
  std::string folded;    // lower case, without marks
  std::string key;       // letters that languages write for one sound as one: Chernov, Tchernov
  std::string skeleton;  // the key without vowels
};

// The parts of a name as written, in valid UTF-8, without initials and small words of two letters.
std::vector<NamePart> name_parts(std::string_view name);

}  // namespace dragoman::qa
