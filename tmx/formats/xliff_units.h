// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <iosfwd>
#include <memory>

#include "corpus/io/input_file.h"
#include "tmx/unit/unit_stream.h"

namespace dragoman::tmx {

// Reads XLIFF 1.0 to 1.2 and 2.0 to 2.2: a unit for each segment, with its source and, if it is
// translated (its state is not "new", "needs-translation" or "initial"), its target. The attribute
// tuid is the unit's id, followed by the segment's if the unit has several; x-document is the
// file's original, x-label the name of the unit or of the group that it begins, x-state the
// target's state. Notes are read, and the metadata that write_xliff() and the writers below write.
// Alternative translations and matches are not read. Inline elements become TMX's: see
// xliff_inline.h.
//
// Holds the whole file in memory. Throws Error(syntax) with the line, Error(unsupported) for other
// versions. A segment without a source is skipped.
ReadReport read_xliff(InputFile& file, const ReadOptions& options, const UnitVisitor& visitor);

// Writes the units that have a text in the source language, with their properties and notes; a unit
// that also has the target language is translated. All units are in one file, without groups.
// Properties are <note from="TYPE"> in 1.2, and in the metadata module in 2.1.
std::unique_ptr<UnitWriter> make_xliff12_writer(const WriteOptions& options, std::ostream& out);
std::unique_ptr<UnitWriter> make_xliff21_writer(const WriteOptions& options, std::ostream& out);

}  // namespace dragoman::tmx
