// SPDX-License-Identifier: Apache-2.0
//
// A memory from within, for the files of this module's door.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

#include "tmx/index/live_index.h"
#include "tmx/match/matcher.h"
#include "tmx/memory.h"
#include "tmx/search/concordance.h"
#include "tmx/search/word_links.h"
#include "tmx/store/store.h"

namespace dragoman::tmx {

struct Memory::Impl {
  // What answers queries; all of it shares one index.
  struct Engine {
    explicit Engine(Store& store)
        : index(store), matcher(index), links(index), concordance(index) {}

    LiveIndex index;
    Matcher matcher;
    WordLinks links;
    Concordance concordance;
  };

  Impl(const std::filesystem::path& file, OpenMode mode) : store(file, mode) {}

  // Opens the index at the first call: filling a memory does not need it.
  Engine& engine() {
    if (!opened) opened.emplace(store);
    return *opened;
  }

  Store store;
  std::optional<Engine> opened;
  std::optional<ExhaustiveMatcher> exhaustive;
  std::uint64_t exhaustive_changes = 0;  // of the index when `exhaustive` was made
};

}  // namespace dragoman::tmx
