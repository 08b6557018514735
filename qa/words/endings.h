// SPDX-License-Identifier: Apache-2.0
//
// Words with all their endings, as data files write them: "первый" and its forms are "перв|ый",
// where the file's "endings" lists the forms of "ый".
#pragma once

#include <map>
#include <string>
#include <vector>

#include "corpus/base/language_data.h"

namespace dragoman::qa {

// The forms of each ending, by the one that stands behind "|".
using Endings = std::map<std::string, std::vector<std::string>>;

// The member "endings" of a data file; none if it has none.
Endings endings_of(const DataValue& file);

// All forms of `word`: each "|" with the letters behind it is replaced by each form of that ending;
// other words are returned as they are. Throws Error(syntax) for an ending that is not listed.
std::vector<std::string> inflected(const std::string& word, const Endings& endings);

}  // namespace dragoman::qa
