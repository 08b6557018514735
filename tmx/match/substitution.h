// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "corpus/text/lang_tag.h"

namespace dragoman::tmx {

// A text in its language.
struct TextIn {
  std::string_view text;
  const LangTag& language;
};

struct Substitution {
  std::string text;           // empty if nothing differs, or not all of it could be put in
  std::size_t different = 0;  // how many values differ
};

// `target`, the translation of `source`, with the numbers, times and dates of `query` instead of
// those of `source`, by value and in the target's form. All of those that differ, or none: each
// must correspond to one of the source's of its kind, in the same order, which the target has too.
// Texts of more than 10,000 bytes are left alone.
Substitution substitute_values(const TextIn& source, const TextIn& query, const TextIn& target);

}  // namespace dragoman::tmx
