// SPDX-License-Identifier: Apache-2.0
//
// Other programs that read what we don't.
#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

// The program of that name, from the folders of PATH.
std::optional<std::filesystem::path> find_program(std::string_view name);

struct ProgramLimits {
  std::chrono::seconds time{60};
  std::size_t output = std::size_t{256} << 20;  // bytes
  std::size_t memory = std::size_t{2} << 30;    // bytes of its address space
};

struct ProgramResult {
  int status = 0;  // what it exited with; 128 + the signal that ended it
  std::string output;
  std::string errors;     // the beginning of what it wrote to standard error
  bool exceeded = false;  // it went over a limit, and was ended with all that it had started
};

// Runs a program without a shell, with nothing on its standard input, until it ends. Throws
// Error(io) where it can't be started.
ProgramResult run_program(const std::filesystem::path& program,
                          const std::vector<std::string>& arguments, const ProgramLimits& limits);

// A new folder among those of temporary files, gone with all it holds at the end.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace dragoman
