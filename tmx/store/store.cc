// SPDX-License-Identifier: Apache-2.0
#include "tmx/store/store.h"

#include <fcntl.h>
#include <unistd.h>

#include <ctime>
#include <random>
#include <utility>

#include "corpus/base/error.h"
#include "corpus/base/hash.h"
#include "corpus/text/unicode.h"
#include "tmx/store/store_impl.h"
#include "tmx/store/unit_json.h"
#include "tmx/unit/match_words.h"

namespace dragoman::tmx {
namespace {

constexpr const char* kSchema = R"sql(
CREATE TABLE setting (name TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE name (id INTEGER PRIMARY KEY, text TEXT UNIQUE NOT NULL);
CREATE TABLE unit (
  id INTEGER PRIMARY KEY, key INTEGER NOT NULL,
  document INTEGER, domain INTEGER, user INTEGER, changed INTEGER, usage INTEGER,
  confidence REAL, before INTEGER, after INTEGER, operation INTEGER, details TEXT);
CREATE INDEX unit_key ON unit (key);
CREATE TABLE variant (
  id INTEGER PRIMARY KEY, language TEXT NOT NULL, text TEXT, markup TEXT, details TEXT);
CREATE TABLE change (number INTEGER PRIMARY KEY AUTOINCREMENT, unit INTEGER NOT NULL);
CREATE TABLE operation (
  id INTEGER PRIMARY KEY, kind TEXT NOT NULL, file TEXT, fingerprint TEXT, started INTEGER,
  finished INTEGER, units_read INTEGER NOT NULL DEFAULT 0, header TEXT);
CREATE TABLE journal (
  operation INTEGER NOT NULL, unit INTEGER NOT NULL, before TEXT, made_by INTEGER,
  PRIMARY KEY (operation, unit)) WITHOUT ROWID;
)sql";

int open_flags(const std::filesystem::path& file, OpenMode mode) {
  std::error_code ignored;
  if (mode != OpenMode::create && !std::filesystem::exists(file, ignored)) {
    throw Error(Errc::io, {file, {}, {}}, "no such translation memory",
                "check the name; an import creates a new one");
  }
  if (std::filesystem::is_directory(file, ignored)) {
    throw Error(Errc::io, {file, {}, {}}, "is a folder, not a translation memory", "name a file");
  }
  const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX;
  return mode == OpenMode::create ? flags | SQLITE_OPEN_CREATE : flags;
}

// Whether SQLite may write the file and put its own files beside it.
bool may_be_written(const std::filesystem::path& file) {
  const std::filesystem::path folder = file.has_parent_path() ? file.parent_path() : ".";
  return ::faccessat(AT_FDCWD, file.c_str(), W_OK, AT_EACCESS) == 0 &&
         ::faccessat(AT_FDCWD, folder.c_str(), W_OK, AT_EACCESS) == 0;
}

// Even reading in WAL mode writes the two files beside the store, which others may hold open. Where
// that is not allowed, they are used as they are, and without them the store is what its file says.
Database open_to_read(const std::filesystem::path& file) {
  const int flags = open_flags(file, OpenMode::read);
  if (may_be_written(file)) return {file, flags};
  Database database(file, (flags & ~SQLITE_OPEN_READWRITE) | SQLITE_OPEN_READONLY);
  if (database.is_readable()) return database;
  std::error_code none;
  const auto waiting = std::filesystem::file_size(file.string() + "-wal", none);
  if (!none && waiting > 0) {
    throw Error(Errc::io, {file, {}, {}},
                "may only be read, but a program that wrote to it has not finished",
                "open it once where it may be written, or copy it with its -wal file");
  }
  return Database::open_unchanging(file);
}

std::string random_identity() {
  std::random_device random;
  std::string identity;
  for (int i = 0; i < 32; ++i) identity += "0123456789abcdef"[random() % 16];
  return identity;
}

void make_schema(const Database& database) {
  Transaction transaction(database);
  // Another process may have been faster.
  if (database.number("PRAGMA application_id") == kStoreMagic) return;
  database.run(kSchema);
  Statement insert = database.prepare("INSERT INTO setting VALUES ('identity', ?)");
  const std::string identity = random_identity();
  insert.bind(1, identity).run();
  std::string mark = "PRAGMA application_id = ";
  mark += std::to_string(kStoreMagic);
  mark += "; PRAGMA user_version = ";
  mark += std::to_string(kStoreVersion);
  database.run(mark.c_str());
  transaction.commit();
}

// Opens the file and checks that it is a store of a known version.
Database open_database(const std::filesystem::path& file, OpenMode mode) {
  Database database =
      mode == OpenMode::read ? open_to_read(file) : Database(file, open_flags(file, mode));
  const bool is_new = mode == OpenMode::create &&
                      database.number("SELECT count(*) FROM sqlite_schema") == 0 &&
                      database.number("PRAGMA application_id") == 0;
  if (is_new) {
    database.run("PRAGMA journal_mode = WAL");
    make_schema(database);
  }
  if (database.number("PRAGMA application_id") != kStoreMagic) {
    throw Error(Errc::unsupported, {file, {}, {}}, "is not a Dragoman translation memory",
                "name another file; an import creates a new one");
  }
  if (database.number("PRAGMA user_version") > kStoreVersion) {
    throw Error(Errc::unsupported, {file, {}, {}}, "was written by a newer version of this program",
                "update this program, or export the memory as TMX with the newer one");
  }
  // What is committed survives a crash of the program or of the machine.
  database.run("PRAGMA synchronous = FULL; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY");
  return database;
}

std::int64_t as_signed(std::uint64_t value) { return static_cast<std::int64_t>(value); }

std::string columns_query(const char* rest) {
  std::string sql = "SELECT ";
  sql += kUnitColumns;
  sql += rest;
  return sql;
}

}  // namespace

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
  if (number != 0 && find_name.bind(1, number).step()) text = find_name.text(0);
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
    Tuv variant{tag(find_variants.text(0)), std::string(find_variants.text(1))};
    read_markup(find_variants.text(2), variant);
    read_details(find_variants.text(3), variant.attributes, variant.properties, variant.notes);
    unit.unit.variants.push_back(std::move(variant));
  }
}

Store::Store(const std::filesystem::path& file, OpenMode mode)
    : impl_(std::make_unique<Impl>(open_database(file, mode))) {
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
  StoredUnit unit = impl_->read_unit(row);
  impl_->read_variants(unit);
  return unit;
}

std::uint64_t Store::unit_count() const {
  return static_cast<std::uint64_t>(impl_->database.number("SELECT count(*) FROM unit"));
}

Store::Version Store::version() const {
  return {impl_->last_unit(), impl_->database.number("SELECT ifnull(max(number), 0) FROM change")};
}

bool Store::changed_since_last_look() {
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
    StoredUnit unit = impl_->read_unit(units, detail);
    while (more && texts.integer(0) < unit.id * kVariants) more = texts.step();
    for (; more && texts.integer(0) < (unit.id + 1) * kVariants; more = texts.step()) {
      Tuv variant{impl_->tag(texts.text(1)), std::string(texts.text(2))};
      read_markup(texts.text(3), variant);
      if (detail == Detail::all) {
        read_details(texts.text(4), variant.attributes, variant.properties, variant.notes);
      }
      unit.unit.variants.push_back(std::move(variant));
    }
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

}  // namespace dragoman::tmx
