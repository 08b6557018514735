// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>

#include "corpus/text/lang_tag.h"

namespace dragoman::qa {

// The files of a hunspell dictionary.
struct DictionaryFiles {
  std::filesystem::path affixes;  // NAME.aff
  std::filesystem::path words;    // NAME.dic
};

// The installed dictionary of a language: that of the tag's region if it has one, else that of the
// language as a whole, else that of the first region. Searches the folders of the environment
// variable DICPATH (separated by colons) before the usual system folders.
std::optional<DictionaryFiles> find_dictionary(const LangTag& language);

}  // namespace dragoman::qa
