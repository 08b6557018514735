// SPDX-License-Identifier: Apache-2.0
#include "tmx/store/stored_unit.h"

#include "corpus/base/hash.h"
#include "tmx/unit/match_words.h"

namespace dragoman::tmx {

std::uint64_t context_hash(std::string_view text) {
  const std::uint64_t hash = hash_bytes(normal_text(text));
  return hash == 0 ? 1 : hash;
}

}  // namespace dragoman::tmx
