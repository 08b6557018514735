// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <iosfwd>
#include <memory>

#include "tmx/unit/unit_stream.h"

namespace dragoman::tmx {

// Writes TMX 1.4b in UTF-8, level 2 where variants have codes. It is valid against the DTD as long
// as attributes and the elements inside segments are TMX's: others are written too, because nothing
// may be lost between reading and writing. A unit without variants is left out: TMX has no place
// for it.
//
// The header has the attributes that are given, then those that TMX requires: creationtool
// "dragoman", segtype "sentence", o-tmf "dragoman", adminlang "en", srclang "*all*", datatype
// "plaintext" (not its `version`: 1.4 is written). There is no date and no DOCTYPE: the same units
// give the same bytes, and many readers would look for the DTD and not find it. Controls that XML
// can't hold become a space or are left out. The stream must outlive the writer and is written in
// large pieces, at the latest by finish().
std::unique_ptr<UnitWriter> make_tmx_writer(std::ostream& out);

}  // namespace dragoman::tmx
