// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "corpus/document.h"
#include "corpus/lang_tag.h"

namespace dragoman {

// The language whose commonest words (data/common-words.json) make up most of the document's
// beginning, or nothing where no language stands out. Looks at a few thousand words at most.
std::optional<LangTag> guess_language(const Document& document);

}  // namespace dragoman
