// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace dragoman {

// The version of the libraries that the program is linked with: "0.1.0".
std::string_view version();

}  // namespace dragoman
