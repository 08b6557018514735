// SPDX-License-Identifier: Apache-2.0
//
// Units as lines of text: TSV, CSV and JSON. Each holds a pair of texts and little else: readers
// set the properties x-confidence, x-document, x-label and x-kind.
#pragma once

#include <iosfwd>
#include <memory>

#include "corpus/io/input_file.h"
#include "tmx/unit/unit_stream.h"

namespace dragoman::tmx {

// SOURCE<TAB>TARGET[<TAB>CONFIDENCE or DOCUMENT[<TAB>…]] without quoting or header line. Blank
// lines are skipped.
ReadReport read_tsv(InputFile& file, const ReadOptions& options, const UnitVisitor& visitor);

// One bead a line, as write_jsonl() writes it: {"source":[{"text":"…"}],"target":[…]}, optionally
// with "confidence", "label", "kind", "document". The texts of a side are joined by one space.
ReadReport read_jsonl(InputFile& file, const ReadOptions& options, const UnitVisitor& visitor);

// RFC 4180, separated by commas, semicolons or tabs. A header row names the columns: language tags,
// or "source" and "target", for texts in any number of languages; "confidence", "document",
// "domain", "label" and "note" for the rest. Without a header row the first two fields are source
// and target, and the third is the document.
ReadReport read_csv(InputFile& file, const ReadOptions& options, const UnitVisitor& visitor);

// These write the texts in two languages (by default those of the first unit, source first), the
// confidence, the document and the label. Units without both languages are left out. In TSV the
// third field is the confidence, or the document if there is none; controls become a space.
std::unique_ptr<UnitWriter> make_tsv_writer(const WriteOptions& options, std::ostream& out);
std::unique_ptr<UnitWriter> make_jsonl_writer(const WriteOptions& options, std::ostream& out);
// With a header row: the two language tags, confidence, document, label.
std::unique_ptr<UnitWriter> make_csv_writer(const WriteOptions& options, std::ostream& out);

}  // namespace dragoman::tmx
