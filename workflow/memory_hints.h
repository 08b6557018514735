// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "corpus/model/bitext.h"
#include "tmx/memory.h"

namespace dragoman::tmx {

// Which segments of `source` a memory has word for word with which segments of `target` as their
// translations. Units that a machine aligned with little confidence don't count.
std::vector<KnownPair> known_pairs(Memory& memory, const Document& source, const Document& target);

}  // namespace dragoman::tmx
