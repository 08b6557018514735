// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "corpus/model/document.h"
#include "corpus/text/lang_tag.h"

namespace dragoman {

// The language of a text, given as its lines or paragraphs (NFC UTF-8): Chinese, Japanese and
// Arabic are recognised by their letters, the others by their most common words
// (data/common-words.json). Returns nothing if no language is clearly ahead. Looks at the first few
// thousand words at most.
std::optional<LangTag> guess_language(std::span<const std::string_view> lines);
// The same for texts that are few and short, such as those of a table: two common words and a clear
// lead are enough.
std::optional<LangTag> guess_language_of_few(std::span<const std::string_view> texts);
// The same for the blocks of a document.
std::optional<LangTag> guess_language(const Document& document);

// The language of a sentence or two that should be in `claimed`. Returns another language only if
// its common words are many and those of `claimed` next to none, so that names and quotations raise
// no alarm; returns nothing if the words point to no language.
std::optional<LangTag> guess_language(std::string_view text, const LangTag& claimed);

}  // namespace dragoman
