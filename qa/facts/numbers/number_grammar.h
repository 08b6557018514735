// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "qa/facts/numbers/number_data.h"

namespace dragoman::qa {

// A whole number in words.
struct SpelledNumber {
  std::uint64_t value = 0;
  std::uint64_t scale = 1;  // of its last part: 1000000 in "two million"
  std::size_t end = 0;
  bool ordinal = false;
  bool doubtful = false;  // a single word that often means something else
};

// The longest number in words that begins at `at` of `text`, where a word must begin.
std::optional<SpelledNumber> read_spelled(std::string_view text, std::size_t at,
                                          const NumberData& data);

}  // namespace dragoman::qa
