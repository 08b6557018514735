// SPDX-License-Identifier: Apache-2.0
//
// The store from within, for the .cc files of store*.
//
// unit       a row for each unit; names (documents, domains, users) by number; `key` is equal for
//            units with the same languages, texts and context
// variant    its texts: id = unit × kVariants + number, so that a unit's rows lie together
// change     numbered updates and removals, which the index follows; it finds new units by id
// operation  imports and cleanings; undo takes back the last one
// journal    units as they were before an operation changed or removed them, and the operation that
//            had added them; the units that an operation added have its number in `unit`
// setting    identity, the highest unit id ever used
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "corpus/io/sqlite.h"
#include "tmx/store/store.h"

namespace dragoman::tmx {

constexpr std::int64_t kVariants = 256;

// What tells a file from one that is put in its place or copied over it. Writing changes it too.
struct FileState {
  dev_t device = 0;
  ino_t inode = 0;
  off_t size = 0;
  std::int64_t seconds = 0;
  std::int64_t nanoseconds = 0;  // of its last modification

  friend bool operator==(const FileState&, const FileState&) = default;
};
std::optional<FileState> state_of(const std::filesystem::path& file);  // nothing if it is not there

struct Store::Impl {
  explicit Impl(Database opened);

  // Number of a name, which is added if it is new; 0 for "".
  std::int64_t name_number(std::string_view name);
  const std::string& name(std::int64_t number) const;
  // Parsed once: a memory has few languages and many texts.
  const LangTag& tag(std::string_view text) const;

  // These run inside the caller's transaction.
  UnitId insert(const StoredUnit& unit, std::int64_t operation);
  void update(const StoredUnit& unit);
  bool remove(UnitId id);
  // A unit of the same languages, texts and context; 0 for none.
  UnitId same_unit(const StoredUnit& unit);

  // Reads a row of kUnitColumns.
  StoredUnit read_unit(Statement& row, Store::Detail detail = Store::Detail::all) const;
  void read_variants(StoredUnit& unit) const;
  std::int64_t last_unit() const;
  void note_change(UnitId id);

  Database database;
  std::string identity;
  std::optional<FileState> file_state;  // as of the last look
  std::int64_t data_version = -1;       // as of the last look
  bool own_changes = true;              // since the last look
  using NumbersByName = std::unordered_map<std::string, std::int64_t>;
  NumbersByName name_numbers;
  mutable std::unordered_map<std::int64_t, std::string> names;
  mutable std::vector<std::pair<std::string, LangTag>> tags;

  mutable Statement find_unit;
  mutable Statement find_variants;
  mutable Statement insert_unit;
  mutable Statement insert_variant;
  mutable Statement find_key;
  mutable Statement find_name;
  mutable Statement find_name_number;
  mutable Statement insert_name;
  Statement insert_change;
  Statement delete_unit;
  Statement delete_variants;
  mutable Statement data_version_of;
  mutable Statement max_unit;
};

// A hash of a unit's languages, texts, markup and context, by which an import finds its equal.
std::int64_t unit_key(const StoredUnit& unit);

// Operation, unit, the unit as JSON, the operation that added it. If an operation changes a unit
// twice, its first state is kept.
constexpr const char* kKeepInJournal = "INSERT OR IGNORE INTO journal VALUES (?, ?, ?, ?)";

constexpr const char* kUnitColumns =
    "id, document, domain, user, changed, usage, confidence, before, after, details";

}  // namespace dragoman::tmx
