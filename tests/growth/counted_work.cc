// SPDX-License-Identifier: Apache-2.0
#include "tests/growth/counted_work.h"

#include <dlfcn.h>

#include <cstddef>
#include <cstdlib>
#include <new>

// The functions that take part in counting must not be counted themselves.
#define UNCOUNTED __attribute__((no_sanitize_coverage))

namespace {

bool is_counting = false;
std::uint64_t steps = 0;
std::uint64_t bytes = 0;

UNCOUNTED void count_bytes(std::size_t size) {
  if (is_counting) steps += size / 16;
}

// The function of that name in the C library; nullptr while it is being looked for, which may need
// it already.
template <typename Function>
UNCOUNTED Function* library_function(const char* name, Function*& found) {
  static bool is_looking = false;
  if (found == nullptr && !is_looking) {
    is_looking = true;
    found = reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
    is_looking = false;
  }
  return found;
}

}  // namespace

extern "C" {

UNCOUNTED void __sanitizer_cov_trace_pc() {
  if (is_counting) ++steps;
}

UNCOUNTED void* memmove(void* to, const void* from, std::size_t size) {
  static void* (*moved)(void*, const void*, std::size_t) = nullptr;
  count_bytes(size);
  if (auto* move = library_function("memmove", moved)) return move(to, from, size);
  auto* target = static_cast<volatile char*>(to);
  const auto* source = static_cast<const volatile char*>(from);
  for (std::size_t k = 0; k < size; ++k) {
    const std::size_t at = target < source ? k : size - 1 - k;
    target[at] = source[at];
  }
  return to;
}

UNCOUNTED void* memcpy(void* to, const void* from, std::size_t size) {
  return memmove(to, from, size);
}

UNCOUNTED void* memchr(const void* in, int c, std::size_t size) {
  static void* (*looked)(const void*, int, std::size_t) = nullptr;
  void* found = nullptr;
  if (auto* look = library_function("memchr", looked)) {
    found = look(in, c, size);
  } else {
    const auto* at = static_cast<const volatile unsigned char*>(in);
    for (std::size_t k = 0; k < size && found == nullptr; ++k) {
      if (at[k] == static_cast<unsigned char>(c)) found = const_cast<unsigned char*>(at + k);
    }
  }
  count_bytes(found == nullptr ? size
                               : static_cast<std::size_t>(static_cast<const char*>(found) -
                                                          static_cast<const char*>(in)));
  return found;
}

UNCOUNTED int memcmp(const void* a, const void* b, std::size_t size) {
  const auto* one = static_cast<const volatile unsigned char*>(a);
  const auto* other = static_cast<const volatile unsigned char*>(b);
  for (std::size_t k = 0; k < size; ++k) {
    if (one[k] == other[k]) continue;
    count_bytes(k);
    return one[k] < other[k] ? -1 : 1;
  }
  count_bytes(size);
  return 0;
}

}  // extern "C"

UNCOUNTED void* operator new(std::size_t size) {
  if (is_counting) bytes += size;
  if (void* place = std::malloc(size == 0 ? 1 : size)) return place;
  throw std::bad_alloc();
}

UNCOUNTED void operator delete(void* place) noexcept { std::free(place); }
UNCOUNTED void operator delete(void* place, std::size_t) noexcept { std::free(place); }

namespace dragoman {

UNCOUNTED Work work_of(const std::function<void()>& task) {
  steps = 0;
  bytes = 0;
  is_counting = true;
  task();
  is_counting = false;
  return {steps, bytes};
}

}  // namespace dragoman
