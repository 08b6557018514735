// SPDX-License-Identifier: Apache-2.0
//
// Which checks know which languages. What a check knows of a language is data; without them it
// compares nothing, and a report says so.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/model/bitext.h"
#include "qa/checker.h"

namespace dragoman::qa {

// The languages in which the check makes no sense, as codes in order, with the reason
// (qa/checks/unsuited.h).
std::vector<std::pair<std::string, std::string>> unsuited_languages(const Check& check);

// Whether the check has the data that it needs of the language. Thread-safe.
bool knows_language(const Check& check, const LangTag& language);

// The languages that the check has data for and makes sense in, as codes in order; empty for one
// that needs none.
std::vector<std::string> known_languages(const Check& check);

// What was not looked at for want of data.
struct Unchecked {
  std::vector<std::string> languages;    // tags, as the documents have them
  std::vector<std::string_view> checks;  // names, as listed to users
};

// The chosen checks that lack data of one of the languages. Left out are those that make no sense
// in it, and those that know a single language: they are about its grammar.
Unchecked unchecked(const Bitext& bitext, const CheckChoice& choice = {});
Unchecked unchecked(const Document& document, const CheckChoice& choice = {});

}  // namespace dragoman::qa
