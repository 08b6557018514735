// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "corpus/text/lang_tag.h"

namespace dragoman::qa {

// The spelling dictionary of a language.
class Speller {
 public:
  virtual ~Speller() = default;
  // Whether the word (valid UTF-8, as written) is in the dictionary. Thread-safe.
  virtual bool knows(std::string_view word) const = 0;
};

// The speller with the language's installed dictionary (find_dictionary()), loaded once; nullptr if
// none is installed or readable, or if the library was built without nuspell.
const Speller* speller(const LangTag& language);

}  // namespace dragoman::qa
