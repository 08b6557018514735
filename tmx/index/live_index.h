// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>

#include "tmx/index/delta_index.h"
#include "tmx/index/word_index.h"
#include "tmx/store/store.h"

namespace dragoman::tmx {

// A store's index as of now: the file, rebuilt if it is missing or far behind, and in RAM what any
// process has stored since. All who search a store must share one, because the store reports its
// changes only once. Not thread-safe.
class LiveIndex {
 public:
  // `store` must outlive it. An index that can't be written is held in RAM.
  explicit LiveIndex(Store& store);
  LiveIndex(const LiveIndex&) = delete;
  LiveIndex& operator=(const LiveIndex&) = delete;

  // Takes in what was stored since the last call. Invalidates references into delta(), and those
  // into the file if `files()` has grown.
  void refresh();
  // How many index files were opened so far.
  std::uint64_t files() const { return files_; }
  // Changes with each refresh() that took something in.
  std::uint64_t changes() const { return changes_; }

  Store& store() const { return store_; }
  const WordIndex* file() const { return file_ ? &*file_ : nullptr; }  // nullptr for none
  const DeltaIndex& delta() const { return *delta_; }

 private:
  void open();
  void rewrite();
  void follow();

  Store& store_;
  std::optional<WordIndex> file_;
  std::optional<DeltaIndex> delta_;
  Store::Version known_;
  bool writable_ = true;  // as far as is known
  std::uint64_t files_ = 0;
  std::uint64_t changes_ = 0;
};

// Writes the index of the store as it is now; does nothing if the file is up to date. Throws
// Error(output).
void write_index(Store& store);

}  // namespace dragoman::tmx
