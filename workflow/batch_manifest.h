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
  std::string name;  // of what is written of them; no two pairs of a manifest have the same
};

struct Manifest {
  std::vector<BatchPair> pairs;
  std::uint64_t fingerprint = 0;  // of the pairs, their names and their order
};

// Reads SOURCE<TAB>TARGET[<TAB>NAME] lines in UTF-8; a first line "source<TAB>target…", blank lines
// and those that begin with # are passed over. Paths are relative to the manifest's folder. A name
// that is left out is the source's path without its extension, as it stands in the manifest, with
// "-" for what separates folders.
//
// Throws Error(io), and Error(syntax) or Error(conflict) with the line for a row of another shape,
// a file that is not there, a pair that came before, a name that is none or was given before.
Manifest read_manifest(const std::filesystem::path& file);

}  // namespace dragoman::workflow
