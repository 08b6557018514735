// SPDX-License-Identifier: Apache-2.0
//
// What the commands that read two documents share: their options, and reading and pairing.
#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "align/stored_lexicon.h"
#include "corpus/model/bitext.h"

namespace dragoman::app {

struct PairOptions {
  std::filesystem::path source;
  std::filesystem::path target;
  std::filesystem::path srx;
  std::filesystem::path lexicon;  // "none" for none; empty for the program's own
  std::string source_language;    // as the user says it; guessed from the text where it is empty
  std::string target_language;
  bool segmented = false;
  bool quiet = false;
  unsigned jobs = 2;
};

// What the user says of a language, if anything. Throws Error(usage).
std::optional<LangTag> said_language(const std::string& said);
// What the user says of a language, or another where she says nothing.
LangTag language_or(const std::string& said, std::string_view other);

// Adds the options, but not the files. `options` must outlive the parsing.
void add_pair_options(CLI::App& command, PairOptions& options);

// Reads and cuts one document. Throws as read_document().
Document read_side(const std::filesystem::path& file, const LangTag& language,
                   const PairOptions& options);
// Reads and cuts a document in the language that the user says or, where she says nothing, the one
// that its text tells; `other` where it does not. Throws as read_document().
Document read_guessed(const std::filesystem::path& file, const std::string& said,
                      std::string_view other, const PairOptions& options);
// Reads both documents and pairs them; `known` tells what is known of the two. Throws as
// read_side(), and Error(conflict) for a lexicon of other languages.
using KnownPairs = std::function<std::vector<KnownPair>(const Document&, const Document&)>;
Bitext read_pair(const PairOptions& options, const KnownPairs& known = {});

// The lexicon that the options name, or the program's own. Throws Error(conflict) for one of other
// languages.
std::optional<StoredLexicon> choose_lexicon(const PairOptions& options, const LangTag& source,
                                            const LangTag& target);

// Say on standard error what the user should know before she trusts the result, for the files are
// probably not the ones she meant.
void warn_of_languages(const Document& source, const Document& target);
void warn_of_language(const Document& document);
// Whether the files belong together at all.
void warn_of_verdict(const Bitext& bitext);

}  // namespace dragoman::app
