// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace dragoman {

// The character that a symbol font shows for a code (0xF000 may be added to it, as Word does), as
// UTF-8: "α" for 0x61 of Symbol. "" for unknown codes and fonts.
std::string_view symbol_character(std::string_view font, unsigned code);

}  // namespace dragoman
