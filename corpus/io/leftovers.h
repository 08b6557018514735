// SPDX-License-Identifier: Apache-2.0
//
// What must not outlive the program, even where a signal ends it: files that are half written,
// temporary folders, programs that it has started.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

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

// A name, in any folder, that no other process gives: `prefix`, then machine, process and when that
// was started, and a number. By it others see whether the one that made it still runs.
std::string leftover_name(std::string_view prefix);
// A hidden file beside `file` to be written and renamed to it.
std::filesystem::path pending_path(const std::filesystem::path& file);

// Removes from a folder what processes of this user and machine left there that SIGKILL or a crash
// ended. Nothing else has such names. Each folder is looked through once.
void remove_stale_leftovers(const std::filesystem::path& folder);
// The folder for temporary files.
std::filesystem::path temporary_place();

// A program that was started as the leader of a process group, until this is destroyed; if ours
// ends before, in whatever way, the group ends too.
class StartedProgram {
 public:
  explicit StartedProgram(pid_t group);
  StartedProgram(const StartedProgram&) = delete;
  StartedProgram& operator=(const StartedProgram&) = delete;
  ~StartedProgram();

 private:
  pid_t group_;
  pid_t watcher_ = -1;
  int lifeline_ = -1;  // which ends with us
};

// From now on SIGINT, SIGTERM and SIGHUP remove what is left over before they end the program. To
// be called once, by main(), before it starts a thread.
void remove_leftovers_on_signals();

// The first such signal from now on calls `stop`, on a thread of its own, instead of ending the
// program, which then ends by itself; the next one ends it as before. nullptr takes that back.
void stop_on_signals(std::function<void()> stop);

// Takes the signals as before; for the child between fork and exec.
void unblock_signals();

}  // namespace dragoman
