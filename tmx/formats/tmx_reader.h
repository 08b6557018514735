// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <iosfwd>
#include <string>

#include "tmx/unit/unit_stream.h"

namespace dragoman::tmx {

// Reads TMX 1.1 to 1.4, levels 1 and 2, one unit at a time, in UTF-8, UTF-16, ISO 8859-1 or
// Windows-1252, compressed with gzip or not. "-" is standard input. Memory is that of the largest
// unit.
//
// The units and the header keep everything but comments, processing instructions and the order of
// notes among properties. White space and Unicode form stay as given (line ends become "\n", as XML
// requires). If a language is not a BCP 47 tag, its first subtag counts, otherwise "und", and the
// attribute xml:lang keeps what was written. Elements that TMX does not know are kept inside a
// <seg> and a <header>, without the declarations of their namespaces; elsewhere they are errors. A
// variant without a <seg> has the text "".
//
// Strict reading accepts well-formed XML that names the language of each variant. Lenient reading
// repairs the rest: characters and references that XML forbids are left out or become a space,
// invalid UTF-8 is read as Windows-1252, an & or < that begins nothing is text, elements end with
// the element around them, and a variant without a language is in "und". A unit that still has no
// variant is skipped. Of a file that is cut short, the units before the cut are read.
//
// Throws Error(io), Error(encoding), Error(syntax), each but the first with the line, and the
// column at the beginning of the cause; Error(unsupported) for entity declarations, other encodings
// and versions. No other file is opened: no DTD, no entity. Exceptions of the visitor pass
// through.
ReadReport read_tmx(const std::filesystem::path& file, const ReadOptions& options,
                    const UnitVisitor& visitor);

// The same for an open stream; `head` is what has already been read of it, `name` is for messages.
ReadReport read_tmx(std::istream& stream, std::string head, const std::filesystem::path& name,
                    const ReadOptions& options, const UnitVisitor& visitor);

}  // namespace dragoman::tmx
