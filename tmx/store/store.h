// SPDX-License-Identifier: Apache-2.0
//
// Where translation units are kept: one SQLite file in WAL mode, which several processes read while
// one writes. The store knows nothing of matching; `match_index.h` proposes, from a file beside it
// that can be thrown away at any time.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tmx/store/store_values.h"
#include "tmx/store/stored_unit.h"

namespace dragoman::tmx {

// One process's door to a store. Not thread-safe: one for each thread. Every function throws
// Error(io) or Error(output) where the file fails, with the store as it was before the call.
class Store {
 public:
  // Throws Error(io) where there is none, Error(unsupported) for a file that is no store or one of
  // a newer format version.
  Store(const std::filesystem::path& file, OpenMode mode);
  ~Store();
  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;

  const std::filesystem::path& file() const;
  // Tells this store from every other, a copy that went its own way aside.
  std::string_view identity() const;

  // Single changes; each is on disk when the call returns.
  UnitId insert(const StoredUnit& unit);
  void update(const StoredUnit& unit);  // throws Error(conflict) where the id is not there
  bool remove(UnitId id);               // false where it is not there

  std::optional<StoredUnit> find(UnitId id) const;
  std::uint64_t unit_count() const;

  // What the index follows. Ids grow, so new units are those behind the last one seen; changes to
  // older ones have numbers that grow likewise.
  struct Version {
    UnitId last_unit = 0;
    std::int64_t last_change = 0;
  };
  Version version() const;
  // Costs microseconds where no one has written since the last call of this function or
  // version(): false then.
  bool changed_since_last_look();
  // How much of the units a visit reads.
  enum class Detail {
    all,
    texts,  // attributes (srclang aside), properties and notes are left out: several times faster
  };
  // Units with an id above `after`, in order of id. False from `visit` ends it.
  void visit(UnitId after, const std::function<bool(const StoredUnit&)>& visit,
             Detail detail = Detail::all) const;
  // Ids of units that were changed or removed after that change.
  std::vector<UnitId> changed_units(std::int64_t after) const;

  // The batches of an import, the clean and the rest of upkeep are free functions in
  // store_import.h, store_export.h, store_clean.h and store_check.h over this.
  struct Impl;
  Impl& impl() { return *impl_; }
  const Impl& impl() const { return *impl_; }

 private:
  std::unique_ptr<Impl> impl_;
};

}  // namespace dragoman::tmx
