// SPDX-License-Identifier: Apache-2.0
//
// Published documents, whose findings were read and judged one by one.
#pragma once

#include <filesystem>

namespace dragoman::bench {

// Checks each pair of `folder` (PAIR/en.EXTENSION and PAIR/LANGUAGE.EXTENSION), and prints how many
// of its warnings and errors are true, by check, by pair and by confidence. `judged` says which:
// lines of pair, fingerprint, check, "true", "false" or "doubtful", and the reason. Findings that
// it does not have are listed.
void run_real(const std::filesystem::path& folder, const std::filesystem::path& judged);

}  // namespace dragoman::bench
