// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <iosfwd>
#include <memory>

#include "tmx/unit/unit_stream.h"

namespace dragoman::tmx {

// Writes TMX 1.4b in UTF-8, level 2 where variants have codes, valid against its DTD as long as
// attributes and the elements inside of segments are those of TMX: others are kept as they are, for
// nothing may be lost between reading and writing. A
// unit without variants, which TMX can't say, is left out.
//
// The header has the attributes that are given, then those that TMX asks for: creationtool
// "dragoman", segtype "sentence", o-tmf "dragoman", adminlang "en", srclang "*all*", datatype
// "plaintext" (its `version` says nothing here: 1.4 is written). There is no date and no DOCTYPE:
// the same units give the same bytes, and many readers would look for the DTD where it is not.
// Controls that XML can't hold become a space or are left out. The stream must outlive the writer
// and is written in large pieces, at the latest by finish().
std::unique_ptr<UnitWriter> make_tmx_writer(std::ostream& out);

}  // namespace dragoman::tmx
