// SPDX-License-Identifier: Apache-2.0
//
// Keys for how a name sounds, so that its spellings in several languages are recognised.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dragoman::qa {

struct NamePart {
  std::string folded;    // lower case, without marks
  std::string key;       // one letter for each sound: the same for Chernov and Tchernov
  std::string skeleton;  // the key without vowels
};

// The parts of a name as written, in valid UTF-8, without initials and words of two small letters.
std::vector<NamePart> name_parts(std::string_view name);

}  // namespace dragoman::qa
