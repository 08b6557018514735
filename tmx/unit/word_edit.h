// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace dragoman::tmx {

// What happens to a word on the way from one text to another.
enum class WordEdit : std::uint8_t { same, replaced, removed, inserted };

}  // namespace dragoman::tmx
