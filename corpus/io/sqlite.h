// SPDX-License-Identifier: Apache-2.0
//
// SQLite as values: a connection, statements, errors that name the file. Only .cc files and headers
// that no caller sees include this header.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace dragoman {

class Statement;

// What a file should be, for messages.
struct DatabaseKind {
  std::string what;    // with its article
  std::string remedy;  // for one that is damaged
};

class Database {
 public:
  // Flags are SQLite's. Throws Error(io).
  Database(const std::filesystem::path& file, int flags, DatabaseKind kind);
  // A file that may only be read, in a folder where SQLite may not put its own files beside it.
  // What another program writes meanwhile is not seen. Throws Error(io).
  static Database open_unchanging(const std::filesystem::path& file, DatabaseKind kind);

  // A new one that is only in memory. Throws Error(io).
  static Database in_memory();

  // The bytes that a file with the same content has. Throws as fail().
  std::string bytes() const;

  const std::filesystem::path& file() const { return file_; }
  sqlite3* handle() const { return handle_.get(); }

  // Runs statements without results.
  void run(const char* sql) const;
  Statement prepare(std::string_view sql) const;
  std::int64_t number(std::string_view sql) const;  // the first column of the first row; 0 for none

  // Whether the first look into the file succeeds, which needs more permissions than opening it.
  bool is_readable() const;
  // Whether the last call failed because nothing can be written to the disk.
  bool lacks_room() const;

  // Throws SQLite's last error: Error(output) if the disk is full or can't be written, otherwise
  // Error(io) or Error(unsupported).
  [[noreturn]] void fail() const;

 private:
  struct Closer {
    void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
  };

  // `name` is the file's, or a URI if the flags say so.
  void open(const std::string& name, int flags);
  Database(std::filesystem::path file, DatabaseKind kind)
      : file_(std::move(file)), kind_(std::move(kind)) {}

  std::filesystem::path file_;
  DatabaseKind kind_;
  std::unique_ptr<sqlite3, Closer> handle_;
};

// A prepared statement that can be reused: bind, step through the rows, reset.
class Statement {
 public:
  Statement(const Database& database, sqlite3_stmt* handle)
      : database_(&database), handle_(handle) {}

  // Parameters count from 1, columns below from 0, as in SQLite. Texts must live until the next
  // reset(); an empty one is stored as NULL.
  Statement& bind(int parameter, std::int64_t value);
  Statement& bind(int parameter, double value);
  Statement& bind(int parameter, std::string_view value);
  Statement& bind_null(int parameter);

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

// Resets a statement at the end of a scope.
class ResetLater {
 public:
  explicit ResetLater(Statement& statement) : statement_(statement) {}
  ResetLater(const ResetLater&) = delete;
  ResetLater& operator=(const ResetLater&) = delete;
  ~ResetLater() { statement_.reset(); }

 private:
  Statement& statement_;
};

// Rolls back unless committed. Does nothing inside another transaction.
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

}  // namespace dragoman
