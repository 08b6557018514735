// SPDX-License-Identifier: Apache-2.0
//
// Where tests and benchmarks find what they read and run.
#pragma once

#include <filesystem>

namespace dragoman::paths {

// The root of the checkout.
std::filesystem::path source();

// The small files that tests read, which are part of the checkout.
std::filesystem::path data();

// The folder of shared data beside the checkout, which may be absent.
std::filesystem::path shared();

// The program under test.
std::filesystem::path program();

}  // namespace dragoman::paths
