// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "corpus/model/document.h"
#include "corpus/text/lang_tag.h"

namespace dragoman {

// Reads text of one sentence a line, a blank line between paragraphs (valid NFC UTF-8 with '\n'
// line ends), into blocks and segments: segment k is the k-th line that is not blank. Text without
// a blank line leaves the paragraphs open (Document::has_paragraphs is false). `name` becomes
// Document::name. Linear.
Document parse_segmented(std::string_view text, const LangTag& language, std::string name);

}  // namespace dragoman
