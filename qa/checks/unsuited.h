// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "corpus/text/lang_tag.h"
#include "qa/checks/check.h"

namespace dragoman::qa {

// Why the check makes no sense in the language (data/LANGUAGE.unsuited.json): a phrase, translated
// like the message of a finding; nullptr if it does. It is not run there
// inside one document; between two, it finds what the other language has. Thread-safe.
const char* unsuited(const Check& check, const LangTag& language);

}  // namespace dragoman::qa
