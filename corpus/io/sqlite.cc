// SPDX-License-Identifier: Apache-2.0
#include "corpus/io/sqlite.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <new>
#include <utility>

#include "corpus/base/error.h"

namespace dragoman {

Database::Database(const std::filesystem::path& file, int flags, DatabaseKind kind)
    : Database(file, std::move(kind)) {
  open(file.string(), flags);
}

void Database::open(const std::string& name, int flags) {
  sqlite3* handle = nullptr;
  const int status = sqlite3_open_v2(name.c_str(), &handle, flags, nullptr);
  handle_.reset(handle);
  if (status != SQLITE_OK) fail();
  sqlite3_busy_timeout(handle, 60'000);
}

Database Database::open_unchanging(const std::filesystem::path& file, DatabaseKind kind) {
  std::string uri = "file:";
  for (const char c : file.string()) {
    switch (c) {  // what ends a path in a URI, and what escapes it
      case '?':
        uri += "%3F";
        break;
      case '#':
        uri += "%23";
        break;
      case '%':
        uri += "%25";
        break;
      default:
        uri += c;
    }
  }
  uri += "?immutable=1";
  Database database(file, std::move(kind));
  database.open(uri, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI);
  return database;
}

Database Database::in_memory() {
  return {":memory:",
          SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX,
          {"a database", "try again"}};
}

std::string Database::bytes() const {
  sqlite3_int64 size = 0;
  const std::unique_ptr<unsigned char, decltype(&sqlite3_free)> data(
      sqlite3_serialize(handle_.get(), "main", &size, 0), sqlite3_free);
  if (data == nullptr) fail();
  return {reinterpret_cast<const char*>(data.get()), static_cast<std::size_t>(size)};
}

bool Database::is_readable() const {
  return sqlite3_exec(handle_.get(), "SELECT count(*) FROM sqlite_schema", nullptr, nullptr,
                      nullptr) == SQLITE_OK;
}

bool Database::lacks_room() const {
  const int status = sqlite3_errcode(handle_.get());
  return status == SQLITE_IOERR || status == SQLITE_FULL || status == SQLITE_CANTOPEN;
}

void Database::fail() const {
  const int status = handle_ == nullptr ? SQLITE_NOMEM : sqlite3_errcode(handle_.get());
  const std::string cause = handle_ == nullptr ? "out of memory" : sqlite3_errmsg(handle_.get());
  switch (status) {
    case SQLITE_FULL:
      throw Error(Errc::output, {file_, {}, {}}, "can't be written: the disk is full",
                  "free some space; what was stored before is intact");
    case SQLITE_READONLY:
      throw Error(Errc::output, {file_, {}, {}}, "can't be written: " + cause,
                  "check the permissions of the file and its folder");
    case SQLITE_IOERR:
      throw Error(Errc::output, {file_, {}, {}}, "can't be read or written: " + cause,
                  "check that the disk has free space; what was stored before is intact");
    case SQLITE_CANTOPEN:
      // Of a file that may only be read, on a disk where nothing may be written beside it.
      if (::faccessat(AT_FDCWD, file_.c_str(), R_OK, AT_EACCESS) == 0 &&
          ::faccessat(AT_FDCWD, file_.c_str(), W_OK, AT_EACCESS) != 0) {
        throw Error(Errc::output, {file_, {}, {}},
                    std::string("can't be written: ") + std::strerror(errno),
                    "check the permissions of the file and its folder");
      }
      throw Error(Errc::io, {file_, {}, {}}, "can't be opened: " + cause,
                  "check the name and the permissions");
    case SQLITE_NOTADB:
      throw Error(Errc::unsupported, {file_, {}, {}},
                  "is not " + kind_.what + ", or is damaged at its beginning: " + cause,
                  "check the name, or take a copy");
    case SQLITE_ERROR:  // a statement of ours does not fit its tables
    case SQLITE_CORRUPT:
    case SQLITE_MISMATCH:
    case SQLITE_TOOBIG:
      throw Error(Errc::syntax, {file_, {}, {}}, "is damaged: " + cause, kind_.remedy);
    case SQLITE_NOMEM:
      throw std::bad_alloc();
    case SQLITE_BUSY:
      throw Error(Errc::io, {file_, {}, {}}, "another program has been writing for a minute",
                  "try again when it has finished");
    default:
      throw Error(Errc::io, {file_, {}, {}}, "can't be used: " + cause,
                  "check the name and the permissions");
  }
}

void Database::run(const char* sql) const {
  if (sqlite3_exec(handle_.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK) fail();
}

Statement Database::prepare(std::string_view sql) const {
  sqlite3_stmt* handle = nullptr;
  const int status = sqlite3_prepare_v3(handle_.get(), sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &handle, nullptr);
  if (status != SQLITE_OK) fail();
  return {*this, handle};
}

std::int64_t Database::number(std::string_view sql) const {
  Statement statement = prepare(sql);
  return statement.step() ? statement.integer(0) : 0;
}

Statement& Statement::bind(int parameter, std::int64_t value) {
  if (sqlite3_bind_int64(handle_.get(), parameter, value) != SQLITE_OK) database_->fail();
  return *this;
}

Statement& Statement::bind(int parameter, double value) {
  if (sqlite3_bind_double(handle_.get(), parameter, value) != SQLITE_OK) database_->fail();
  return *this;
}

Statement& Statement::bind(int parameter, std::string_view value) {
  if (value.empty()) return bind_null(parameter);
  if (sqlite3_bind_text64(handle_.get(), parameter, value.data(), value.size(), SQLITE_STATIC,
                          SQLITE_UTF8) != SQLITE_OK) {
    database_->fail();
  }
  return *this;
}

Statement& Statement::bind_null(int parameter) {
  if (sqlite3_bind_null(handle_.get(), parameter) != SQLITE_OK) database_->fail();
  return *this;
}

bool Statement::step() {
  const int status = sqlite3_step(handle_.get());
  if (status == SQLITE_ROW) return true;
  if (status == SQLITE_DONE) return false;
  sqlite3_reset(handle_.get());
  database_->fail();
}

void Statement::run() {
  while (step()) {
  }
  reset();
}

void Statement::reset() { sqlite3_reset(handle_.get()); }

std::string_view Statement::text(int column) const {
  const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(handle_.get(), column));
  if (data == nullptr) return {};
  return {data, static_cast<std::size_t>(sqlite3_column_bytes(handle_.get(), column))};
}

Transaction::Transaction(const Database& database) : database_(&database) {
  if (sqlite3_get_autocommit(database.handle()) == 0) return;
  database.run("BEGIN IMMEDIATE");
  open_ = true;
}

Transaction::~Transaction() {
  if (open_) sqlite3_exec(database_->handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
  if (!open_) return;
  database_->run("COMMIT");
  open_ = false;
}

}  // namespace dragoman
