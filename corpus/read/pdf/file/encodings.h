// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace dragoman::pdf {

enum class BaseEncoding : std::uint8_t { standard, win_ansi, mac_roman };

// The characters of the 256 codes (ISO 32000-1, annex D); 0 where there is none.
const std::array<char32_t, 256>& characters_of(BaseEncoding encoding);

// The character that a glyph's name stands for ("eacute", "uni20AC", "afii10017", "f_i" gives its
// first); 0 for a name that says nothing.
char32_t character_of_name(std::string_view name);

// How wide the characters of the standard fonts are, in thousandths of the size; for fonts that
// files use without saying.
double standard_width(char32_t c, bool serif, bool mono);

}  // namespace dragoman::pdf
