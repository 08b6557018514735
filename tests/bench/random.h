// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <random>
#include <string_view>
#include <utility>
#include <vector>

namespace dragoman::bench {

// Random numbers that are the same everywhere: the standard fixes what the engine puts out, but not
// what its distributions make of that, so they are left out.
class Random {
 public:
  explicit Random(std::uint64_t seed) : engine_(seed) {}

  // One of 0 to bound - 1; the bias of the modulo is far below what a bench could notice.
  std::uint64_t below(std::uint64_t bound) { return engine_() % bound; }

  // Fisher and Yates's shuffle.
  template <typename Value>
  void shuffle(std::vector<Value>& values) {
    for (std::size_t left = values.size(); left > 1; --left) {
      std::swap(values[left - 1], values[below(left)]);
    }
  }

 private:
  std::mt19937_64 engine_;
};

// A seed that depends on the name alone (FNV-1a), so that a new file changes nothing for the
// others.
inline std::uint64_t seed_of(std::string_view name) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const char c : name) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001b3;
  }
  return hash;
}

}  // namespace dragoman::bench
