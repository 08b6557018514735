// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "corpus/text/lang_tag.h"
#include "qa/model/term.h"

namespace dragoman::qa {

// The terms of a glossary file for a pair of languages; only the primary subtags count. The format
// is detected from the content:
//   TBX (ISO 30042): version 2 (termEntry, langSet, tig or ntig) or 3 (conceptEntry, langSec,
//     termSec), where a term that is marked as deprecated or superseded is forbidden; or
//   tab-separated text: source, target and, optionally, forbidden targets; "|" separates the terms
//     of a cell; lines that begin with # are comments. A first line may name the columns by
//     language and "forbidden" ("#id<TAB>en<TAB>fr", with or without #); a language may then have
//     several columns, and cells may be empty.
// Throws Error(io), Error(encoding), Error(syntax) with the line, Error(unsupported) for a
// spreadsheet, or Error(conflict) if a TBX file has no terms in both languages.
std::vector<Term> read_glossary(const std::filesystem::path& file, const LangTag& source,
                                const LangTag& target);

// The same for text in either format; `text` is valid UTF-8, `file` is named in error messages.
std::vector<Term> parse_glossary_tsv(std::string_view text, const std::filesystem::path& file,
                                     const LangTag& source, const LangTag& target);
std::vector<Term> parse_glossary_tbx(std::string_view text, const std::filesystem::path& file,
                                     const LangTag& source, const LangTag& target);

}  // namespace dragoman::qa
