// SPDX-License-Identifier: Apache-2.0
//
// Units as lines of text: TSV, CSV and JSON. Each holds a pair of texts and little else; what a
// reader finds beside them is the properties x-confidence, x-document, x-label and x-kind.
#pragma once

#include <iosfwd>
#include <memory>

#include "corpus/io/input_file.h"
#include "tmx/unit/unit_stream.h"

namespace dragoman::tmx {

// SOURCE<TAB>TARGET[<TAB>CONFIDENCE or DOCUMENT[<TAB>…]] without quoting or header line. Blank
// lines are passed over.
ReadReport read_tsv(InputFile& file, const ReadOptions& options, const UnitVisitor& visitor);

// A bead a line, as write_jsonl() writes them: {"source":[{"text":"…"}],"target":[…]} and perhaps
// "confidence", "label", "kind", "document". A side's texts are joined by one space.
ReadReport read_jsonl(InputFile& file, const ReadOptions& options, const UnitVisitor& visitor);

// RFC 4180, separated by commas, semicolons or tabs. A first row that names its columns by language
// tags or "source" and "target" says where the texts are, in any number of languages, and columns
// "confidence", "document", "domain", "label" and "note" what else there is; without one, the first
// two fields are source and target, the third as in TSV.
ReadReport read_csv(InputFile& file, const ReadOptions& options, const UnitVisitor& visitor);

// What these write of a unit: the texts in two languages (those of the first unit, source first,
// where the options don't say), the confidence, the document and the label. Units without both are
// left out. In TSV the third field is the confidence, else the document; controls become a space.
std::unique_ptr<UnitWriter> make_tsv_writer(const WriteOptions& options, std::ostream& out);
std::unique_ptr<UnitWriter> make_jsonl_writer(const WriteOptions& options, std::ostream& out);
// With a header row: the two language tags, confidence, document, label.
std::unique_ptr<UnitWriter> make_csv_writer(const WriteOptions& options, std::ostream& out);

}  // namespace dragoman::tmx
