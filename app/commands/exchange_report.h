// SPDX-License-Identifier: Apache-2.0
//
// What the commands that read and write files of units share.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "tmx/exchange.h"

namespace dragoman::app {

// The format called `name` or, where that is empty, the one that the output's extension names; TMX
// where it has none. Throws Error(usage) for an extension that names none that is written.
tmx::ExchangeFormat choose_exchange_format(const std::filesystem::path& output,
                                           const std::string& name);

// Says on standard error what was wrong in a file, a line each; the same on lines that follow one
// another is said once.
void tell_problems(const std::filesystem::path& file, const std::vector<tmx::Problem>& problems,
                   bool truncated);

}  // namespace dragoman::app
