// SPDX-License-Identifier: Apache-2.0
#include "tmx/store/store_contents.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <unordered_map>
#include <utility>

#include "tmx/store/store_impl.h"

namespace dragoman::tmx {
namespace {

using Counts = std::unordered_map<std::int64_t, std::uint64_t>;

std::vector<MemoryContents::Share> shares(const Store::Impl& store, const Counts& counts) {
  std::vector<MemoryContents::Share> shares;
  for (const auto& [number, units] : counts) {
    shares.push_back({number == 0 ? std::string() : store.name(number), units});
  }
  std::ranges::sort(shares, {}, &MemoryContents::Share::name);
  return shares;
}

int year_of(std::int64_t seconds) {
  const std::chrono::sys_seconds time{std::chrono::seconds(seconds)};
  const std::chrono::year_month_day date(std::chrono::floor<std::chrono::days>(time));
  return static_cast<int>(date.year());
}

}  // namespace

MemoryContents contents_of(const Store& store) {
  MemoryContents contents;
  Counts documents;
  Counts domains;
  std::map<int, std::uint64_t> years;
  // One pass over the units gives all counts of the same moment.
  Statement units = store.impl().database.prepare(
      "SELECT ifnull(document, 0), ifnull(domain, 0), changed FROM unit");
  while (units.step()) {
    ++contents.units;
    ++documents[units.integer(0)];
    ++domains[units.integer(1)];
    ++years[year_of(units.integer(2))];
  }
  contents.documents = shares(store.impl(), documents);
  contents.domains = shares(store.impl(), domains);
  for (const auto& [year, count] : years) contents.years.push_back({year, count});
  return contents;
}

}  // namespace dragoman::tmx
