// SPDX-License-Identifier: Apache-2.0
#include "corpus/io/leftovers.h"

#include <pthread.h>
#include <unistd.h>

#include <csignal>
#include <mutex>
#include <set>
#include <system_error>
#include <thread>
#include <utility>

namespace dragoman {
namespace {

struct Registry {
  std::mutex mutex;
  std::set<std::filesystem::path> paths;
  std::set<pid_t> groups;
};

// Never destroyed: the thread that waits for signals may need it while the program ends.
Registry& registry() {
  static auto* const registry = new Registry;
  return *registry;
}

sigset_t ending_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&signals, signal);
  return signals;
}

// A thread may do what a signal handler may not: lock, and remove folders.
[[noreturn]] void wait_for_signal() {
  const sigset_t signals = ending_signals();
  int signal = 0;
  while (sigwait(&signals, &signal) != 0) {
  }
  Registry& left = registry();
  // Kept locked: nothing new is begun.
  left.mutex.lock();
  for (const pid_t group : left.groups) ::kill(-group, SIGKILL);
  for (const std::filesystem::path& path : left.paths) {
    std::error_code ignored;
    std::filesystem::remove_all(path, ignored);
  }
  // The shell is to see that the signal ended the program.
  std::signal(signal, SIG_DFL);
  unblock_signals();
  ::raise(signal);
  ::_exit(128 + signal);
}

}  // namespace

Leftover::Leftover(std::filesystem::path path) : path_(std::move(path)) {
  const std::lock_guard lock(registry().mutex);
  registry().paths.insert(path_);
}

Leftover::~Leftover() {
  if (kept_) return;
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
  const std::lock_guard lock(registry().mutex);
  registry().paths.erase(path_);
}

void Leftover::keep() {
  const std::lock_guard lock(registry().mutex);
  kept_ = true;
  registry().paths.erase(path_);
}

StartedProgram::StartedProgram(pid_t group) : group_(group) {
  const std::lock_guard lock(registry().mutex);
  registry().groups.insert(group_);
}

StartedProgram::~StartedProgram() {
  const std::lock_guard lock(registry().mutex);
  registry().groups.erase(group_);
}

void remove_leftovers_on_signals() {
  registry();
  const sigset_t signals = ending_signals();
  // Threads that are started later block them as well, so that the waiting one gets them.
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  std::thread(wait_for_signal).detach();
}

void unblock_signals() {
  const sigset_t signals = ending_signals();
  pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
}

}  // namespace dragoman
