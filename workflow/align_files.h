// SPDX-License-Identifier: Apache-2.0
//
// From two files to a bitext:
//
//   const auto [bitext, warnings, reuse] = workflow::align_files("en.docx", "fr.docx");
//   tmx::write_tmx(bitext, std::cout);
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "align/aligner.h"
#include "align/stored_lexicon.h"
#include "corpus/model/bitext.h"
#include "corpus/text/lang_tag.h"
#include "workflow/warning.h"

namespace dragoman::workflow {

struct AlignFilesOptions {
  // Where they are left out, each text shows its language; one that doesn't is taken for English
  // (source) or French (target).
  std::optional<LangTag> source_language = {};
  std::optional<LangTag> target_language = {};
  bool segmented = false;                 // both files hold one sentence a line (ReadOptions)
  std::vector<std::string> columns = {};  // of a table alone: ReadOptions::columns of tmx
  std::filesystem::path srx = {};  // segmentation rules in SRX 2.0; empty for the built-in ones
  // The bilingual lexicon to begin with.
  bool use_lexicon = true;
  std::filesystem::path lexicon = {};  // empty for the built-in one that serves the languages
  // A translation memory, if the file exists: pairs of texts that it has word for word are
  // evidence. It is not written to.
  std::filesystem::path memory = {};
  // A file of units (TMX, XLIFF, a table): an alignment of an earlier issue of the two documents.
  // What it pairs is kept where both texts are still the same.
  std::filesystem::path earlier_alignment = {};
  unsigned jobs = 2;  // threads, at most; the result is the same for any number
};

// What was kept of an earlier alignment.
struct ReuseCount {
  std::size_t earlier = 0;  // its units
  std::size_t kept = 0;     // of these, how many are beads of the bitext
};

struct AlignedFiles {
  Bitext bitext;
  std::vector<Warning> warnings;
  ReuseCount reuse;  // zero without an earlier alignment
};

// Reads both documents and aligns them. Where `target` is empty, `source` must be a bilingual file,
// which is read as it is paired. Throws as read_document(), read_units() and StoredLexicon::open();
// Error(usage) for a `source` alone that is not bilingual; Error(conflict) for a lexicon of other
// languages.
AlignedFiles align_files(const std::filesystem::path& source, const std::filesystem::path& target,
                         const AlignFilesOptions& options = {});

// The same for two documents that the caller has read.
AlignedFiles align_documents(Document source, Document target,
                             const AlignFilesOptions& options = {});

// Whether the file holds a text and its translation: TMX and XLIFF by their first bytes, tables and
// the other formats of units by their extensions or, in a .txt file or one of no known name, by
// their first lines. Standard input does not. Throws Error(io).
bool is_bilingual_file(const std::filesystem::path& file);

// What the aligner is given for two documents: the lexicon, the terms, and what a memory has of
// them. Throws as align_files().
AlignOptions aligner_options(const AlignFilesOptions& options, const Document& source,
                             const Document& target);

// Adds what beads that are kept say about how texts are translated.
void add_known(const std::vector<Bead>& beads, std::vector<KnownPair>& known);

// The lexicon that the options name, or the built-in one, if any serves the languages. Throws
// Error(conflict) for one of other languages.
std::optional<StoredLexicon> choose_lexicon(const AlignFilesOptions& options, const LangTag& source,
                                            const LangTag& target);

}  // namespace dragoman::workflow
