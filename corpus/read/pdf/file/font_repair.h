// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace dragoman::pdf {

struct PdfContent;

// Gives fonts whose codes are glyphs that nothing names their characters, where that can be proved:
// the font is of the family of another one in the file that has names, with the same outlines for
// the same glyphs; or its glyphs follow the standard order of Macintosh fonts. Letters of a second
// script are found by those that look the same in both (а and a, В and B). What can't be proved
// stays without characters.
void repair_fonts(PdfContent& content);

}  // namespace dragoman::pdf
