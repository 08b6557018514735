// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <iosfwd>

#include "corpus/model/bitext.h"

namespace dragoman::tmx {

// Writes a unit for each bead with both sides (see from_bead()) as TMX 1.4b, level 1, valid
// against its DTD, in UTF-8. The same bitext gives the same bytes: there is no date in them. There
// is no DOCTYPE either, for many readers would look for the DTD where it is not. Controls that XML
// can't write become a space or vanish. Holds one unit in memory at a time.
void write_tmx(const Bitext& bitext, std::ostream& out);

}  // namespace dragoman::tmx
