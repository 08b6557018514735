// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "qa/model/fact.h"

namespace dragoman::qa {

// Appends to `facts` the URLs (with a scheme, or from "www.") and e-mail addresses in valid UTF-8
// `text`, as written, in their order. Punctuation that ends the sentence, and a bracket that closes
// what opened before, are no part of them.
void read_addresses(std::string_view text, std::vector<Fact>& facts);

}  // namespace dragoman::qa
