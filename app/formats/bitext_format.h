// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/model/bitext.h"

namespace dragoman::app {

// A format that an aligned pair of documents is written in.
struct BitextFormat {
  std::string_view name;
  std::string_view extensions;  // each between two spaces
  void (*write)(const Bitext&, std::ostream&);
};

// As choose_format().
const BitextFormat& choose_bitext_format(const std::filesystem::path& output,
                                         std::string_view name);
std::vector<std::string> bitext_format_names();

}  // namespace dragoman::app
