// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "corpus/model/label.h"
#include "corpus/text/lang_tag.h"

namespace dragoman {

// A label at the start of a line, and the number of bytes before the text that it labels (white
// space included; 0 if the label is part of the text).
struct LeadingLabel {
  Label label;
  std::size_t length = 0;
};

// The label that `line` (trimmed NFC UTF-8) begins with, if any: a number, letter or numeral with a
// dot or a bracket ("12." "A." "(a)" "a)" "ii)" "1.2." "(a.1)"), the mark of a note ("¹", "1/"; key
// "note 1"), what other scripts number with ("(أ)" "а)" "一、" "（二）", and "12 - " before a
// letter without capitals: Chinese numerals have the keys of figures), or one of the language's
// names for parts of a document with its number ("Annex II", "Article 3"; data/*.structure.json) if
// a heading or the part's text follows, not a sentence about the part. A date, a decimal number and
// a figure without dot or bracket are not labels. A capital letter with a dot is one unless it is
// surely an initial or a title: before another initial, before one word and a comma ("A. Dupont,
// rapporteur"), or in the language's data ("M.").
std::optional<LeadingLabel> leading_label(std::string_view line, const LangTag& language);

}  // namespace dragoman
