// SPDX-License-Identifier: Apache-2.0
//
// The one hash for tables and fingerprints of the memory. Files hold its values: never change it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace dragoman {

// The 128-bit product of `hash` and `value`, folded: each bit of either affects every bit of it.
constexpr std::uint64_t mix_hash(std::uint64_t hash, std::uint64_t value) {
  __extension__ using Wide = unsigned __int128;
  const Wide product = Wide{hash ^ 0x9E3779B97F4A7C15U} * Wide{value ^ 0xD1B54A32D192ED03U};
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

// Reads bytes in the machine's order: a file with these values is for little-endian machines.
inline std::uint64_t hash_bytes(std::string_view bytes) {
  std::uint64_t hash = bytes.size();
  std::size_t at = 0;
  for (; at + 8 <= bytes.size(); at += 8) {
    std::uint64_t piece;
    std::memcpy(&piece, bytes.data() + at, 8);
    hash = mix_hash(hash, piece);
  }
  std::uint64_t rest = 0;
  if (at < bytes.size()) std::memcpy(&rest, bytes.data() + at, bytes.size() - at);
  return mix_hash(hash, rest);
}

}  // namespace dragoman
