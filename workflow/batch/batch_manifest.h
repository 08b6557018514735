// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace dragoman::workflow {

// Two files that belong together.
struct BatchPair {
  std::filesystem::path source;
  std::filesystem::path target;
  std::string name;  // of what is written for them; unique in the manifest
};

struct Manifest {
  std::vector<BatchPair> pairs;
  std::uint64_t fingerprint = 0;  // of the pairs, their names and their order
};

// Reads SOURCE<TAB>TARGET[<TAB>NAME] lines in UTF-8, "-" from standard input. Skips a first line
// "source<TAB>target…", blank lines, and lines that begin with #. Paths are relative to the
// manifest's folder. Without a name it is the source's path as the manifest has it, without its
// extension and with "-" between folders.
//
// Throws Error(io) for a file that does not exist, and, with the line, Error(syntax) for a row of
// another shape or a name that can't be a file's, and Error(conflict) for a pair or a name that
// occurs twice.
Manifest read_manifest(const std::filesystem::path& file);

}  // namespace dragoman::workflow
