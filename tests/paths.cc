// SPDX-License-Identifier: Apache-2.0
#include "tests/paths.h"

namespace dragoman::paths {

std::filesystem::path source() { return DRAGOMAN_SOURCE_DIR; }
std::filesystem::path data() { return source() / "tests/data"; }
std::filesystem::path shared() { return source() / ".." / "shared"; }
std::filesystem::path program() { return DRAGOMAN_PROGRAM; }

}  // namespace dragoman::paths
