// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <iosfwd>

#include "corpus/model/bitext.h"

namespace dragoman::tmx {

// Writes the bitext as XLIFF 2.1 in UTF-8: one <file>, a <unit> for each bead, its number in the
// ladder as the id ("b0", "b1" …) and its label as the name. Confidence, kind and the labels as
// written stand in the metadata module (categories "bitext" and "bead").
//
//   both sides    state "translated", sub-state "dragoman:aligned"
//   source alone  state "initial" and no <target>: what remains to be translated
//   target alone  an empty <source>, state "translated", sub-state "dragoman:inserted", so that
//                 nothing of the translation is lost and a tool can filter for it
//
// A bead that crosses the others says so in its unit's metadata (type "crossing", value "true"),
// and its unit stands where its source does: a tool that merges the file puts the translation
// there, not where the block was moved to. XLIFF's own `order` of a <target> can't say it, for it
// counts the segments of one unit and each unit here has one.
//
// The same bitext gives the same bytes. Controls that XML can't write become a space or vanish.
// Holds one unit in memory at a time.
void write_xliff(const Bitext& bitext, std::ostream& out);

}  // namespace dragoman::tmx
