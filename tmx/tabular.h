// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <iosfwd>

#include "corpus/model/bitext.h"

namespace dragoman::tmx {

// One bead a line: SOURCE<TAB>TARGET<TAB>CONFIDENCE<TAB>LABEL<TAB>KIND<TAB>CROSSING<TAB>
// SOURCE_LANG<TAB>TARGET_LANG, UTF-8 without a byte order mark, an empty field for an empty side or
// no label. The label is the one that is the same in every language. The sixth field is `crossing`
// for a bead that crosses the others and empty for the rest: all fields are always written, because
// many readers refuse lines with more fields than the first. There is no header line, because
// aligners and memories that import such tables read the first line as a pair; the languages are
// therefore on each line. Fields are those of tsv_field().
void write_tsv(const Bitext& bitext, std::ostream& out);

// The same as CSV, for a spreadsheet: a header row names the columns, the first two by their
// languages.
void write_csv(const Bitext& bitext, std::ostream& out);

// One bead a line as JSON, an empty array for an empty side:
//   {"source":[{"id":0,"label":"12.","text":"…"}],"target":[…],"confidence":0.9800,
//    "label":"12","kind":"paragraph","source_lang":"en","target_lang":"fr"}
// A segment has "label" only if a label precedes it that is not part of its text. The bead's
// "label" is always written, "" for none. Only a bead that crosses the others has "crossing":true.
void write_jsonl(const Bitext& bitext, std::ostream& out);

}  // namespace dragoman::tmx
