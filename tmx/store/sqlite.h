// SPDX-License-Identifier: Apache-2.0
//
// SQLite as values: a connection, statements, errors that name the file. No SQLite type gets out of
// the store's .cc files.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace dragoman::tmx {

class Statement;

class Database {
 public:
  // Flags are SQLite's. Throws Error(io).
  Database(const std::filesystem::path& file, int flags);

  const std::filesystem::path& file() const { return file_; }
  sqlite3* handle() const { return handle_.get(); }

  // Runs statements without results.
  void run(const char* sql) const;
  Statement prepare(std::string_view sql) const;
  std::int64_t number(std::string_view sql) const;  // the first column of the first row; 0 for none

  // Throws what SQLite says of its last failure: Error(output) for a full disk or one that can't be
  // written, Error(io) for the rest.
  [[noreturn]] void fail() const;

 private:
  struct Closer {
    void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
  };

  std::filesystem::path file_;
  std::unique_ptr<sqlite3, Closer> handle_;
};

// A prepared statement, to be used again and again: bind, step through the rows, reset.
class Statement {
 public:
  Statement(const Database& database, sqlite3_stmt* handle)
      : database_(&database), handle_(handle) {}

  // Columns are numbered from 1 here, from 0 below, as SQLite has it. Texts must live until the
  // next reset(); an empty one is NULL.
  Statement& bind(int place, std::int64_t value);
  Statement& bind(int place, double value);
  Statement& bind(int place, std::string_view value);
  Statement& bind_null(int place);

  bool step();  // whether there is a row
  void run();   // step through, then reset
  void reset();

  std::int64_t integer(int column) const { return sqlite3_column_int64(handle_.get(), column); }
  double real(int column) const { return sqlite3_column_double(handle_.get(), column); }
  bool is_null(int column) const {
    return sqlite3_column_type(handle_.get(), column) == SQLITE_NULL;
  }
  std::string_view text(int column) const;  // until the next step

 private:
  struct Finalizer {
    void operator()(sqlite3_stmt* handle) const { sqlite3_finalize(handle); }
  };

  const Database* database_;
  std::unique_ptr<sqlite3_stmt, Finalizer> handle_;
};

// Resets a statement at the end of a scope, however that comes.
class ResetLater {
 public:
  explicit ResetLater(Statement& statement) : statement_(statement) {}
  ResetLater(const ResetLater&) = delete;
  ResetLater& operator=(const ResetLater&) = delete;
  ~ResetLater() { statement_.reset(); }

 private:
  Statement& statement_;
};

// Rolls back unless it was committed. Inside another it does nothing.
class Transaction {
 public:
  explicit Transaction(const Database& database);
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  ~Transaction();

  void commit();

 private:
  const Database* database_;
  bool open_ = false;
};

}  // namespace dragoman::tmx
