// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <ostream>

namespace dragoman {

// Lets `write` fill the file, or standard output where the path is empty or "-". A file is complete
// or absent: it is written beside its place and renamed. Throws Error(output) where that fails.
void write_output(const std::filesystem::path& file,
                  const std::function<void(std::ostream&)>& write);

}  // namespace dragoman
