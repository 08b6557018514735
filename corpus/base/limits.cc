// SPDX-License-Identifier: Apache-2.0
#include "corpus/base/limits.h"

#include <atomic>

namespace dragoman {
namespace {

std::atomic<std::size_t>& chosen() {
  static std::atomic<std::size_t> size = kLargestFile;
  return size;
}

}  // namespace

std::size_t largest_file() { return chosen(); }
void set_largest_file(std::size_t bytes) { chosen() = bytes; }

}  // namespace dragoman
