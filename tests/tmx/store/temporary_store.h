// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdlib.h>

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "tmx/exchange.h"
#include "tmx/index/index_check.h"
#include "tmx/store/store.h"
#include "tmx/store/store_check.h"
#include "tmx/store/store_import.h"

namespace dragoman::tmx {

// A store in a folder of its own, gone with it.
class TemporaryStore {
 public:
  TemporaryStore() {
    std::string name = (std::filesystem::temp_directory_path() / "dragoman-store-XXXXXX").string();
    folder_ = ::mkdtemp(name.data());
    store_ = std::make_unique<Store>(path(), OpenMode::create);
  }
  TemporaryStore(const TemporaryStore&) = delete;
  TemporaryStore& operator=(const TemporaryStore&) = delete;
  ~TemporaryStore() {
    store_.reset();
    std::filesystem::remove_all(folder_);
  }

  std::filesystem::path path() const { return folder_ / "memory.tm"; }
  Store& store() { return *store_; }

 private:
  std::filesystem::path folder_;
  std::unique_ptr<Store> store_;
};

// An English text and its French, without anything else.
inline StoredUnit pair_unit(std::string_view english, std::string_view french) {
  StoredUnit unit;
  unit.unit.variants.push_back({LangTag::parse("en"), std::string(english)});
  unit.unit.variants.push_back({LangTag::parse("fr"), std::string(french)});
  return unit;
}

// Adds the units of a file in any format.
inline ImportReport import_file(
    Store& store, const std::filesystem::path& file, const ImportOptions& options,
    const std::function<void(const ImportProgress&)>& progress = [](const ImportProgress&) {}) {
  return import_units(store, file, read_units, options, progress);
}

// What is wrong with a store and its index.
inline CheckReport check_all(Store& store, bool repair) {
  CheckReport report = check_store(store, repair);
  check_index(store, repair, report);
  return report;
}

}  // namespace dragoman::tmx
