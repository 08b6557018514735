// SPDX-License-Identifier: Apache-2.0
#include "tmx/index/index_check.h"

#include <filesystem>
#include <system_error>

#include "corpus/base/error.h"
#include "tmx/index/word_index.h"

namespace dragoman::tmx {

void check_index(const Store& store, bool repair, CheckReport& report) {
  const std::filesystem::path path = index_path(store.file());
  const auto [state, index] = WordIndex::try_open(path, store.identity());
  const bool is_damaged =
      state == WordIndex::State::damaged || (index.has_value() && !index->verify());
  if (!is_damaged) return;
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
