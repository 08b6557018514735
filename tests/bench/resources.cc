// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/resources.h"

#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <exception>
#include <stdexcept>
#include <string_view>
#include <system_error>

namespace dragoman::bench {
namespace {

using Clock = std::chrono::steady_clock;

[[noreturn]] void fail(const std::string& what, int error) {
  throw std::system_error(error, std::generic_category(), what);
}

double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

// Waits for the child's end.
Usage wait_for(pid_t child, Clock::time_point start, int& status) {
  rusage used{};
  while (wait4(child, &status, 0, &used) < 0) {
    if (errno != EINTR) fail("can't wait for a child process", errno);
  }
  const std::chrono::duration<double> elapsed = Clock::now() - start;
  return {elapsed.count(), seconds(used.ru_utime) + seconds(used.ru_stime),
          static_cast<double>(used.ru_maxrss) * 1024 / 1e6};
}

void write_all(int file, std::string_view text) {
  while (!text.empty()) {
    const ssize_t count = write(file, text.data(), text.size());
    if (count < 0 && errno != EINTR) return;
    if (count > 0) text.remove_prefix(static_cast<std::size_t>(count));
  }
}

std::string read_all(int file) {
  std::string text;
  std::array<char, 4096> buffer{};
  for (;;) {
    const ssize_t count = read(file, buffer.data(), buffer.size());
    if (count == 0) return text;
    if (count > 0) {
      text.append(buffer.data(), static_cast<std::size_t>(count));
    } else if (errno != EINTR) {
      fail("can't read from a child process", errno);
    }
  }
}

// The child's whole life. It must not return into the parent's code, nor run its exit handlers.
[[noreturn]] void live(const std::function<std::string()>& work, int out) {
  int status = 0;
  std::string text;
  try {
    text = work();
  } catch (const std::exception& error) {
    text = error.what();
    status = 1;
  }
  write_all(out, text);
  _exit(status);
}

}  // namespace

Outcome run_in_child(const std::function<std::string()>& work) {
  std::array<int, 2> ends{};
  if (pipe(ends.data()) != 0) fail("can't make a pipe", errno);
  std::fflush(nullptr);
  const auto start = Clock::now();
  const pid_t child = fork();
  if (child == 0) {
    close(ends[0]);
    live(work, ends[1]);
  }
  const int error = errno;
  close(ends[1]);
  if (child < 0) {
    close(ends[0]);
    fail("can't start a child process", error);
  }
  Outcome outcome;
  outcome.text = read_all(ends[0]);
  close(ends[0]);
  int status = 0;
  outcome.usage = wait_for(child, start, status);
  if (WIFSIGNALED(status)) {
    throw std::runtime_error("a child process died of signal " + std::to_string(WTERMSIG(status)));
  }
  if (WEXITSTATUS(status) != 0) throw std::runtime_error(outcome.text);
  return outcome;
}

Usage run_program(const std::vector<std::string>& arguments) {
  std::vector<char*> argv;
  for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
  argv.push_back(nullptr);
  const auto start = Clock::now();
  pid_t child = 0;
  const int error = posix_spawn(&child, argv[0], nullptr, nullptr, argv.data(), environ);
  if (error != 0) fail("can't run " + arguments[0], error);
  int status = 0;
  const Usage usage = wait_for(child, start, status);
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
    throw std::runtime_error(arguments[0] + " failed");
  }
  return usage;
}

}  // namespace dragoman::bench
