// SPDX-License-Identifier: Apache-2.0
//
// Which files of some folders are translations of each other: by their names where these show it,
// otherwise by their texts.
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "workflow/align_files.h"

namespace dragoman::workflow {

struct FilePair {
  std::filesystem::path source;
  std::filesystem::path target;
  std::string doubt;  // why a person should look; empty for a pair that is sure
};

struct FileAlone {
  std::filesystem::path file;
  std::string reason;
};

struct FilePairs {
  std::vector<FilePair> pairs;  // in order of source
  std::vector<FileAlone> alone;
};

// A path in lower case, with "*" in place of each mark of its language, and which of the two
// languages that is.
//
// Marks are parts of a path between its separators, ".", "_" and "-": the language's tag ("en"),
// its three-letter code ("eng"), its English name, and, after "_" or "-" at the end of a file's
// name, the first letter of that ("report_e.txt", as the United Nations name files).
struct MarkedName {
  enum class Side { none, source, target };
  Side side = Side::none;
  std::string key;
};
MarkedName marked_name(const std::filesystem::path& path, const LangTag& source,
                       const LangTag& target);

// The places that are files, and all files in and below those that are folders, hidden ones left
// out. Throws Error(io) for a place that does not exist.
std::set<std::filesystem::path> files_of(const std::vector<std::filesystem::path>& places);

// Pairs the files of files_of(). A file is alone if it can't be read, is in neither language or
// has no partner. The languages are English and French unless the options give others.
FilePairs find_file_pairs(const std::vector<std::filesystem::path>& places,
                          const AlignFilesOptions& options = {});

}  // namespace dragoman::workflow
