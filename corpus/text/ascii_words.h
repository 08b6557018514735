// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace dragoman {

// Whether a word of a name, as those of styles and classes are, is among `words`, which are in
// lower case. Words are runs of ASCII letters: "P_code" and "Code block" have "code". Linear in the
// name.
bool has_ascii_word(std::string_view name, const std::set<std::string, std::less<>>& words);

}  // namespace dragoman
