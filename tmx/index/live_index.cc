// SPDX-License-Identifier: Apache-2.0
#include "tmx/index/live_index.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <map>
#include <utility>
#include <vector>

#include "corpus/base/error.h"

namespace dragoman::tmx {
namespace {

// How many units the index file may lack before a new one is written; these are held in RAM. It
// grows with the store, so that the index of a large one is not rewritten all the time while
// another process imports.
std::int64_t most_behind(const Store::Version& version) { return 50'000 + version.last_unit / 8; }

bool is_same(const Store::Version& a, const Store::Version& b) {
  return a.last_unit == b.last_unit && a.last_change == b.last_change;
}

// Whether the store has gone on from that version: not if it is an older copy, or one of the same
// that went on in another way.
bool has_gone_on(const Store& store, const Store::Version& from, const Store::Last& last) {
  const Store::Version now = store.version();
  if (from.last_unit > now.last_unit || from.last_change > now.last_change) return false;
  const Store::Last here = store.last(from);
  if (here.changed_unit != last.changed_unit) return false;
  if (here.unit_key == last.unit_key) return true;
  const std::vector<UnitId> changed = store.changed_units(from.last_change);
  return std::ranges::find(changed, from.last_unit) != changed.end();
}

IndexedStore as_of(const Store& store, const Store::Version& version) {
  return {store.identity(), version, store.last(version)};
}

std::filesystem::file_time_type time_of(const std::filesystem::path& file) {
  std::error_code missing;
  return std::filesystem::last_write_time(file, missing);
}

void add_all(const Store& store, WordIndexBuilder& builder) {
  naming_file(store.file(), [&] {
    store.visit(
        0,
        [&](const StoredUnit& unit) {
          builder.add(unit);
          return true;
        },
        Store::Detail::texts);
  });
}

}  // namespace

LiveIndex::LiveIndex(Store& store, bool anew) : store_(store) { open(anew); }

void LiveIndex::open(bool anew) {
  identity_ = store_.identity();
  file_time_ = time_of(index_path(store_.file()));
  auto [state, index] = WordIndex::try_open(index_path(store_.file()), store_.identity());
  const bool is_believed =
      !anew && index.has_value() && has_gone_on(store_, index->version(), index->last());
  if (is_believed) {
    file_ = std::move(index);
  } else {
    file_.reset();
  }
  const Store::Version version = store_.version();
  const Store::Version seen = file_ ? file_->version() : Store::Version();
  const auto changed = std::ssize(store_.changed_units(seen.last_change));
  const bool is_far = version.last_unit - seen.last_unit + changed > most_behind(version);
  // What is not believed is replaced, or everyone would stumble over it again.
  if (!file_ || (is_far && !most_)) build(is_far || state != WordIndex::State::missing, anew);
  ++files_;
  delta_.emplace(file());
  known_ = file_->version();
  follow();
}

// In RAM if it is not to be written, or can't be: a memory on a share that may only be read, or on
// a full disk, is still searched, and with the same answers. `from_ram` has the answers come from
// there in any case: where a file was damaged under our hands, the next one may be as well.
void LiveIndex::build(bool to_file, bool from_ram) {
  WordIndexBuilder builder;
  const Store::Version version = store_.version();
  const IndexedStore made = as_of(store_, version);
  add_all(store_, builder);
  file_.reset();
  if (to_file && writable_) {
    const std::filesystem::path path = index_path(store_.file());
    try {
      builder.write(path, made);
      if (!from_ram) file_ = WordIndex::open(path, store_.identity());
    } catch (const Error& error) {
      if (error.code() != Errc::output) throw;
      writable_ = false;
    }
  }
  if (!file_) file_ = builder.in_memory(made);
}

void LiveIndex::refresh() {
  if (!store_.changed_since_last_look() && !behind_) return;
  if (store_.identity() != identity_ || !has_gone_on(store_, known_, known_last_)) {
    ++changes_;
    open(false);
    return;
  }
  const Store::Version version = store_.version();
  const auto held = static_cast<std::int64_t>(delta_->size());
  if (most_) {
    has_newer_file() ? open(false) : follow();
  } else if (writable_ && held + version.last_unit - known_.last_unit > most_behind(version)) {
    open(false);
  } else {
    follow();
  }
}

std::vector<std::string> LiveIndex::languages() const {
  std::map<std::string, std::size_t> texts;
  if (file_) {
    for (const LanguageIndex& one : file_->languages()) texts[one.language] += one.texts.size();
  }
  for (const auto& [language, one] : delta_->languages()) texts[language] += one.entry_count();
  std::vector<std::pair<std::size_t, std::string>> counted;
  for (const auto& [language, count] : texts) {
    if (count > 0) counted.emplace_back(count, language);
  }
  std::stable_sort(counted.begin(), counted.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<std::string> languages;
  for (auto& [count, language] : counted) languages.push_back(std::move(language));
  return languages;
}

void LiveIndex::follow() {
  ++changes_;
  const Store::Version version = store_.version();
  most_ ? follow_some(version) : follow_all(version);
  behind_ = !is_same(known_, version);
  known_last_ = store_.last(known_);
}

void LiveIndex::follow_all(const Store::Version& version) {
  for (const UnitId id : store_.changed_units(known_.last_change)) put_again(id);
  store_.visit(
      known_.last_unit,
      [&](const StoredUnit& unit) {
        delta_->put(unit);
        return true;
      },
      Store::Detail::texts);
  known_ = version;
}

void LiveIndex::follow_some(const Store::Version& version) {
  for (const Store::Change& change : store_.changes(known_.last_change, *most_)) {
    put_again(change.unit);
    known_.last_change = change.number;
  }
  std::size_t count = 0;
  store_.visit(
      known_.last_unit,
      [&](const StoredUnit& unit) {
        delta_->put(unit);
        known_.last_unit = unit.id;
        return ++count < *most_;
      },
      Store::Detail::texts);
  // Behind the last unit, numbers may be those of removed ones.
  if (count < *most_) known_.last_unit = std::max(known_.last_unit, version.last_unit);
}

// Takes in a unit that was changed or removed.
void LiveIndex::put_again(UnitId id) {
  if (id > known_.last_unit) return;  // among the new ones, which are still to come
  if (const auto unit = store_.find(id)) {
    delta_->put(*unit);
  } else {
    delta_->remove(static_cast<std::uint32_t>(id));
  }
}

// Whether somebody has written the file since it was opened. Not looked for while little is held in
// RAM, since opening it is not for nothing.
bool LiveIndex::has_newer_file() const {
  constexpr std::size_t kLittle = 1'000;
  return file_ && delta_->size() > kLittle && time_of(index_path(store_.file())) != file_time_;
}

void write_index(Store& store) {
  const std::filesystem::path path = index_path(store.file());
  const Store::Version version = store.version();
  if (const auto present = WordIndex::open(path, store.identity())) {
    if (is_same(present->version(), version) &&
        has_gone_on(store, present->version(), present->last())) {
      return;
    }
  }
  WordIndexBuilder builder;
  const IndexedStore made = as_of(store, version);
  add_all(store, builder);
  builder.write(path, made);
}

}  // namespace dragoman::tmx
