// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "corpus/text/lang_tag.h"

namespace dragoman {

// The places where words begin or end, in bytes of valid UTF-8, ascending: UAX #29, and ICU's
// dictionary for scripts that are written without spaces. Linear; takes some microseconds for a
// letter of these scripts.
std::vector<std::uint32_t> word_breaks(std::string_view text, const LangTag& language);

}  // namespace dragoman
