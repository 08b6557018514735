// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "qa/model/fact.h"

namespace dragoman::qa {

// Appends to `facts` the URLs (with a scheme, or starting with "www.") and e-mail addresses in
// valid UTF-8 `text`, as written, in text order. Punctuation that ends the sentence, and a bracket
// opened before the address, do not belong to it.
void read_addresses(std::string_view text, std::vector<Fact>& facts);

}  // namespace dragoman::qa
