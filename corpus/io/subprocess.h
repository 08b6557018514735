// SPDX-License-Identifier: Apache-2.0
//
// Running other programs, which read formats that we don't.
#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/base/limits.h"
#include "corpus/io/leftovers.h"

namespace dragoman {

// The path of the program of that name in the folders of PATH, if there is one.
std::optional<std::filesystem::path> find_program(std::string_view name);

struct ProgramLimits {
  std::chrono::seconds time{kProgramSeconds};
  std::size_t output = kProgramOutput;  // bytes
  std::size_t memory = kProgramMemory;  // bytes of its address space
};

struct ProgramResult {
  int status = 0;  // its exit status, or 128 + the signal that ended it
  std::string output;
  std::string errors;     // the beginning of what it wrote to standard error
  bool exceeded = false;  // it went over a limit and was killed with all that it had started
};

// Runs a program, without a shell and with an empty standard input, until it ends. Throws Error(io)
// if it can't be started.
ProgramResult run_program(const std::filesystem::path& program,
                          const std::vector<std::string>& arguments, const ProgramLimits& limits);

// A new folder for temporary files, removed with all it holds by the destructor.
class TemporaryFolder {
 public:
  // Throws Error(io) if it can't be made.
  TemporaryFolder();

  const std::filesystem::path& path() const { return folder_.path(); }
  // Writes a file into the folder; its path. Throws Error(io).
  std::filesystem::path write(const std::string& name, std::string_view bytes) const;

 private:
  Leftover folder_;
};

}  // namespace dragoman
