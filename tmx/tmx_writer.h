// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <iosfwd>

#include "corpus/model/bitext.h"

namespace dragoman::tmx {

// Writes a unit for each bead with both sides (see from_bead()) as TMX 1.4b, valid against its DTD,
// in UTF-8. Formatting is written as codes (level 2). The same bitext gives the same bytes: there
// is no date. There is no DOCTYPE, because many readers would look for the DTD and not find it.
// Controls that XML can't hold become a space or are left out. Holds one unit in memory at a time.
void write_tmx(const Bitext& bitext, std::ostream& out);

}  // namespace dragoman::tmx
