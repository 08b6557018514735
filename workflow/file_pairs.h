// SPDX-License-Identifier: Apache-2.0
//
// Which files of some folders are translations of each other: by their names, where these tell,
// else by what they say.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "workflow/read_pair.h"

namespace dragoman::app {

struct FilePair {
  std::filesystem::path source;
  std::filesystem::path target;
  std::string doubt;  // why a person should look; "" for a pair that is sure
};

struct FileAlone {
  std::filesystem::path file;
  std::string reason;
};

struct FilePairs {
  std::vector<FilePair> pairs;  // in order of source
  std::vector<FileAlone> alone;
};

// The name without what tells its language, in lower case, with "*" in its stead; and which of the
// two languages that is.
//
// Such marks are parts of a path between its separators, ".", "_" and "-": the language's tag
// ("en"), its three-letter code ("eng"), its English name, and, behind "_" or "-" at the end of a
// file's name, the first letter of that ("report_e.txt", as the United Nations name files).
struct MarkedName {
  enum class Side { none, source, target };
  Side side = Side::none;
  std::string key;
};
MarkedName marked_name(const std::filesystem::path& path, const LangTag& source,
                       const LangTag& target);

// Pairs all files below the folders, or named themselves. Files that can't be read, or are in
// neither language, or have no partner, are alone.
FilePairs find_file_pairs(const std::vector<std::filesystem::path>& places,
                          const PairOptions& options);

}  // namespace dragoman::app
