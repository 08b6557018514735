// SPDX-License-Identifier: Apache-2.0
//
// A bitext file from within: its tables, and what is read and written of them. docs/formats.md
// describes them for others.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/io/sqlite.h"
#include "workflow/bitext/bitext_journal.h"
#include "workflow/bitext/bitext_model.h"
#include "workflow/bitext/bitext_values.h"

namespace dragoman::workflow {

// Makes the tables of an empty database and puts a model into them.
void fill_bitext_tables(const Database& database, const BitextModel& model);

// Opens a file and checks that it is a bitext of a version that is known; one of an earlier version
// is brought up to date. Throws Error(io), Error(unsupported).
Database open_bitext_tables(const std::filesystem::path& file);

// Whether the first bytes of a file are those of a bitext file.
bool has_bitext_marks(std::string_view head);

BitextModel read_model(const Database& database);

// These run inside the caller's transaction.
//
// Applies a change to the tables; `model` is as it is afterwards.
void write_change(const Database& database, const BitextChange& change, const BitextModel& model);
// Adds an entry, whose number must be the next, with its change, if it has one.
void add_entry(const Database& database, const JournalEntry& entry, std::string_view change);
void set_status(const Database& database, std::int64_t number, EditStatus status);
std::int64_t next_number(const Database& database);

// The newest entries first; 0 for all.
std::vector<JournalEntry> read_journal(const Database& database, std::size_t limit);
std::string read_change(const Database& database, std::int64_t number);  // as JSON

}  // namespace dragoman::workflow
