// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/types.h>

#include <string>

#include "tests/scratch_folder.h"

namespace dragoman::testing {

// Whether the process is there and has not ended; one that nobody has waited for has.
inline bool is_running(pid_t process) {
  const std::string stat = read_file("/proc/" + std::to_string(process) + "/stat");
  const std::size_t bracket = stat.rfind(')');
  return bracket != std::string::npos && stat.substr(bracket + 2, 1) != "Z";
}

}  // namespace dragoman::testing
