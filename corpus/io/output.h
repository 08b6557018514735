// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <ostream>

namespace dragoman {

// Lets `write` fill the file, or standard output if the path is empty or "-". The file is complete
// or absent: it is written under another name and renamed. A symbolic link stays; what it leads to
// is written. Throws Error(output) if that fails.
void write_output(const std::filesystem::path& file,
                  const std::function<void(std::ostream&)>& write);

}  // namespace dragoman
