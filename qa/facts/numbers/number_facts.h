// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "corpus/text/lang_tag.h"
#include "qa/model/fact.h"

namespace dragoman::qa {

// How a language writes numbers (data/LANGUAGE.numbers.json).
struct NumberData;

// Read once for each language, kept for the life of the program. A language without data has no
// words, and its figures are read all the same. Thread-safe. Throws Error(syntax) only
// where the data built in are broken.
const NumberData& number_data(const LangTag& language);

// Appends to `facts` the numbers, ordinals, percentages and amounts of money that valid UTF-8
// `text` writes in words or figures, in their order. Each has its value in the form that fact.h
// says, the bytes that it covers (with its unit), and a low certainty where the words often mean
// something else ("one", "second"). Figures in symbols and dates count as numbers here; digits
// behind letters (CO2) do not. Keeps nothing of `text`.
void read_numbers(std::string_view text, const NumberData& data, std::vector<Fact>& facts);

}  // namespace dragoman::qa
