// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>

#include "corpus/text/lang_tag.h"

namespace dragoman::qa {

// A dictionary in hunspell's format.
struct DictionaryFiles {
  std::filesystem::path affixes;  // NAME.aff
  std::filesystem::path words;    // NAME.dic
};

// The installed dictionary of a language: for its region if the tag has one, else for the language
// as a whole, else for the first region that has one. Looks in the folders of the environment's
// DICPATH (parted by colons) before those where systems keep them.
std::optional<DictionaryFiles> find_dictionary(const LangTag& language);

}  // namespace dragoman::qa
