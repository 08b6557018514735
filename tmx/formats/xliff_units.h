// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <iosfwd>
#include <memory>

#include "corpus/io/input_file.h"
#include "tmx/unit/unit_stream.h"

namespace dragoman::tmx {

// Reads XLIFF 1.0 to 1.2, with what SDLXLIFF and memoQ add, and 2.0 to 2.2: a unit for each
// segment, with its source and, if it has any text, its target in whatever state. The attribute
// tuid is the unit's id, followed by the segment's if the unit has several; x-document is the
// file's original, x-label the name of the unit or of the group that it begins, x-state the
// target's state (xliff_state.h), x-state-qualifier what 1.2 adds to it; x-translate is "no" for
// what must not be translated, x-approved and x-locked say what the file says. Notes are read, and
// the metadata that write_xliff() and the writers below write. Alternative translations and matches
// are not read. Inline elements become TMX's: see xliff_inline.h.
//
// Holds the whole file in memory. Throws Error(syntax) with the line, Error(unsupported) for other
// versions. A segment without a source is skipped.
ReadReport read_xliff(InputFile& file, const ReadOptions& options, const UnitVisitor& visitor);

// Writes the units that have a text in the source language, with their ids, states, properties and
// notes; a unit that also has the target language is translated, unless x-state says otherwise. In
// 1.2 there is a <file> for each run of units of a document; in 2.1 all units are in one file.
// Properties are <note from="TYPE"> in 1.2, and in the metadata module in 2.1.
std::unique_ptr<UnitWriter> make_xliff12_writer(const WriteOptions& options, std::ostream& out);
std::unique_ptr<UnitWriter> make_xliff21_writer(const WriteOptions& options, std::ostream& out);

}  // namespace dragoman::tmx
