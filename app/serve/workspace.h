// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "qa/model/finding.h"
#include "workflow/bitext_file.h"

namespace dragoman::serve {

// What the checks found in a bitext; see bitext_findings.h.
struct CheckedBitext {
  struct One {
    std::string fingerprint;
    qa::Severity severity = qa::Severity::warning;
  };
  std::int64_t version = 0;
  std::string language = {};  // of the sentences
  std::string report = {};    // as JSON
  std::string rows = {};      // as JSON: the id of each finding's row
  std::vector<One> findings = {};
};

// A bitext file that is open on the server. Whoever uses it holds its lock.
struct OpenBitext {
  explicit OpenBitext(const std::filesystem::path& path) : file(path) {}

  std::mutex mutex;
  workflow::BitextFile file;
  std::mutex checking;  // held while the checks run; to be taken before the other one
  std::optional<CheckedBitext> checked = {};
};

// The folder that a server works in: its bitext files, which have the names of the files without
// their extension. Thread-safe.
class Workspace {
 public:
  // Throws Error(io) where there is no such folder.
  explicit Workspace(std::filesystem::path folder);

  const std::filesystem::path& folder() const { return folder_; }
  std::vector<std::string> documents() const;  // sorted by name
  std::vector<std::filesystem::path> memories() const;
  // TBX files, and tables called terms.tsv or NAME.terms.tsv.
  std::vector<std::filesystem::path> glossaries() const;

  // Opens it, once for all. Throws HttpError 404 for a name that is none of documents(), and so for
  // any path; and as BitextFile does.
  std::shared_ptr<OpenBitext> open(const std::string& name);
  // Where a new document goes that is to be called about so: a name that is free and holds nothing
  // but letters, digits, spaces, dots, hyphens and underscores.
  std::filesystem::path place_for(std::string_view name);
  // The same for a new memory.
  std::filesystem::path place_for_memory(std::string_view name);
  // Removes its file. Throws as open().
  void remove(const std::string& name);

 private:
  std::filesystem::path file_of(const std::string& name) const;
  std::filesystem::path free_place(std::string_view name, std::string_view extension);

  std::filesystem::path folder_;
  mutable std::mutex mutex_;
  std::map<std::string, std::shared_ptr<OpenBitext>> open_;
  std::map<std::filesystem::path, bool> promised_;  // places that were given, but have no file yet
};

// What is left of a name for a file: see Workspace::place_for(). "document" where nothing is.
std::string plain_name(std::string_view name);

}  // namespace dragoman::serve
