// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "corpus/model/bitext.h"
#include "tmx/memory.h"

namespace dragoman::workflow {

// Which segments of `source` a memory has word for word, with segments of `target` as their
// translations. Units that a machine aligned with low confidence don't count.
std::vector<KnownPair> memory_hints(tmx::Memory& memory, const Document& source,
                                    const Document& target);

}  // namespace dragoman::workflow
