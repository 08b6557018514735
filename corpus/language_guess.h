// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

#include "corpus/model/document.h"
#include "corpus/text/lang_tag.h"

namespace dragoman {

// The language that the document's beginning is in: Chinese, Japanese and Arabic by their letters,
// the others by their commonest words (data/common-words.json). Nothing where no language stands
// out. Looks at a few thousand words at most.
std::optional<LangTag> guess_language(const Document& document);

// The language of a sentence or two that are said to be in `claimed`: another one only where its
// common words are many and the other's next to none, so that names and quotations raise no alarm.
// Nothing where the words tell neither.
std::optional<LangTag> guess_language(std::string_view text, const LangTag& claimed);

}  // namespace dragoman
