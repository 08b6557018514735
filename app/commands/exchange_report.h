// SPDX-License-Identifier: Apache-2.0
//
// Shared by the commands that read and write files of units.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "tmx/exchange.h"
#include "tmx/unit/language_choice.h"

namespace dragoman::app {

// The format called `name` or, if that is empty, the one of the output's extension; TMX if it has
// none. Throws Error(usage) for the extension of a format that can't be written.
tmx::ExchangeFormat choose_exchange_format(const std::filesystem::path& output,
                                           const std::string& name);

// Prints the problems of a file on standard error, a line for each; equal problems on consecutive
// lines are printed once.
void tell_problems(const std::filesystem::path& file, const std::vector<tmx::Problem>& problems,
                   bool truncated);

// Says which languages were taken for texts whose language a file does not state, if there are any.
void tell_languages(const std::filesystem::path& file,
                    const std::optional<tmx::TakenLanguages>& taken);

// Says which two languages were written, if the file has others as well.
void tell_pair(const std::filesystem::path& file, const tmx::LanguagePair& pair,
               const tmx::LanguageSet& languages);

}  // namespace dragoman::app
