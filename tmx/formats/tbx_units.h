// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "corpus/io/input_file.h"
#include "tmx/unit/unit_stream.h"

namespace dragoman::tmx {

// Reads TBX (ISO 30042), versions 2 and 3: a unit for each concept, with the first term of each
// language that is not deprecated. The attribute tuid is the concept's id, x-domain its subject
// field; definitions are notes. Holds the whole file in memory. Throws Error(syntax) with the line.
// A concept without a term is skipped.
ReadReport read_tbx(InputFile& file, const ReadOptions& options, const UnitVisitor& visitor);

}  // namespace dragoman::tmx
