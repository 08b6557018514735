// SPDX-License-Identifier: Apache-2.0
#include "tmx/index/live_index.h"

#include <filesystem>
#include <iterator>

#include "corpus/base/error.h"

namespace dragoman::tmx {
namespace {

// How many units the index file may lack before a new one is written; these are held in RAM. It
// grows with the store, so that the index of a large one is not rewritten all the time while
// another process imports.
std::int64_t most_behind(const Store::Version& version) { return 50'000 + version.last_unit / 8; }

}  // namespace

LiveIndex::LiveIndex(Store& store) : store_(store) { open(); }

void LiveIndex::open() {
  file_ = WordIndex::open(index_path(store_.file()), store_.identity());
  const Store::Version version = store_.version();
  const Store::Version seen = file_ ? file_->version() : Store::Version();
  const auto changed = std::ssize(store_.changed_units(seen.last_change));
  if (version.last_unit - seen.last_unit + changed > most_behind(version) ||
      seen.last_unit > version.last_unit) {
    rewrite();
  }
  // One that knows of later units than the store has is another's.
  if (file_ && file_->version().last_unit > version.last_unit) file_.reset();
  ++files_;
  delta_.emplace(file());
  known_ = file_ ? file_->version() : Store::Version();
  follow();
}

void LiveIndex::rewrite() {
  try {
    write_index(store_);
  } catch (const Error& error) {
    // A memory on a share that may only be read, or on a full disk, is still searched.
    if (error.code() != Errc::output) throw;
    writable_ = false;
    return;
  }
  file_ = WordIndex::open(index_path(store_.file()), store_.identity());
}

void LiveIndex::refresh() {
  if (!store_.changed_since_last_look()) return;
  const Store::Version version = store_.version();
  const auto held = static_cast<std::int64_t>(delta_->size());
  if (writable_ && held + version.last_unit - known_.last_unit > most_behind(version)) {
    open();
  } else {
    follow();
  }
}

void LiveIndex::follow() {
  ++changes_;
  const Store::Version version = store_.version();
  for (const UnitId id : store_.changed_units(known_.last_change)) {
    if (id > known_.last_unit) continue;  // among the new ones below
    if (const auto unit = store_.find(id)) {
      delta_->put(*unit);
    } else {
      delta_->remove(static_cast<std::uint32_t>(id));
    }
  }
  store_.visit(
      known_.last_unit,
      [&](const StoredUnit& unit) {
        delta_->put(unit);
        return true;
      },
      Store::Detail::texts);
  known_ = version;
}

void write_index(Store& store) {
  const std::filesystem::path path = index_path(store.file());
  const Store::Version version = store.version();
  if (const auto present = WordIndex::open(path, store.identity())) {
    if (present->version().last_unit == version.last_unit &&
        present->version().last_change == version.last_change) {
      return;
    }
  }
  WordIndexBuilder builder;
  store.visit(
      0,
      [&](const StoredUnit& unit) {
        builder.add(unit);
        return true;
      },
      Store::Detail::texts);
  builder.write(path, store.identity(), version);
}

}  // namespace dragoman::tmx
