// SPDX-License-Identifier: Apache-2.0
#include "app/exchange_report.h"

#include <iostream>
#include <optional>

#include "corpus/error.h"

namespace dragoman::app {

tmx::ExchangeFormat choose_exchange_format(const std::filesystem::path& output,
                                           const std::string& name) {
  std::optional<tmx::ExchangeFormat> format =
      name.empty() ? tmx::format_by_extension(output) : tmx::format_called(name);
  if (!format && !output.has_extension()) format = tmx::ExchangeFormat::tmx;
  if (!format || *format == tmx::ExchangeFormat::tbx) {
    throw Error(Errc::usage, {output, {}, {}}, "its extension names no format that is written",
                "say which with --to");
  }
  return *format;
}

void tell_problems(const std::filesystem::path& file, const std::vector<tmx::Problem>& problems,
                   bool truncated) {
  for (const tmx::Problem& problem : problems) {
    std::cerr << file.string() << ':' << problem.line << ": " << problem.cause
              << (problem.skipped ? "; the unit is left out" : "; repaired") << '\n';
  }
  if (truncated) {
    std::cerr << file.string() << ": ends too early; what stands before was read\n";
  }
}

}  // namespace dragoman::app
