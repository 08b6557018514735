// SPDX-License-Identifier: Apache-2.0
#include "tmx/store/store_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <random>
#include <string>
#include <system_error>

#include "corpus/base/error.h"
#include "corpus/io/input_file.h"
#include "corpus/io/leftovers.h"

namespace dragoman::tmx {
namespace {

constexpr std::int64_t kStoreVersion = 1;
constexpr std::int64_t kStoreMagic = 0x4472676D;  // "Drgm"

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
  if (mode != OpenMode::create && !file_exists(file)) {
    throw Error(Errc::io, {file, {}, {}}, "no such translation memory",
                "check the name; an import creates a new one");
  }
  if (is_folder(file)) {
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
// that is not allowed, or the disk is full, they are used as they are, and without them the store
// is what its file says.
Database open_to_read(const std::filesystem::path& file) {
  const int flags = open_flags(file, OpenMode::read);
  if (may_be_written(file)) {
    Database writable(file, flags, memory_kind(file));
    if (writable.is_readable() || !writable.lacks_room()) return writable;
  }
  Database database(file, (flags & ~SQLITE_OPEN_READWRITE) | SQLITE_OPEN_READONLY,
                    memory_kind(file));
  if (database.is_readable()) return database;
  std::error_code none;
  const auto waiting = std::filesystem::file_size(file.string() + "-wal", none);
  if (!none && waiting > 0) {
    throw Error(
        Errc::io, {file, {}, {}},
        "can't be read here, since a program that wrote to it has not finished",
        "open it where it may be written and the disk has room, or copy it with its -wal file");
  }
  return Database::open_unchanging(file, memory_kind(file));
}

std::string random_identity() {
  std::random_device random;
  std::string identity;
  for (int i = 0; i < 32; ++i) identity += "0123456789abcdef"[random() % 16];
  return identity;
}

void make_schema(const Database& database) {
  database.run("PRAGMA journal_mode = WAL");
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

// Makes the file of a new store, complete under another name: whoever opens it meanwhile sees none
// or all of it.
void make_file(const std::filesystem::path& file, int flags) {
  constexpr std::size_t kLongestEnding =
      8;  // of the names that SQLite and the index need beside it
  constexpr std::size_t kLongestName = 255;
  if (file.filename().native().size() + kLongestEnding > kLongestName) {
    throw Error(Errc::io, {file, {}, {}}, "has too long a name for a translation memory",
                "give one of at most 247 bytes");
  }
  const Leftover pending(pending_path(file));
  try {
    make_schema(Database(pending.path(), flags, memory_kind(file)));
  } catch (const Error& error) {
    throw Error(error.code(), {file, {}, {}}, error.cause(), error.remedy());
  }
  // Not renamed: what another process made meanwhile stays.
  if (::link(pending.path().c_str(), file.c_str()) == 0 || errno == EEXIST) return;
  std::error_code error(errno, std::generic_category());
  if (error == std::errc::operation_not_permitted || error == std::errc::not_supported) {
    // A file system without links.
    error.clear();
    std::filesystem::rename(pending.path(), file, error);
  }
  if (error) {
    throw Error(Errc::output, {file, {}, {}}, "can't be created: " + error.message(),
                "check the permissions of its folder");
  }
}

}  // namespace

DatabaseKind memory_kind(const std::filesystem::path& file) {
  return {"a translation memory", "run: dragoman tm check --repair " + file.string()};
}

Database open_database(const std::filesystem::path& file, OpenMode mode) {
  const int flags = open_flags(file, mode);
  if (mode == OpenMode::create && !file_exists(file)) make_file(file, flags);
  Database database =
      mode == OpenMode::read ? open_to_read(file) : Database(file, flags, memory_kind(file));
  const bool is_new = mode == OpenMode::create &&
                      database.number("SELECT count(*) FROM sqlite_schema") == 0 &&
                      database.number("PRAGMA application_id") == 0;
  if (is_new) make_schema(database);  // an empty file that was there before
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

}  // namespace dragoman::tmx
