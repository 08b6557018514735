// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

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

}  // namespace dragoman
