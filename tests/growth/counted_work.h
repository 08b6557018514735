// SPDX-License-Identifier: Apache-2.0
//
// What a task does, counted rather than timed, so that a test of it gives the same on any machine.
// A step is a branch of our code that was taken: the build has the compiler call a counter at each
// (-fsanitize-coverage=trace-pc). Sixteen bytes that the C library searched, compared or moved
// count as one more, for whoever called it. What ICU, gumbo, pugixml and zlib do by themselves is
// not counted.
#pragma once

#include <cstdint>
#include <functional>

namespace dragoman {

struct Work {
  std::uint64_t steps = 0;
  std::uint64_t bytes = 0;  // asked of operator new, whether given back or not
};

// Runs the task, on one thread.
Work work_of(const std::function<void()>& task);

}  // namespace dragoman
