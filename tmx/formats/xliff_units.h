// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <iosfwd>
#include <memory>

#include "corpus/io/input_file.h"
#include "tmx/unit/unit_stream.h"

namespace dragoman::tmx {

// Reads XLIFF 1.0 to 1.2 and 2.0 to 2.2: a unit for each segment, with its source and, where there
// is a translation (not one whose state is "new", "needs-translation" or "initial"), its target.
// The attribute tuid is the unit's id, with that of the segment where it has several; x-document
// the file's original, x-label the name of the unit or of the group that it begins, x-state the
// target's state; notes and the metadata that write_xliff() and the writers below make are read
// back. Alternative translations and matches are not read. Inline elements become TMX's: see
// xliff_inline.h.
//
// Holds the whole file in memory. Throws Error(syntax) with the line, Error(unsupported) for other
// versions. A segment without a source is skipped.
ReadReport read_xliff(InputFile& file, const ReadOptions& options, const UnitVisitor& visitor);

// Writes the units that have the source's language, those that have the target's as translated;
// properties and notes beside them. Units come one after another, without files and groups of their
// own. 1.2 has the properties as <note from="TYPE">, 2.1 in the metadata module.
std::unique_ptr<UnitWriter> make_xliff12_writer(const WriteOptions& options, std::ostream& out);
std::unique_ptr<UnitWriter> make_xliff21_writer(const WriteOptions& options, std::ostream& out);

}  // namespace dragoman::tmx
