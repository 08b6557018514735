// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <iosfwd>

#include "corpus/model/bitext.h"

namespace dragoman::tmx {

// Writes the bitext as XLIFF 2.1 in UTF-8: one <file>, and a <unit> for each bead, whose id is its
// number in the ladder ("b0", "b1" …) and whose name is its label. Confidence, kind and the labels
// as written are in the metadata module (categories "bitext" and "bead").
//
//   both sides    state "translated", sub-state "dragoman:aligned"
//   source alone  state "initial" and no <target>: to be translated
//   target alone  an empty <source>, state "translated", sub-state "dragoman:inserted": nothing of
//                 the translation is lost, and a tool can filter for it
//
// A bead that crosses the others has the metadata "crossing" with the value "true". Its unit is in
// the place of its source: a tool that merges the file puts the translation there, not where the
// block was moved to. XLIFF's own `order` of a <target> can't express this, because it counts the
// segments within a unit, and each unit here has one.
//
// The same bitext gives the same bytes. Controls that XML can't hold become a space or are left
// out. Holds one unit in memory at a time.
void write_xliff(const Bitext& bitext, std::ostream& out);

}  // namespace dragoman::tmx
