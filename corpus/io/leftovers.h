// SPDX-License-Identifier: Apache-2.0
//
// What must not outlive the program, even where a signal ends it: files that are half written,
// temporary folders, programs that it has started.
#pragma once

#include <sys/types.h>

#include <filesystem>

namespace dragoman {

// A file or folder that is removed at the end of the scope, unless it was kept.
class Leftover {
 public:
  explicit Leftover(std::filesystem::path path);
  Leftover(const Leftover&) = delete;
  Leftover& operator=(const Leftover&) = delete;
  ~Leftover();

  const std::filesystem::path& path() const { return path_; }
  // It has become what it was made for.
  void keep();

 private:
  std::filesystem::path path_;
  bool kept_ = false;
};

// A program that was started as the leader of a process group, until this is destroyed; if a signal
// ends ours, the group ends too.
class StartedProgram {
 public:
  explicit StartedProgram(pid_t group);
  StartedProgram(const StartedProgram&) = delete;
  StartedProgram& operator=(const StartedProgram&) = delete;
  ~StartedProgram();

 private:
  pid_t group_;
};

// From now on SIGINT, SIGTERM and SIGHUP remove what is left over before they end the program. To
// be called once, by main(), before it starts a thread.
void remove_leftovers_on_signals();

// Takes the signals as before; for the child between fork and exec.
void unblock_signals();

}  // namespace dragoman
