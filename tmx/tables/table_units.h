// SPDX-License-Identifier: Apache-2.0
//
// Units as lines of text: TSV, CSV and JSON. Each holds a pair of texts and little else: readers
// set the properties x-confidence, x-document, x-label and x-kind. Files may be in any encoding
// that LineInput reads.
#pragma once

#include <iosfwd>
#include <memory>

#include "corpus/io/input_file.h"
#include "tmx/tables/table_rows.h"
#include "tmx/unit/unit_stream.h"

namespace dragoman::tmx {

// A row for each unit. A header row names the columns: language tags or names ("fr-CA", "French",
// "français"), or "source" and "target", for texts in any number of languages; "confidence",
// "crossing", "document", "domain", "kind", "label" and "note" for the rest. Without a header row
// the first two fields are source and target, and the third is the confidence or the document; a
// row with the fields of write_tsv() has its languages too.
// ReadOptions::columns chooses others. Blank lines are skipped.
ReadReport read_table(InputFile& file, TableKind kind, const ReadOptions& options,
                      const UnitVisitor& visitor);

// Whether text that is not named as a table is one: each of its first lines has a tab between two
// texts, in languages that a header names or that the texts show.
bool seems_table_of_units(InputFile& file);

// One bead a line, as write_jsonl() writes it: {"source":[{"text":"…"}],"target":[…]}, optionally
// with "source_lang", "target_lang", "confidence", "label", "kind", "document". The texts of a side
// are joined by one space.
ReadReport read_jsonl(InputFile& file, const ReadOptions& options, const UnitVisitor& visitor);

// These write the texts in two languages (by default those that most units have, source first), the
// confidence, the document and the label. Units without both languages are left out.
// TSV: the fields of write_tsv(), and the document; no header line.
std::unique_ptr<UnitWriter> make_tsv_writer(const WriteOptions& options, std::ostream& out);
// With a header row: the two language tags, confidence, document, label.
std::unique_ptr<UnitWriter> make_csv_writer(const WriteOptions& options, std::ostream& out);
// With the languages on each line.
std::unique_ptr<UnitWriter> make_jsonl_writer(const WriteOptions& options, std::ostream& out);

}  // namespace dragoman::tmx
