// SPDX-License-Identifier: Apache-2.0
#include "app/commands/exchange_report.h"

#include <iostream>
#include <optional>

#include "corpus/base/error.h"
#include "corpus/text/shown.h"

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
    std::cerr << shown(file) << ':' << problem.line;
    if (last > first) std::cerr << '-' << problems[last].line;
    std::cerr << ": " << shown(problem.cause)
              << (!problem.skipped ? "; repaired"
                  : last > first   ? "; the units were left out"
                                   : "; the unit was left out")
              << '\n';
    first = last + 1;
  }
  if (truncated) {
    std::cerr << shown(file) << ": ends too early; everything before the end was read\n";
  }
}

void tell_languages(const std::filesystem::path& file,
                    const std::optional<tmx::TakenLanguages>& taken) {
  if (!taken) return;
  std::cerr << shown(file) << ": does not state its languages; "
            << (taken->shown ? "by its texts, they are " : "its texts do not show them: assumed ")
            << taken->source.str() << " and " << taken->target.str()
            << " (name others with -s and -t)\n";
}

void tell_pair(const std::filesystem::path& file, const tmx::LanguagePair& pair,
               const tmx::LanguageSet& languages) {
  if (languages.size() < 3 && languages.contains(std::string(pair.source.language())) &&
      languages.contains(std::string(pair.target.language()))) {
    return;
  }
  std::cerr << shown(file) << ": ";
  std::string list;
  for (const std::string& language : languages) list += (list.empty() ? "" : ", ") + language;
  std::cerr << "has texts in " << (list.empty() ? "no language" : list) << "; the pair written is "
            << pair.source.str() << " and " << pair.target.str()
            << " (name others with -s and -t)\n";
}

}  // namespace dragoman::app
