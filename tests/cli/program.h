// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "tests/scratch_folder.h"

namespace dragoman::testing {

struct Outcome {
  int status = -1;  // the exit status; negative where a signal ended the program
  std::string out;
  std::string err;
};

// Runs the program that was built with these tests, in `folder` if one is named.
Outcome run_program(const std::vector<std::string>& arguments,
                    const std::filesystem::path& folder = {});

}  // namespace dragoman::testing
