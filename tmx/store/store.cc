// SPDX-License-Identifier: Apache-2.0
#include "tmx/store/store.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <ctime>
#include <random>
#include <utility>

#include "corpus/base/error.h"
#include "corpus/base/hash.h"
#include "corpus/io/input_file.h"
#include "corpus/io/leftovers.h"
#include "corpus/text/shown.h"
#include "corpus/text/unicode.h"
#include "tmx/store/store_file.h"
#include "tmx/store/store_impl.h"
#include "tmx/store/unit_json.h"
#include "tmx/unit/match_words.h"

namespace dragoman::tmx {
namespace {

// What `read` reads of a unit. What is wrong with its record is said of the file.
template <typename Read>
auto record_of(const std::filesystem::path& file, UnitId unit, Read read) {
  try {
    return read();
  } catch (const Error& error) {
    if (!error.where().file.empty()) throw;
    throw Error(Errc::syntax, {file, {}, {}},
                "is damaged: unit " + std::to_string(unit) + ": " + error.cause(),
                memory_kind(file).remedy);
  }
}

// The text of a column, which SQLite gives as it is.
std::string_view text_in(const Statement& row, int column) {
  const std::string_view text = row.text(column);
  if (find_invalid_utf8(text) != std::string_view::npos) {
    throw Error(Errc::encoding, {}, "its record has bytes that are not UTF-8");
  }
  return text;
}

std::int64_t as_signed(std::uint64_t value) { return static_cast<std::int64_t>(value); }

std::string columns_query(const char* rest) {
  std::string sql = "SELECT ";
  sql += kUnitColumns;
  sql += rest;
  return sql;
}

}  // namespace

std::optional<FileState> state_of(const std::filesystem::path& file) {
  struct stat status = {};
  if (::stat(file.c_str(), &status) != 0) return {};
  return FileState{status.st_dev, status.st_ino, status.st_size, status.st_mtim.tv_sec,
                   status.st_mtim.tv_nsec};
}

std::int64_t unit_key(const StoredUnit& unit) {
  std::uint64_t key = mix_hash(unit.context.before, unit.context.after);
  for (const Tuv& variant : unit.unit.variants) {
    key = mix_hash(key, hash_bytes(variant.language.str()));
    key = mix_hash(
        key, variant.codes.empty() ? hash_bytes(variant.text) : hash_bytes(markup_of(variant)));
  }
  return as_signed(key);
}

Store::Impl::Impl(Database opened)
    : database(std::move(opened)),
      find_unit(database.prepare(columns_query(" FROM unit WHERE id = ?"))),
      find_variants(database.prepare("SELECT language, text, markup, details FROM variant "
                                     "WHERE id >= ? AND id < ? ORDER BY id")),
      insert_unit(database.prepare("INSERT INTO unit VALUES (?,?,?,?,?,?,?,?,?,?,?,?)")),
      insert_variant(database.prepare("INSERT INTO variant VALUES (?,?,?,?,?)")),
      find_key(database.prepare("SELECT id FROM unit WHERE key = ?")),
      find_name(database.prepare("SELECT text FROM name WHERE id = ?")),
      find_name_number(database.prepare("SELECT id FROM name WHERE text = ?")),
      insert_name(database.prepare("INSERT INTO name (text) VALUES (?)")),
      insert_change(database.prepare("INSERT INTO change (unit) VALUES (?)")),
      delete_unit(database.prepare("DELETE FROM unit WHERE id = ?")),
      delete_variants(database.prepare("DELETE FROM variant WHERE id >= ? AND id < ?")),
      data_version_of(database.prepare("PRAGMA data_version")),
      max_unit(database.prepare("SELECT max(ifnull((SELECT max(id) FROM unit), 0), ifnull((SELECT "
                                "value FROM setting WHERE name = 'last_unit'), 0))")) {
  // A number that was assigned in a transaction is lost with it.
  sqlite3_rollback_hook(
      database.handle(), [](void* numbers) { static_cast<NumbersByName*>(numbers)->clear(); },
      &name_numbers);
  Statement find = database.prepare("SELECT value FROM setting WHERE name = 'identity'");
  if (find.step()) identity = find.text(0);
}

std::int64_t Store::Impl::name_number(std::string_view name) {
  if (name.empty()) return 0;
  const std::string key(name);
  if (const auto found = name_numbers.find(key); found != name_numbers.end()) return found->second;
  std::int64_t number = 0;
  if (find_name_number.bind(1, name).step()) number = find_name_number.integer(0);
  find_name_number.reset();
  if (number == 0) {
    insert_name.bind(1, name).run();
    number = sqlite3_last_insert_rowid(database.handle());
  }
  name_numbers.emplace(key, number);
  return number;
}

const std::string& Store::Impl::name(std::int64_t number) const {
  const auto found = names.find(number);
  if (found != names.end()) return found->second;
  std::string text;
  if (number != 0 && find_name.bind(1, number).step()) text = valid_text(find_name.text(0));
  find_name.reset();
  return names.emplace(number, std::move(text)).first->second;
}

const LangTag& Store::Impl::tag(std::string_view text) const {
  for (const auto& [known, parsed] : tags) {
    if (known == text) return parsed;
  }
  tags.emplace_back(text, LangTag::parse(text));
  return tags.back().second;
}

std::int64_t Store::Impl::last_unit() const {
  max_unit.step();
  const std::int64_t last = max_unit.integer(0);
  max_unit.reset();
  return last;
}

void Store::Impl::note_change(UnitId id) {
  insert_change.bind(1, id).run();
  own_changes = true;
}

UnitId Store::Impl::insert(const StoredUnit& stored, std::int64_t operation) {
  const UnitId id = stored.id != 0 ? stored.id : last_unit() + 1;
  const TranslationUnit& unit = stored.unit;
  if (unit.variants.size() >= kVariants) {
    throw Error(Errc::unsupported, {database.file(), {}, {}}, "a unit has more than 255 variants",
                "split it");
  }
  const std::string details = details_json(unit.attributes, unit.properties, unit.notes);
  insert_unit.bind(1, id).bind(2, unit_key(stored)).bind(3, name_number(stored.document));
  insert_unit.bind(4, name_number(stored.domain)).bind(5, name_number(stored.user));
  insert_unit.bind(6, stored.changed).bind(7, std::int64_t{stored.usage});
  if (stored.confidence) {
    insert_unit.bind(8, static_cast<double>(*stored.confidence));
  } else {
    insert_unit.bind_null(8);
  }
  insert_unit.bind(9, as_signed(stored.context.before));
  insert_unit.bind(10, as_signed(stored.context.after));
  insert_unit.bind(11, operation).bind(12, std::string_view(details)).run();
  std::int64_t row = id * kVariants;
  for (const Tuv& variant : unit.variants) {
    const std::string more = details_json(variant.attributes, variant.properties, variant.notes);
    insert_variant.bind(1, row++).bind(2, std::string_view(variant.language.str()));
    insert_variant.bind(3, std::string_view(variant.text));
    const std::string markup = markup_of(variant);
    insert_variant.bind(4, std::string_view(markup));
    insert_variant.bind(5, std::string_view(more)).run();
  }
  own_changes = true;
  return id;
}

void Store::Impl::update(const StoredUnit& unit) {
  if (!remove(unit.id)) {
    throw Error(Errc::conflict, {database.file(), {}, {}}, "the unit no longer exists",
                "look it up again");
  }
  insert(unit, 0);
}

bool Store::Impl::remove(UnitId id) {
  const std::int64_t last = last_unit();
  delete_variants.bind(1, id * kVariants).bind(2, (id + 1) * kVariants).run();
  delete_unit.bind(1, id).run();
  if (sqlite3_changes(database.handle()) == 0) return false;
  if (id == last) {
    Statement keep = database.prepare("INSERT OR REPLACE INTO setting VALUES ('last_unit', ?)");
    keep.bind(1, last).run();
  }
  note_change(id);
  return true;
}

UnitId Store::Impl::same_unit(const StoredUnit& unit) {
  UnitId found = 0;
  if (find_key.bind(1, unit_key(unit)).step()) found = find_key.integer(0);
  find_key.reset();
  return found;
}

StoredUnit Store::Impl::read_unit(Statement& row, Store::Detail detail) const {
  StoredUnit unit;
  unit.id = row.integer(0);
  unit.document = name(row.integer(1));
  unit.domain = name(row.integer(2));
  unit.user = name(row.integer(3));
  unit.changed = row.integer(4);
  unit.usage = static_cast<std::uint32_t>(row.integer(5));
  if (!row.is_null(6)) unit.confidence = static_cast<float>(row.real(6));
  unit.context = {static_cast<std::uint64_t>(row.integer(7)),
                  static_cast<std::uint64_t>(row.integer(8))};
  const std::string_view details = row.text(9);
  if (detail == Store::Detail::all || details.find("srclang") != std::string_view::npos) {
    read_details(details, unit.unit.attributes, unit.unit.properties, unit.unit.notes);
  }
  return unit;
}

void Store::Impl::read_variants(StoredUnit& unit) const {
  const ResetLater reset(find_variants);
  find_variants.bind(1, unit.id * kVariants).bind(2, (unit.id + 1) * kVariants);
  while (find_variants.step()) {
    Tuv variant{tag(text_in(find_variants, 0)), std::string(text_in(find_variants, 1))};
    read_markup(text_in(find_variants, 2), variant);
    read_details(find_variants.text(3), variant.attributes, variant.properties, variant.notes);
    unit.unit.variants.push_back(std::move(variant));
  }
}

Store::Store(const std::filesystem::path& file, OpenMode mode)
    : impl_(std::make_unique<Impl>(open_database(file, mode))), mode_(mode) {
  impl_->file_state = state_of(file);
  if (mode == OpenMode::read) impl_->database.run("PRAGMA query_only = ON");
}
Store::~Store() = default;
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;

const std::filesystem::path& Store::file() const { return impl_->database.file(); }
std::string_view Store::identity() const { return impl_->identity; }

UnitId Store::insert(const StoredUnit& unit) {
  Transaction transaction(impl_->database);
  StoredUnit added = unit;
  added.id = 0;
  if (added.changed == 0) added.changed = std::time(nullptr);
  const UnitId id = impl_->insert(added, 0);
  transaction.commit();
  return id;
}

void Store::update(const StoredUnit& unit) {
  Transaction transaction(impl_->database);
  impl_->update(unit);
  transaction.commit();
}

bool Store::remove(UnitId id) {
  Transaction transaction(impl_->database);
  const bool removed = impl_->remove(id);
  transaction.commit();
  return removed;
}

std::optional<StoredUnit> Store::find(UnitId id) const {
  Statement& row = impl_->find_unit;
  const ResetLater reset(row);
  if (!row.bind(1, id).step()) return {};
  return record_of(file(), id, [&] {
    StoredUnit unit = impl_->read_unit(row);
    impl_->read_variants(unit);
    return unit;
  });
}

std::uint64_t Store::unit_count() const {
  return static_cast<std::uint64_t>(impl_->database.number("SELECT count(*) FROM unit"));
}

Store::Version Store::version() const {
  return {impl_->last_unit(), impl_->database.number("SELECT ifnull(max(number), 0) FROM change")};
}

Store::Last Store::last(const Version& version) const {
  Statement key = impl_->database.prepare("SELECT key FROM unit WHERE id = ?");
  Statement change = impl_->database.prepare("SELECT unit FROM change WHERE number = ?");
  Last last;
  if (key.bind(1, version.last_unit).step()) {
    last.unit_key = static_cast<std::uint64_t>(key.integer(0));
  }
  if (change.bind(1, version.last_change).step()) last.changed_unit = change.integer(0);
  return last;
}

void Store::reopen_if_replaced() {
  const std::optional<FileState> state = state_of(file());
  if (!state || state == impl_->file_state) return;
  // What SQLite keeps of the pages is outdated, which it can't know: no other SQLite wrote them. Of
  // our own checkpoints, most come here as well; opening takes half a millisecond.
  sqlite3* const handle = impl_->database.handle();
  for (sqlite3_stmt* statement = sqlite3_next_stmt(handle, nullptr); statement != nullptr;
       statement = sqlite3_next_stmt(handle, statement)) {
    if (sqlite3_stmt_busy(statement) != 0) return;  // in the midst of a visit
  }
  if (impl_->file_state) {
    const std::filesystem::path path = file();
    auto opened = std::make_unique<Impl>(open_database(path, mode_));
    if (mode_ == OpenMode::read) opened->database.run("PRAGMA query_only = ON");
    impl_ = std::move(opened);
  }
  impl_->file_state = state;
}

bool Store::changed_since_last_look() {
  reopen_if_replaced();
  impl_->data_version_of.step();
  const std::int64_t now = impl_->data_version_of.integer(0);
  impl_->data_version_of.reset();
  const bool changed = impl_->own_changes || now != impl_->data_version;
  impl_->data_version = now;
  impl_->own_changes = false;
  return changed;
}

void Store::visit(UnitId after, const std::function<bool(const StoredUnit&)>& visit,
                  Detail detail) const {
  Statement units = impl_->database.prepare(columns_query(" FROM unit WHERE id > ? ORDER BY id"));
  Statement texts = impl_->database.prepare(
      "SELECT id, language, text, markup, details FROM variant WHERE id >= ? ORDER BY id");
  // Two walks side by side: a query for each unit would take three times as long.
  texts.bind(1, (after + 1) * kVariants);
  bool more = texts.step();
  units.bind(1, after);
  while (units.step()) {
    const UnitId id = units.integer(0);
    const StoredUnit unit = record_of(file(), id, [&] {
      StoredUnit made = impl_->read_unit(units, detail);
      while (more && texts.integer(0) < id * kVariants) more = texts.step();
      for (; more && texts.integer(0) < (id + 1) * kVariants; more = texts.step()) {
        Tuv variant{impl_->tag(text_in(texts, 1)), std::string(text_in(texts, 2))};
        read_markup(text_in(texts, 3), variant);
        if (detail == Detail::all) {
          read_details(texts.text(4), variant.attributes, variant.properties, variant.notes);
        }
        made.unit.variants.push_back(std::move(variant));
      }
      return made;
    });
    if (!visit(unit)) return;
  }
}

std::vector<UnitId> Store::changed_units(std::int64_t after) const {
  Statement changes =
      impl_->database.prepare("SELECT DISTINCT unit FROM change WHERE number > ? ORDER BY number");
  std::vector<UnitId> units;
  changes.bind(1, after);
  while (changes.step()) units.push_back(changes.integer(0));
  return units;
}

std::vector<Store::Change> Store::changes(std::int64_t after, std::size_t most) const {
  Statement rows = impl_->database.prepare(
      "SELECT number, unit FROM change WHERE number > ? ORDER BY number LIMIT ?");
  std::vector<Change> changes;
  rows.bind(1, after).bind(2, static_cast<std::int64_t>(most));
  while (rows.step()) changes.push_back({rows.integer(0), rows.integer(1)});
  return changes;
}

}  // namespace dragoman::tmx
