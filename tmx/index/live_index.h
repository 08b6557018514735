// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "tmx/index/delta_index.h"
#include "tmx/index/word_index.h"
#include "tmx/store/store.h"

namespace dragoman::tmx {

// A store's index as of now: the file, or one made in RAM where that is missing, damaged, far
// behind or another store's, and in RAM what any process has stored since. All who search a store
// must share one, because the store reports its changes only once. Not thread-safe.
class LiveIndex {
 public:
  // `store` must outlive it. With `anew`, the file is not believed but replaced.
  explicit LiveIndex(Store& store, bool anew = false);
  LiveIndex(const LiveIndex&) = delete;
  LiveIndex& operator=(const LiveIndex&) = delete;

  // Takes in what was stored since the last call, or another store that was put in its place.
  // Invalidates references into delta(), and those
  // into the file if `files()` has grown.
  void refresh();
  // From now on a refresh takes in at most so many units and changes, and leaves the rest to the
  // next ones; it writes no file while there is one, but takes up one that somebody else has
  // written. For whoever must answer soon, though others import.
  void take_in_at_most(std::size_t units) { most_ = units; }
  // The primary subtags of the languages that texts are in, most texts first, as of the last
  // refresh. Texts of removed units count as long as the file has them.
  std::vector<std::string> languages() const;
  // How many index files were opened so far.
  std::uint64_t files() const { return files_; }
  // Changes with each refresh() that took something in.
  std::uint64_t changes() const { return changes_; }

  Store& store() const { return store_; }
  const WordIndex* file() const { return file_ ? &*file_ : nullptr; }  // nullptr for none
  const DeltaIndex& delta() const { return *delta_; }

 private:
  void open(bool anew);
  void build(bool to_file, bool from_ram);
  void follow();
  void put_again(UnitId id);
  void follow_all(const Store::Version& version);
  void follow_some(const Store::Version& version);
  bool has_newer_file() const;

  Store& store_;
  std::optional<WordIndex> file_;
  std::optional<DeltaIndex> delta_;
  Store::Version known_;
  Store::Last known_last_;
  std::string identity_;  // of the store that it is of
  bool writable_ = true;  // as far as is known
  std::optional<std::size_t> most_;
  bool behind_ = false;                             // of what was seen at the last refresh
  std::filesystem::file_time_type file_time_ = {};  // of the file that was opened
  std::uint64_t files_ = 0;
  std::uint64_t changes_ = 0;
};

// Writes the index of the store as it is now; does nothing if the file is up to date. Throws
// Error(output).
void write_index(Store& store);

}  // namespace dragoman::tmx
