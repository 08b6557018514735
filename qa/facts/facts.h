// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "corpus/text/lang_tag.h"
#include "qa/model/fact.h"

namespace dragoman::qa {

// The facts of valid UTF-8 text in a language, in their order, none over another: where several
// readers claim the same words, a symbol is taken before a date, a date before an amount, and that
// before a plain number ("A/57/64" holds no numbers, "3 May 2004" no 3). A language without data
// files has figures and symbols. Made for segments and paragraphs: at worst quadratic in their
// facts.
std::vector<Fact> read_facts(std::string_view text, const LangTag& language);

}  // namespace dragoman::qa
