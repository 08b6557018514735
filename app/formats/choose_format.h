// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/base/error.h"

namespace dragoman::app {

// The format called `name` or, where that is empty, the one whose `extensions` (each between two
// spaces) have the output's; the first where the output has none. A format is a struct with `name`
// and `extensions`. Throws Error(usage) for an extension that is no format's.
template <typename Format>
const Format& choose_format(std::span<const Format> formats, const std::filesystem::path& output,
                            std::string_view name) {
  const std::string extension = " " + output.extension().string() + " ";
  for (const Format& format : formats) {
    if (name.empty() ? format.extensions.find(extension) != std::string_view::npos
                     : format.name == name) {
      return format;
    }
  }
  if (output.has_extension() && name.empty()) {
    std::string known;
    for (const Format& format : formats) known += format.extensions.substr(1);
    throw Error(Errc::usage, {output, {}, {}}, "cannot write this format: unknown extension",
                "use one of " + known + "or choose a format with --to");
  }
  return formats.front();
}

// The names of the formats, for the help of --to.
template <typename Formats>
std::vector<std::string> format_names(const Formats& formats) {
  std::vector<std::string> names;
  for (const auto& format : formats) names.emplace_back(format.name);
  return names;
}

}  // namespace dragoman::app
