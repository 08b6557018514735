// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/CLI.hpp>
#include <string>

namespace dragoman::app {

// What is wrong with a command line that CLI11 refused because of a command or an option that does
// not exist: "no command 'algin'; did you mean 'align'?". Empty where nothing is misspelt.
std::string misspelling(const CLI::App& app, int argc, const char* const* argv);

}  // namespace dragoman::app
