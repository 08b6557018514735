// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace dragoman {

// Calls task(k) for k = 0..count-1, on up to `jobs` threads, in no particular order. No task may
// write to what another task uses; then the outcome is the same for any number of threads. The
// first exception that a task throws is rethrown after all threads have stopped.
template <typename Task>
void parallel_for(std::size_t count, unsigned jobs, Task&& task) {
  const std::size_t threads = std::min<std::size_t>(std::max(jobs, 1U), count);
  if (threads <= 1) {
    for (std::size_t k = 0; k < count; ++k) task(k);
    return;
  }
  std::atomic<std::size_t> next = 0;
  std::exception_ptr failure;
  std::mutex failing;
  const auto work = [&] {
    try {
      for (std::size_t k = next++; k < count; k = next++) task(k);
    } catch (...) {
      const std::scoped_lock lock(failing);
      if (!failure) failure = std::current_exception();
      next = count;
    }
  };
  {
    std::vector<std::jthread> helpers;
    try {
      for (std::size_t k = 1; k < threads; ++k) helpers.emplace_back(work);
    } catch (const std::system_error&) {
      // No room for more: those that there are do all.
    }
    work();
  }
  if (failure) std::rethrow_exception(failure);
}

}  // namespace dragoman
