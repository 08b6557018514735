// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace dragoman::testing {

struct Outcome {
  int status = -1;  // the exit status; negative where a signal ended the program
  std::string out;
  std::string err;
};

// Runs the program that was built with these tests, in `folder` if one is named.
Outcome run_program(const std::vector<std::string>& arguments,
                    const std::filesystem::path& folder = {});

// A folder of its own for a test, gone with it.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  const std::filesystem::path& path() const { return path_; }
  // Writes a file into it and gives its path.
  std::string file(const std::string& name, const std::string& bytes) const;
  std::string place(const std::string& name) const { return (path_ / name).string(); }

 private:
  std::filesystem::path path_;
};

std::string read_file(const std::filesystem::path& file);

}  // namespace dragoman::testing
