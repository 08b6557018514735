// SPDX-License-Identifier: Apache-2.0
#include "tmx/index/index_check.h"

#include <filesystem>
#include <system_error>

#include "corpus/base/error.h"
#include "tmx/index/word_index.h"

namespace dragoman::tmx {

void check_index(const Store& store, bool repair, CheckReport& report) {
  const std::filesystem::path path = index_path(store.file());
  const auto index = WordIndex::open(path, store.identity());
  if (!index || index->verify()) return;
  report.damage.emplace_back("the index file is damaged");
  if (!repair) return;
  std::error_code error;
  std::filesystem::remove(path, error);
  if (error) {
    throw Error(Errc::output, {path, {}, {}}, "can't be removed: " + error.message(),
                "check the permissions of its folder");
  }
  ++report.repaired;
}

}  // namespace dragoman::tmx
