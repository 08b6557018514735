// SPDX-License-Identifier: Apache-2.0
//
// From files to findings: an original and its translation, a bilingual file, or one document.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "corpus/model/bitext.h"
#include "qa/checker.h"
#include "workflow/align_files.h"
#include "workflow/warning.h"

namespace dragoman::workflow {

struct CheckFilesOptions {
  AlignFilesOptions align = {};  // how the files are read and aligned
  // Of a document alone; without it, the one that the text shows, else English.
  std::optional<LangTag> language = {};
  // A file of terms in the languages of the two documents; empty for none. Not read for a document
  // alone.
  std::filesystem::path glossary = {};
  qa::CheckChoice checks = {};
};

// What was read, as one of the two, and what the checks found in it.
struct CheckedFiles {
  std::optional<Bitext> bitext;
  std::optional<Document> document;
  std::vector<qa::Finding> findings;
  std::vector<Warning> warnings;
};

// Checks two documents against each other. Where `target` is empty, checks `source` alone: a
// bilingual file (is_bilingual_file()) as it is paired, any other as a document. Throws as
// align_files() and qa::read_glossary().
CheckedFiles check_files(const std::filesystem::path& source, const std::filesystem::path& target,
                         const CheckFilesOptions& options = {});

}  // namespace dragoman::workflow
