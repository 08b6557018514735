// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/text/lang_tag.h"

namespace dragoman {

// What numbers or names a block.
struct Label {
  std::string text;  // as written: "12.", "(a)", "iv)", "A.", "Annexe II"
  // The same in every language: "12", "a", "iv", "A", "annex II". Case and numeral style are kept,
  // since an item "I." may be the letter or the numeral. Empty for no label.
  std::string key;
  bool in_text = false;  // the label is also part of the block's text: "Annex II to the letter …"

  bool empty() const { return key.empty(); }
  friend bool operator==(const Label&, const Label&) = default;
};

// A label at the start of a line, and the number of bytes before the text that it labels (white
// space included; 0 where the label is part of the text).
struct LeadingLabel {
  Label label;
  std::size_t length = 0;
};

// The label that `line` (trimmed NFC UTF-8) begins with, if any: a number, letter or numeral with a
// dot or a bracket ("12." "A." "(a)" "a)" "ii)" "1.2." "(a.1)"), the mark of a note ("¹", "1/"; key
// "note 1"), or one of the language's names for parts of a document with its number ("Annex II",
// "Article 3"; data/*.structure.json) where a heading or the part's text goes on, and no sentence
// about the part. A date, a decimal number and a figure without dot or bracket are no labels. A
// capital letter with a dot is one unless it is surely an initial or a title: before another
// initial, before one word and a comma ("A. Dupont, rapporteur"), or in the language's data ("M.").
std::optional<LeadingLabel> leading_label(std::string_view line, const LangTag& language);

}  // namespace dragoman
