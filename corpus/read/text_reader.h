// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "corpus/model/document.h"
#include "corpus/text/lang_tag.h"

namespace dragoman {

// Reads running text (valid NFC UTF-8 with '\n' line ends) into blocks; `name` becomes
// Document::name. Linear.
Document parse_document(std::string_view text, const LangTag& language, std::string name);

}  // namespace dragoman
