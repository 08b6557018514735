// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "corpus/model/document.h"
#include "corpus/text/lang_tag.h"

namespace dragoman {

struct TextLines;

// Reads running text (valid NFC UTF-8 with '\n' line ends) into blocks; `name` becomes
// Document::name. Linear.
Document parse_document(std::string_view text, const LangTag& language, std::string name);
// The same for text that is split into lines already (text_lines.h).
Document parse_document(const TextLines& lines, const LangTag& language, std::string name);

}  // namespace dragoman
