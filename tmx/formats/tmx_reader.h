// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <iosfwd>
#include <string>

#include "tmx/unit/unit_stream.h"

namespace dragoman::tmx {

// Reads TMX 1.1 to 1.4, levels 1 and 2, one unit at a time, in UTF-8, UTF-16, ISO 8859-1 or
// Windows-1252, packed by gzip or not. "-" is standard input. Memory is that of the largest unit.
//
// All that the file says survives in the units and the header, but comments, processing
// instructions and the order of notes among properties. White space and Unicode form stay as given
// (line ends become "\n", as XML asks). A language that is no BCP 47 tag is what its first subtag
// says, else "und", and stays as the attribute xml:lang. Elements that TMX does not know are kept
// inside a <seg> and a <header>, without the declarations of their namespaces, and are wrong
// elsewhere. A variant without a <seg> has the text "".
//
// Strict reading takes what is well-formed XML and names the language of each variant. Lenient
// reading repairs: characters and references that XML forbids vanish or become a
// space, bytes that break UTF-8 are taken for Windows-1252, an & or < that begins nothing is text,
// elements end where those around them do; a variant without a language is in "und". A unit that
// still has no variant is skipped. A file that ends too early has given the units before.
//
// Throws Error(io), Error(encoding), Error(syntax), each but the first with the line, and the
// column at the beginning of the cause; Error(unsupported) for entity declarations, other encodings
// and versions. Nothing else is ever opened: no DTD, no entity. What the visitor throws passes
// through.
ReadReport read_tmx(const std::filesystem::path& file, const ReadOptions& options,
                    const UnitVisitor& visitor);

// The same of an open stream, of which `head` has been read already; `name` is for messages.
ReadReport read_tmx(std::istream& stream, std::string head, const std::filesystem::path& name,
                    const ReadOptions& options, const UnitVisitor& visitor);

}  // namespace dragoman::tmx
