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
    Engine(Store& store, bool anew)
        : index(store, anew), matcher(index), links(index), concordance(index) {}

    LiveIndex index;
    Matcher matcher;
    WordLinks links;
    Concordance concordance;
  };

  Impl(const std::filesystem::path& file, OpenMode mode) : store(file, mode) {}

  // What `query` answers. Opens the index at the first call: filling a memory does not need it. An
  // index that turns out to be damaged is replaced in silence, since nothing is lost with it.
  template <typename Query>
  auto ask(Query query) {
    try {
      if (!opened) open(false);
      return query(*opened);
    } catch (const DamagedIndex&) {
      opened.reset();
      exhaustive.reset();
    }
    open(true);
    return query(*opened);
  }

  void open(bool anew) {
    opened.emplace(store, anew);
    if (most_taken_in) opened->index.take_in_at_most(*most_taken_in);
  }

  Store store;
  std::optional<Engine> opened;
  std::optional<std::size_t> most_taken_in;  // by a query
  std::optional<ExhaustiveMatcher> exhaustive;
  std::uint64_t exhaustive_changes = 0;  // of the index when `exhaustive` was made
};

}  // namespace dragoman::tmx
