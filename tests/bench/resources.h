// SPDX-License-Identifier: Apache-2.0
//
// Time and peak memory of work done in a process of its own, for a process never forgets its peak.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace dragoman::bench {

struct Usage {
  double seconds = 0;      // wall clock, from start to end of the process
  double cpu_seconds = 0;  // processor time, the system's on its behalf included
  double megabytes = 0;    // the most that was resident at a time
};

struct Outcome {
  std::string text;
  Usage usage;
};

// Runs `work` in a forked child and gives the text that it returned. What the parent holds counts
// in the child's memory, so the parent should hold little. Only for a process with one thread.
// Throws std::runtime_error with the message of what was thrown in the child, or where it died.
Outcome run_in_child(const std::function<std::string()>& work);

// Runs a program, found by its path and without a shell, to its end. Throws std::runtime_error
// where it can't be started or doesn't exit with status 0.
Usage run_program(const std::vector<std::string>& arguments);

}  // namespace dragoman::bench
