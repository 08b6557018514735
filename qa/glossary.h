// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "corpus/text/lang_tag.h"
#include "qa/model/term.h"

namespace dragoman::qa {

// The terms of a glossary for a pair of languages, of which the primary subtags count. By content,
// a file is either
//   TBX (ISO 30042): version 2 (termEntry, langSet, tig or ntig) or 3 (conceptEntry, langSec,
//     termSec), where a term that is marked as deprecated or superseded is forbidden; or
//   tab-separated text: source, target and, if wanted, what is forbidden as a target; several terms
//     of a cell parted by "|"; lines that begin with # are comments. A first line that names its
//     columns by language ("#id<TAB>en<TAB>fr", with or without #), and one as "forbidden", says
//     where they are; a language may have several, and lines may then have gaps.
// Throws Error(io), Error(encoding), Error(syntax) with the line, Error(unsupported) for a
// spreadsheet, or Error(conflict) where a TBX file has no terms in both languages.
std::vector<Term> read_glossary(const std::filesystem::path& file, const LangTag& source,
                                const LangTag& target);

// The two forms; `text` is valid UTF-8, `file` is for messages.
std::vector<Term> parse_glossary_tsv(std::string_view text, const std::filesystem::path& file,
                                     const LangTag& source, const LangTag& target);
std::vector<Term> parse_glossary_tbx(std::string_view text, const std::filesystem::path& file,
                                     const LangTag& source, const LangTag& target);

}  // namespace dragoman::qa
