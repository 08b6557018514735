// SPDX-License-Identifier: Apache-2.0
//
// What the commands that read two documents share: their options, and reading and pairing.
#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "align/stored_lexicon.h"
#include "corpus/bitext.h"

namespace dragoman::app {

struct PairOptions {
  std::filesystem::path source;
  std::filesystem::path target;
  std::filesystem::path srx;
  std::filesystem::path lexicon;  // "none" for none; empty for the program's own
  std::string source_language = "en";
  std::string target_language = "fr";
  bool segmented = false;
  bool quiet = false;
  unsigned jobs = 2;
};

// Adds the options, but not the files. `options` must outlive the parsing.
void add_pair_options(CLI::App& command, PairOptions& options);

// Reads and cuts one document. Throws as read_document().
Document read_side(const std::filesystem::path& file, const LangTag& language,
                   const PairOptions& options);
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
