// SPDX-License-Identifier: Apache-2.0
//
// The file that holds a memory's translation units: one SQLite file in WAL mode, which several
// processes can read while one writes. The store does no matching; that is the job of tmx/index, in
// a file beside it that can be deleted at any time.
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

// An open store. Not thread-safe: use one for each thread. Every function throws Error(io) or
// Error(output) if the file can't be read or written; the store is then as it was before the call.
class Store {
 public:
  // Throws Error(io) if the file does not exist (unless it is to be created), Error(unsupported) if
  // it is not a store or has a newer format version. To read it, the permission to read suffices.
  Store(const std::filesystem::path& file, OpenMode mode);
  ~Store();
  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;

  const std::filesystem::path& file() const;
  // Distinguishes this store from all others except its copies.
  std::string_view identity() const;

  // Single changes; each is on disk when the call returns.
  UnitId insert(const StoredUnit& unit);
  void update(const StoredUnit& unit);  // throws Error(conflict) if its id does not exist
  bool remove(UnitId id);               // returns whether it existed

  std::optional<StoredUnit> find(UnitId id) const;
  std::uint64_t unit_count() const;

  // What the index follows. Ids grow, so new units have an id above the last one seen; changes of
  // older units have growing numbers as well.
  struct Version {
    UnitId last_unit = 0;
    std::int64_t last_change = 0;
  };
  Version version() const;
  // What the store has under the two numbers of a version. Copies of a store that went on by
  // themselves have the same identity and may reach the same numbers, but not the same of these.
  struct Last {
    std::uint64_t unit_key = 0;  // of the unit `last_unit`; 0 for none
    UnitId changed_unit = 0;     // by the change `last_change`; 0 for none
  };
  Last last(const Version& version) const;
  // Whether anyone has written since the last call of this function. Takes microseconds if not. A
  // file that was put in this one's place, or copied over it, is opened: after true, the identity
  // may be another.
  bool changed_since_last_look();
  // How much of the units a visit reads.
  enum class Detail {
    all,
    texts,  // without attributes (except srclang), properties and notes: several times faster
  };
  // Visits the units with an id above `after`, in order of id, until `visit` returns false.
  void visit(UnitId after, const std::function<bool(const StoredUnit&)>& visit,
             Detail detail = Detail::all) const;
  // Ids of units that were changed or removed after that change.
  std::vector<UnitId> changed_units(std::int64_t after) const;
  // Changes and removals after that one, at most so many, in order.
  struct Change {
    std::int64_t number = 0;
    UnitId unit = 0;
  };
  std::vector<Change> changes(std::int64_t after, std::size_t most) const;

  // For the free functions of store_import.h, store_export.h, store_clean.h, store_check.h and
  // store_undo.h.
  struct Impl;
  Impl& impl() { return *impl_; }
  const Impl& impl() const { return *impl_; }

 private:
  // Opens the file again if it is no longer what it was at the last look.
  void reopen_if_replaced();

  std::unique_ptr<Impl> impl_;
  OpenMode mode_;
};

}  // namespace dragoman::tmx
