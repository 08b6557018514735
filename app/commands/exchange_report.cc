// SPDX-License-Identifier: Apache-2.0
#include "app/commands/exchange_report.h"

#include <iostream>
#include <optional>

#include "corpus/base/error.h"

namespace dragoman::app {

tmx::ExchangeFormat choose_exchange_format(const std::filesystem::path& output,
                                           const std::string& name) {
  std::optional<tmx::ExchangeFormat> format =
      name.empty() ? tmx::format_by_extension(output) : tmx::format_called(name);
  if (!format && !output.has_extension()) format = tmx::ExchangeFormat::tmx;
  if (!format || *format == tmx::ExchangeFormat::tbx) {
    throw Error(Errc::usage, {output, {}, {}}, "cannot write this format: unknown extension",
                "choose a format with --to");
  }
  return *format;
}

void tell_problems(const std::filesystem::path& file, const std::vector<tmx::Problem>& problems,
                   bool truncated) {
  for (std::size_t first = 0; first < problems.size();) {
    const tmx::Problem& problem = problems[first];
    std::size_t last = first;
    while (last + 1 < problems.size() && problems[last + 1].cause == problem.cause &&
           problems[last + 1].line == problems[last].line + 1) {
      ++last;
    }
    std::cerr << file.string() << ':' << problem.line;
    if (last > first) std::cerr << '-' << problems[last].line;
    std::cerr << ": " << problem.cause
              << (!problem.skipped ? "; repaired"
                  : last > first   ? "; the units were left out"
                                   : "; the unit was left out")
              << '\n';
    first = last + 1;
  }
  if (truncated) {
    std::cerr << file.string() << ": ends too early; everything before the end was read\n";
  }
}

}  // namespace dragoman::app
