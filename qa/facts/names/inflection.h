// SPDX-License-Identifier: Apache-2.0
//
// The forms of names in languages that decline them, as their data files write them:
//
//   "paradigms": {"ия": ["ия", "ии", "ию", "ией"], "ая": ["ая", "ой", "ую", "ой"]},
//   "names": ["Япон[ия]", "Российск[ая] Федерац[ия]"]
//
// and what they write in one word with the word after it:
//
//   "clitics": {"names": ["و"], "articles": ["ال", "وال"], "merged": [["ال", "لل"]]}
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/base/language_data.h"
#include "qa/facts/names/name_table.h"

namespace dragoman::qa {

// The endings that replace each ending in square brackets.
using Paradigms = std::map<std::string, std::vector<std::string>, std::less<>>;

// Those of a data file; none where it has no such member.
Paradigms read_paradigms(const DataValue& file);
Clitics read_clitics(const DataValue& file);

// The forms of a name, without repetitions: the brackets of a name have their first endings
// together, then their second, and so on; the last of a shorter paradigm goes with the rest of a
// longer one. A name without brackets has one form. Throws Error(syntax) for a paradigm that is
// not there.
std::vector<std::string> inflected(std::string_view name, const Paradigms& paradigms);

}  // namespace dragoman::qa
